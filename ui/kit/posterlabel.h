// A poster in a label: the picture when it can be had, else a typographic card with the film's title.
// Thread: main.
#pragma once

#include "ui/kit/posterloader.h"

#include <memory>

class QLabel;
class QPalette;

namespace moviedb::ui {

// Fills the label, which has a fixed size. `guard` belongs to the label's owner: replacing it ends the
// loading of what was asked for before.
void showPoster(QLabel *label, std::unique_ptr<QObject> &guard, const PosterLoader &posters,
                const QString &url, const QString &title);
// The card for a film without a poster, in device pixels.
QPixmap posterCardPixmap(const QPalette &palette, const QString &title, QSize size, qreal devicePixelRatio);
// The picture cut to the size, its corners rounded.
QPixmap roundedPoster(const QPixmap &picture, QSize size, qreal devicePixelRatio);

} // namespace moviedb::ui
