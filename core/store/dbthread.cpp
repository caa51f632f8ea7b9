#include "core/store/dbthread.h"

namespace moviedb::store {

DbThread::DbThread(ConnectionOptions options) : m_options(std::move(options)), m_thread([this] { loop(); })
{
}

DbThread::~DbThread()
{
    close();
    m_thread.join();
}

void DbThread::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_wake.notify_one();
}

void DbThread::enqueue(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_tasks.push_back(std::move(task));
            m_wake.notify_one();
            return;
        }
    }
    task.refuse(makeError(Fault::Cancelled, QStringLiteral("The database has been closed.")));
}

void DbThread::loop()
{
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closed || !m_tasks.empty(); });
            if (m_tasks.empty())
                break;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        if (auto opened = ensureOpen(); opened)
            task.work();
        else
            task.refuse(opened.error());
    }
    m_connection.reset();
}

Result<Done> DbThread::ensureOpen()
{
    if (m_connection != nullptr && !m_connection->isLost())
        return Done{};
    m_connection.reset();
    auto opened = Connection::open(m_options);
    if (!opened)
        return opened.error();
    m_connection = std::move(*opened);
    return Done{};
}

bool DbThread::reconnect()
{
    return ensureOpen().ok();
}

} // namespace moviedb::store
