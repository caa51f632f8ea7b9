// Turns the event loop until a future has its result; nothing when it does not come in time.
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QTest>

#include <optional>

namespace moviedb::test {

template <class T>
std::optional<Result<T>> waitFor(const QFuture<Result<T>> &future, int milliseconds = 20000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, milliseconds) || !future.isResultReadyAt(0))
        return std::nullopt;
    return future.result();
}

} // namespace moviedb::test
