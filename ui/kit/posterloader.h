// How the window gets pictures without knowing the network: the application passes a loader in. `done` runs
// on the main thread, once, with the picture or a null pixmap when there is none; never after the guard is
// gone. Calling it with an address that is loaded already answers at once.
// Thread: main.
// Failure: a null pixmap.
#pragma once

#include <QObject>
#include <QPixmap>
#include <QString>
#include <functional>

namespace moviedb::ui {

using PosterLoader =
    std::function<void(const QString &url, QObject *guard, std::function<void(QPixmap)> done)>;

} // namespace moviedb::ui
