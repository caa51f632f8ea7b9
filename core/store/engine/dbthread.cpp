#include "core/store/engine/dbthread.h"

#include "core/store/engine/serverwait.h"
#include "core/store/engine/sqlerror.h"

namespace moviedb::store {

namespace {

// How many database threads have not ended yet: a thread that outlives its object by a job must still end
// before the program does, for its connection uses what the program takes down last.
struct ThreadCount
{
    std::mutex mutex;
    std::condition_variable ended;
    int running = 0;
};

const std::shared_ptr<ThreadCount> &threadCount()
{
    static const auto count = std::make_shared<ThreadCount>();
    return count;
}

} // namespace

DbThread::State::State(ConnectionOptions connectionOptions) : options(std::move(connectionOptions))
{
    if (!options.wait)
        options.wait = std::make_shared<ServerWait>();
}

DbThread::DbThread(ConnectionOptions options) : m_state(std::make_shared<State>(std::move(options)))
{
    {
        const std::lock_guard lock(threadCount()->mutex);
        ++threadCount()->running;
    }
    m_thread = std::thread([state = m_state, count = threadCount()] {
        state->loop();
        const std::lock_guard lock(count->mutex);
        --count->running;
        count->ended.notify_all();
    });
}

bool waitForDatabaseThreads(int milliseconds)
{
    const auto &count = threadCount();
    std::unique_lock lock(count->mutex);
    return count->ended.wait_for(lock, std::chrono::milliseconds(milliseconds),
                                 [&] { return count->running == 0; });
}

DbThread::~DbThread()
{
    close();
    if (m_thread.get_id() == std::this_thread::get_id())
        m_thread.detach();
    else
        m_thread.join();
}

void DbThread::close()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->closed = true;
    m_state->wake.notify_one();
    m_state->options.wait->giveUp();
}

void DbThread::enqueue(Task task)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->closed) {
            m_state->tasks.push_back(std::move(task));
            m_state->wake.notify_one();
            return;
        }
    }
    task.refuse(makeError(Fault::Cancelled, QStringLiteral("The database has been closed.")));
}

void DbThread::State::loop()
{
    while (true) {
        Task task;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return closed || !tasks.empty(); });
            if (tasks.empty())
                break;
            task = std::move(tasks.front());
            tasks.pop_front();
        }
        if (auto opened = ensureOpen(); opened)
            task.work(*this);
        else
            task.refuse(opened.error());
    }
    connection.reset();
}

Error DbThread::nobodyWaits()
{
    return makeError(Fault::Cancelled, QStringLiteral("Nobody waits for this answer any more."));
}

bool DbThread::State::mayRepeat(const Error &error)
{
    const bool strayStop = !connection->isSqlite() && error.code == sqlState(QLatin1String("57014"));
    return (connection->isLost() || strayStop) && connection->mayRepeatJob() && ensureOpen();
}

Result<Done> DbThread::State::ensureOpen()
{
    if (connection != nullptr && !connection->isLost())
        return Done{};
    const Author author = connection != nullptr ? connection->author() : options.author; // of the same run
    connection.reset();
    MOVIEDB_TRY(opened, options.wait->connect(options));
    connection = std::move(opened);
    connection->setAuthor(author);
    return Done{};
}

} // namespace moviedb::store
