// Painting of posters: a picture with round corners, or a typographic card in its place.
// Thread: main.
#pragma once

#include <QPainter>
#include <QPixmap>

namespace moviedb::ui {

// Fills `place` with the picture, cropped to its shape, corners rounded.
void paintPoster(QPainter &painter, const QRect &place, const QPixmap &picture);
// The title set large on a calm ground, the year below it.
void paintTitleCard(QPainter &painter, const QRect &place, const QPalette &palette, const QString &title,
                    const QString &year);

} // namespace moviedb::ui
