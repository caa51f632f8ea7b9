#include "ui/kit/theme.h"

#include "ui/kit/enterkey.h"
#include "ui/kit/icons.h"
#include "ui/kit/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFrame>
#include <QProxyStyle>
#include <QVariant>

namespace moviedb::ui::theme {
namespace {

// All literal colours of the program: one value for light, one for dark.
struct Tone
{
    const char *light;
    const char *dark;
};
constexpr Tone pageTone{"#ffffff", "#1c1d20"};
constexpr Tone surfaceTone{"#f5f5f2", "#151618"};
constexpr Tone raisedTone{"#ffffff", "#26282c"};
constexpr Tone alternateTone{"#fafaf8", "#202225"};
constexpr Tone textTone{"#1b1c1f", "#e8e8ea"};
constexpr Tone secondaryTone{"#5c5e66", "#a6a8b0"};
constexpr Tone disabledTone{"#94969e", "#686b73"};
constexpr Tone accentTone{"#3b53c9", "#9aacff"};
constexpr Tone onAccentTone{"#ffffff", "#12131a"};
constexpr Tone acceptedTone{"#1a7240", "#6fcf97"};
constexpr Tone doubtTone{"#8a5300", "#f0b65a"};
constexpr Tone failedTone{"#b3261e", "#ff9389"};
constexpr Tone hairlineTone{"#e6e6e2", "#2e3035"};
constexpr Tone borderTone{"#8d8f97", "#70737c"};
constexpr Tone hoverTone{"#efefeb", "#26282c"};
constexpr Tone selectionTone{"#e2e7fb", "#2d3557"};
constexpr Tone redTone{"#c62f35", "#ff7b77"};
constexpr Tone orangeTone{"#b85c00", "#f5a04c"};
constexpr Tone greenTone{"#1f7a45", "#5fcf8f"};
constexpr Tone blueTone{"#2367c9", "#6fb1ff"};
constexpr Tone violetTone{"#7c3fb8", "#c79bff"};
constexpr Tone shadowTone{"#c9c9c4", "#000000"};
constexpr Tone handleTone{"#cdcdc8", "#474a51"};

QColor pick(const Tone &tone, bool dark)
{
    return QColor(QLatin1String(dark ? tone.dark : tone.light));
}

QColor pick(const Tone &tone, const QPalette &palette)
{
    return pick(tone, isDark(palette));
}

QPalette makePalette(bool dark)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const Tone &tone) {
        palette.setColor(role, pick(tone, dark));
    };
    set(QPalette::Window, pageTone);
    set(QPalette::WindowText, textTone);
    set(QPalette::Base, pageTone);
    set(QPalette::AlternateBase, alternateTone);
    set(QPalette::Text, textTone);
    set(QPalette::Button, raisedTone);
    set(QPalette::ButtonText, textTone);
    set(QPalette::BrightText, failedTone);
    set(QPalette::Highlight, accentTone);
    set(QPalette::HighlightedText, onAccentTone);
    set(QPalette::ToolTipBase, raisedTone);
    set(QPalette::ToolTipText, textTone);
    set(QPalette::PlaceholderText, secondaryTone);
    set(QPalette::Link, accentTone);
    set(QPalette::LinkVisited, accentTone);
    set(QPalette::Light, raisedTone);
    set(QPalette::Midlight, hairlineTone);
    set(QPalette::Mid, borderTone);
    set(QPalette::Dark, borderTone);
    set(QPalette::Shadow, shadowTone);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, pick(disabledTone, dark));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, pick(hairlineTone, dark));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, pick(disabledTone, dark));
    return palette;
}

Mode themeMode = Mode::System;
bool applying = false;

// What the desktop itself would give: its palette shows only while ours is not set.
bool desktopIsDark()
{
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

// Follows a change of the desktop's theme while the mode is System.
class DesktopWatcher : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && themeMode == Mode::System && !applying)
            apply(Mode::System);
        return QObject::eventFilter(watched, event);
    }
};

// Focus is shown by the style sheet and by the delegates; Fusion's own box lies within buttons and over rows.
class QuietStyle : public QProxyStyle
{
public:
    QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element != PE_FrameFocusRect)
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    // What clears a field is of our family, too.
    QIcon standardIcon(StandardPixmap name, const QStyleOption *option, const QWidget *widget) const override
    {
        return name == SP_LineEditClearButton ? themedIcon(QStringLiteral("cross"))
                                              : QProxyStyle::standardIcon(name, option, widget);
    }
};

void setFonts()
{
    static bool done = false;
    if (done)
        return;
    done = true;
    QFont font = QApplication::font();
    if (font.pointSizeF() < 10.5)
        font.setPointSizeF(10.5);
    QApplication::setFont(font);
}

} // namespace

