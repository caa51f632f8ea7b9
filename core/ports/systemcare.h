// How the program and the open database are, as the window sees it, and what mends them. What takes time runs on threads of
// its own; progress and stopping of what mends go through the watch.
// Thread: main; continue with onFinished().
// Failure: of mend() that of what it does, with its remedy; what could not be looked at is a check that
// says so; a look that was stopped has no checks.
#pragma once

#include "core/base/workwatch.h"
#include "core/ports/health.h"
#include "core/ports/taskrecord.h"

#include <QFuture>
#include <QStringList>
#include <stop_token>

namespace moviedb {

// Whole lines of the log file, "2026-11-28T10:00:00Z warning what it was".
struct LogLines
{
    QStringList lines;
    qint64 next = 0; // where what comes later begins
};

class SystemCare
{
public:
    SystemCare() = default;
    virtual ~SystemCare() = default;
    SystemCare(const SystemCare &) = delete;
    SystemCare &operator=(const SystemCare &) = delete;

    virtual QFuture<SystemState> look(std::stop_token stop) = 0;
    // What ran and runs on this machine, the newest first, at most `most`.
    virtual QFuture<QList<TaskRecord>> tasks(int most) = 0;
    // What the log file has behind its byte `from`; of a long one the end. A file that was begun anew is read from its beginning.
    virtual QFuture<LogLines> log(qint64 from) = 0;
    // Of a check or a cache; answers with what was done, in one sentence. Usage for what only leads to a place.
    virtual QFuture<Result<QString>> mend(HealthMend::Kind kind, const WatchPointer &watch) = 0;
};

} // namespace moviedb
