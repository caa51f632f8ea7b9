// The look: palettes, spacing and fonts. theme.cpp is the only file of the program with literal colours;
// everything else asks here with the palette of its widget, so that light and dark follow at once.
// Thread: main (after QApplication).
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QWidget;

namespace moviedb::ui::theme {

// The grid, in device-independent pixels.
inline constexpr int half = 4;
inline constexpr int gap = 8;     // between things that belong together
inline constexpr int pad = 12;    // inside cells and cards
inline constexpr int margin = 16; // around a page
inline constexpr int section = 24;
inline constexpr int corner = 6;
inline constexpr int rowHeight = 32;
inline constexpr int iconSize = 18;

enum class Mode { System, Light, Dark };
Mode modeFromName(const QString &name); // "system", "light", "dark"; anything else is System
QString modeName(Mode mode);

QPalette lightPalette();
QPalette darkPalette();
bool isDark(const QPalette &palette);

// Sets style, palette, fonts, style sheet and the keys of buttons of the application; call again to change the mode. With System
// the palette follows the desktop, also later on.
void apply(Mode mode);
Mode currentMode();

// Colours by meaning. Text colours have at least 4.5:1 on Window and Base, marks at least 3:1.
QColor text(const QPalette &palette);
QColor secondaryText(const QPalette &palette); // captions, units, what is less important
QColor accent(const QPalette &palette);        // also readable as text (links, active entry)
QColor onAccent(const QPalette &palette);      // text on the accent colour
QColor accepted(const QPalette &palette);
QColor doubt(const QPalette &palette);
QColor failed(const QPalette &palette);
QColor neutral(const QPalette &palette);       // none, skipped, unknown: text and marks
QColor hairline(const QPalette &palette);      // separators only, never the sole sign of anything
QColor scrollHandle(const QPalette &palette);  // scroll bars: the position is also told by the content
QColor controlBorder(const QPalette &palette); // outline of fields and buttons
QColor surface(const QPalette &palette);       // cards, panes and the navigation, behind normal text
QColor hover(const QPalette &palette);
QColor selection(const QPalette &palette); // quiet selection behind normal text
// A soft background for a message in one of the meaning colours, behind normal text.
QColor tint(const QPalette &palette, const QColor &meaning);
// The colour a person gave to something, by its name: "red", "orange", "green", "blue", "violet". At least 3:1; invalid
// for any other name.
QColor mark(const QPalette &palette, const QString &name);
// A calm, repeatable background for the typographic card of a film without poster; text(palette) reads on it.
QColor posterCard(const QPalette &palette, const QString &title);

// Fonts: relative to the application's.
QFont titleFont();   // page titles
QFont headingFont(); // section heads
QFont captionFont(); // smaller, for secondary lines
QFont monospaceFont();

// Roles for the style sheet: setRole(button, "primary"), "flat", "danger"; label "secondary", "caption",
// "title", "heading", "error".
void setRole(QWidget *widget, const char *role);
// A one-pixel separator line.
QWidget *hairlineWidget(Qt::Orientation orientation, QWidget *parent);

} // namespace moviedb::ui::theme