Mode modeFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return Mode::Light;
    if (name == QLatin1String("dark"))
        return Mode::Dark;
    return Mode::System;
}

QString modeName(Mode mode)
{
    switch (mode) {
    case Mode::Light:
        return QStringLiteral("light");
    case Mode::Dark:
        return QStringLiteral("dark");
    case Mode::System:
        break;
    }
    return QStringLiteral("system");
}

QPalette lightPalette()
{
    return makePalette(false);
}

QPalette darkPalette()
{
    return makePalette(true);
}

// A style sheet paints grounds and texts of a widget into its palette, a button's accent as its window: not this one.
bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::ToolTipBase).lightness() < 128;
}

void apply(Mode mode)
{
    applying = true;
    themeMode = mode;
    static DesktopWatcher *watcher = nullptr;
    if (watcher == nullptr) {
        QApplication::setStyle(new QuietStyle);
        watcher = new DesktopWatcher(qApp);
        qApp->installEventFilter(watcher);
        pressButtonsByEnter(qApp);
        QObject::connect(qApp, &QObject::destroyed, [] { watcher = nullptr; });
    }
    setFonts();
    const bool dark = mode == Mode::Dark || (mode == Mode::System && desktopIsDark());
    const QPalette palette = makePalette(dark);
    QApplication::setPalette(palette);
    qApp->setStyleSheet(styleSheetFor(palette));
    applying = false;
}

Mode currentMode()
{
    return themeMode;
}

QColor text(const QPalette &palette)
{
    return pick(textTone, palette);
}

QColor secondaryText(const QPalette &palette)
{
    return pick(secondaryTone, palette);
}

QColor accent(const QPalette &palette)
{
    return pick(accentTone, palette);
}

QColor onAccent(const QPalette &palette)
{
    return pick(onAccentTone, palette);
}

QColor accepted(const QPalette &palette)
{
    return pick(acceptedTone, palette);
}

QColor doubt(const QPalette &palette)
{
    return pick(doubtTone, palette);
}

QColor failed(const QPalette &palette)
{
    return pick(failedTone, palette);
}

QColor neutral(const QPalette &palette)
{
    return pick(secondaryTone, palette);
}

QColor hairline(const QPalette &palette)
{
    return pick(hairlineTone, palette);
}

QColor scrollHandle(const QPalette &palette)
{
    return pick(handleTone, palette);
}

QColor controlBorder(const QPalette &palette)
{
    return pick(borderTone, palette);
}

QColor surface(const QPalette &palette)
{
    return pick(surfaceTone, palette);
}

QColor hover(const QPalette &palette)
{
    return pick(hoverTone, palette);
}

QColor selection(const QPalette &palette)
{
    return pick(selectionTone, palette);
}

QColor tint(const QPalette &palette, const QColor &meaning)
{
    const QColor page = pick(pageTone, palette);
    const double part = isDark(palette) ? 0.16 : 0.08;
    const auto mix = [part](int from, int to) { return int(from + (to - from) * part); };
    return QColor(mix(page.red(), meaning.red()), mix(page.green(), meaning.green()),
                  mix(page.blue(), meaning.blue()));
}

QColor mark(const QPalette &palette, const QString &name)
{
    const std::pair<const char *, Tone> marks[] = {{"red", redTone},
                                                   {"orange", orangeTone},
                                                   {"green", greenTone},
                                                   {"blue", blueTone},
                                                   {"violet", violetTone}};
    for (const auto &[known, tone] : marks)
        if (name == QLatin1String(known))
            return pick(tone, palette);
    return {};
}

QColor posterCard(const QPalette &palette, const QString &title)
{
    uint sum = 7;
    for (const QChar character : title)
        sum = sum * 31 + character.unicode();
    return isDark(palette) ? QColor::fromHsl(int(sum % 360), 40, 56)
                           : QColor::fromHsl(int(sum % 360), 70, 226);
}

QFont titleFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 1.45);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont captionFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * 0.95);
    return font;
}

void setRole(QWidget *widget, const char *role)
{
    const QLatin1String name(role);
    widget->setProperty("role", QString(name));
    if (name == QLatin1String("title"))
        widget->setFont(titleFont());
    else if (name == QLatin1String("heading"))
        widget->setFont(headingFont());
    else if (name == QLatin1String("caption"))
        widget->setFont(captionFont());
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QWidget *hairlineWidget(Qt::Orientation orientation, QWidget *parent)
{
    auto *line = new QFrame(parent);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    setRole(line, "hairline");
    return line;
}

} // namespace moviedb::ui::theme
