// For ./dev bench: says once, on standard error, when a window has been painted for the first time.
// Thread: main.
// Failure: none.
#pragma once

class QObject;

namespace moviedb {

void reportFirstPaint(QObject *window);

} // namespace moviedb
