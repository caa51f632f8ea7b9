// Tasks that run one after the other on the thread pool, while others add to them: what was read is written while more is
// read. No thread of the pool waits.
// Thread: any.
// Failure: that of the first task that fails; those behind it are not run.
#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace moviedb {

class OrderedTasks : public std::enable_shared_from_this<OrderedTasks>
{
public:
    using Task = std::function<Result<Done>()>;
    using Last = std::function<void(const Result<Done> &)>;

    // Waits while some stand before it, so that memory stays small; not from a task. Answers the failure of an earlier one.
    Result<Done> add(Task task);
    // Runs behind all others, with the failure that ended them, and even then. Nothing is added afterwards.
    void finish(Last last);

private:
    void runNext();
    void begin(); // m_mutex is held

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    Last m_last;
    Result<Done> m_outcome;
    bool m_isRunning = false;
};

} // namespace moviedb
