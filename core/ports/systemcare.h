// How the program and the open database are, as the window sees it, and what mends them. What takes time runs on threads of
// its own; progress and stopping of what mends go through the watch.
// Thread: main; continue with onFinished().
// Failure: of mend() that of what it does, with its remedy; what could not be looked at is a check that
// says so; a look that was stopped has no checks.
#pragma once

#include "core/base/workwatch.h"
#include "core/ports/health.h"

#include <QFuture>
#include <stop_token>

namespace moviedb {

class SystemCare
{
public:
    SystemCare() = default;
    virtual ~SystemCare() = default;
    SystemCare(const SystemCare &) = delete;
    SystemCare &operator=(const SystemCare &) = delete;

    virtual QFuture<SystemState> look(std::stop_token stop) = 0;
    // Of a check or a cache; answers with what was done, in one sentence. Usage for what only leads to a place.
    virtual QFuture<Result<QString>> mend(HealthMend::Kind kind, const WatchPointer &watch) = 0;
};

} // namespace moviedb
