// The icons of resources/icons, recoloured from the palette and sharp at any scale.
// Thread: main (after QApplication).
// Failure: an unknown name gives an empty icon.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace moviedb::ui::theme {

// By file name without ending, e.g. "crawl". Drawn in the text colour of the application's palette (dimmed when
// disabled, on the accent when selected), or in a colour of the theme: theme::accepted.
QIcon themedIcon(const QString &name);
QIcon themedIcon(const QString &name, QColor (*colour)(const QPalette &));
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);

} // namespace moviedb::ui::theme
