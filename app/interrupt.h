// Ctrl+C as an event (SIGINT, SIGTERM, and SIGHUP when the terminal goes, unless nohup keeps it away): the first calls the
// handler on the main thread, the second ends the program as the system does; that is said when the first takes long.
// Thread: main.
// Failure: none; without a handler the system's behaviour stays.
#pragma once

#include <QObject>
#include <functional>

namespace moviedb {

void onInterrupt(QObject *guard, std::function<void()> handler);
bool wasInterrupted(); // a handler has been called

} // namespace moviedb
