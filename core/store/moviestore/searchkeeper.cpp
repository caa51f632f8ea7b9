#include "core/store/moviestore/searchkeeper.h"

#include "core/store/searching/searchindexing.h"

#include <QElapsedTimer>

namespace moviedb::store {

namespace {

constexpr int idleMs = 1500;
constexpr int betweenTellingsMs = 500;

} // namespace

// Shared with the job on its way, which may outlive the keeper.
struct SearchKeeper::Work
{
    std::shared_ptr<const SchemaInfo> schema;
    std::function<void(qint64)> tell;
    bool made = false; // this and the next two: touched by the jobs only, one at a time
    bool told = false;
    QElapsedTimer lastTold;

    std::mutex mutex;
    std::condition_variable wake;
    bool ended = false;
    bool running = false;
    bool more = true;     // rows wait: the next burst follows at once
    bool givenUp = false; // no index can be made here

    Result<bool> burst(Connection &connection);
    void report(Connection &connection, bool rowsLeft);
};

Result<bool> SearchKeeper::Work::burst(Connection &connection)
{
    if (!made) {
        MOVIEDB_TRY(allowed, makeIndexes(connection, *schema));
        made = true;
        if (!allowed) {
            const std::lock_guard lock(mutex);
            givenUp = true;
            return false;
        }
    }
    MOVIEDB_TRY(rowsLeft, indexSome(connection, *schema));
    report(connection, rowsLeft);
    return rowsLeft;
}

// A burst or two of a running crawl are not worth a word.
void SearchKeeper::Work::report(Connection &connection, bool rowsLeft)
{
    if (!rowsLeft && told)
        tell(0);
    told = told && rowsLeft;
    if (!rowsLeft)
        lastTold.invalidate();
    else if (!lastTold.isValid())
        lastTold.start();
    if (!rowsLeft || lastTold.elapsed() < betweenTellingsMs)
        return;
    lastTold.start();
    if (const auto waiting = waitingRows(connection); waiting) {
        told = true;
        tell(*waiting);
    }
}

SearchKeeper::SearchKeeper(DbThread &database, std::shared_ptr<const SchemaInfo> schema,
                           std::function<void(qint64)> tell)
    : m_database(database), m_work(std::make_shared<Work>())
{
    m_work->schema = std::move(schema);
    m_work->tell = std::move(tell);
    m_thread = std::thread([this] { loop(); });
}

SearchKeeper::~SearchKeeper()
{
    {
        const std::lock_guard lock(m_work->mutex);
        m_work->ended = true;
        m_work->wake.notify_all();
    }
    m_thread.join();
}

// What went wrong once is tried again when it is looked the next time.
void SearchKeeper::loop()
{
    std::unique_lock lock(m_work->mutex);
    while (!m_work->ended && !m_work->givenUp) {
        m_work->running = true;
        const auto asked = m_database.run([work = m_work](Connection &connection) -> Result<Done> {
            const auto more = work->burst(connection);
            const std::lock_guard done(work->mutex);
            work->more = more.ok() && *more;
            work->running = false;
            work->wake.notify_all();
            return more ? Result<Done>(Done{}) : Result<Done>(more.error());
        });
        // A burst whose connection could not be opened ends without having run.
        while (!m_work->ended && m_work->running && !asked.isFinished())
            m_work->wake.wait_for(lock, std::chrono::milliseconds(idleMs));
        if (!m_work->more)
            m_work->wake.wait_for(lock, std::chrono::milliseconds(idleMs), [this] { return m_work->ended; });
    }
}

} // namespace moviedb::store
