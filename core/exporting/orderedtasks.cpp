#include "core/exporting/orderedtasks.h"

#include <QThreadPool>

namespace moviedb {

namespace {

constexpr size_t mostWaiting = 2;

}

Result<Done> OrderedTasks::add(Task task)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_tasks.size() < mostWaiting || !m_outcome; });
    MOVIEDB_CHECK(m_outcome);
    m_tasks.push_back(std::move(task));
    begin();
    return Done{};
}

void OrderedTasks::finish(Last last)
{
    const std::lock_guard lock(m_mutex);
    m_last = std::move(last);
    begin();
}

void OrderedTasks::begin()
{
    if (std::exchange(m_isRunning, true))
        return;
    QThreadPool::globalInstance()->start([self = shared_from_this()] { self->runNext(); });
}

void OrderedTasks::runNext()
{
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (m_tasks.empty()) {
                m_isRunning = false;
                const Last last = std::exchange(m_last, nullptr);
                const Result<Done> outcome = m_outcome;
                lock.unlock();
                if (last)
                    last(outcome);
                return;
            }
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        m_changed.notify_all();
        const Result<Done> done = task();
        if (!done) {
            const std::lock_guard lock(m_mutex);
            m_outcome = done;
            m_tasks.clear();
            m_changed.notify_all();
        }
    }
}

} // namespace moviedb
