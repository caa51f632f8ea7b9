#include "core/store/moviestore/searchkeeper.h"

#include "core/store/missing/missingindex.h"
#include "core/store/moviestore/indexpatience.h"
#include "core/store/searching/searchindexing.h"

#include <QElapsedTimer>

namespace moviedb::store {

namespace {

constexpr int lookAgainMs = 1500;
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
    Result<bool> outcome = false; // of the last burst: whether rows are left

    Result<bool> burst(Connection &connection);
    void report(Connection &connection, bool rowsLeft);
};

Result<bool> SearchKeeper::Work::burst(Connection &connection)
{
    if (!made) {
        MOVIEDB_CHECK(makeIndexes(connection, *schema));
        if (const TableInfo *movies = schema->table(u"movies"))
            MOVIEDB_CHECK(makeMissingIndex(connection, *movies));
        made = true;
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
                           std::function<void(qint64)> tell, std::function<void(const Error &)> trouble)
    : m_database(database), m_work(std::make_shared<Work>()), m_trouble(std::move(trouble))
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

Result<bool> SearchKeeper::oneBurst(std::unique_lock<std::mutex> &lock)
{
    m_work->running = true;
    const auto asked = m_database.run([work = m_work](Connection &connection) -> Result<Done> {
        const auto outcome = work->burst(connection);
        const std::lock_guard done(work->mutex);
        work->outcome = outcome;
        work->running = false;
        work->wake.notify_all();
        return outcome ? Result<Done>(Done{}) : Result<Done>(outcome.error());
    });
    while (!m_work->ended && m_work->running && !asked.isFinished())
        m_work->wake.wait_for(lock, std::chrono::milliseconds(lookAgainMs));
    if (!m_work->running || m_work->ended)
        return m_work->outcome;
    // Its connection could not be opened.
    return asked.resultCount() > 0 && !asked.result() ? Result<bool>(asked.result().error())
                                                      : Result<bool>(false);
}

void SearchKeeper::loop()
{
    IndexPatience patience;
    std::unique_lock lock(m_work->mutex);
    while (!m_work->ended) {
        const Result<bool> more = oneBurst(lock);
        if (m_work->ended)
            return;
        const bool forbidden = !more && isForbidden(more.error());
        const IndexPatience::Next next = more ? patience.worked(*more) : patience.failed(forbidden);
        if (next.tell) {
            lock.unlock();
            m_trouble(searchTrouble(more.error(), forbidden));
            lock.lock();
        }
        if (!next.again)
            return;
        if (next.pauseMs > 0)
            m_work->wake.wait_for(lock, std::chrono::milliseconds(next.pauseMs),
                                  [this] { return m_work->ended; });
    }
}

} // namespace moviedb::store
