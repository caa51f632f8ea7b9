#include "core/store/moviestore/storethreads.h"

#include "core/base/future.h"
#include "core/store/engine/serverwait.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/history/historyreader.h"
#include "core/store/history/rownumbers.h"
#include "core/store/history/undoing.h"
#include "core/store/schema/reflection.h"
#include "core/store/watch/tellingchanges.h"

#include <QRandomGenerator>
#include <QThread>

namespace moviedb::store {

namespace {

constexpr quint32 firstPauseMs = 10;

ConnectionOptions waitingOptions(ConnectionOptions options)
{
    options.wait = std::make_shared<ServerWait>();
    return options;
}

ConnectionOptions readerOptions(ConnectionOptions options)
{
    options.readOnly = true;
    return options;
}

} // namespace

StoreThreads::StoreThreads(const ConnectionOptions &options)
    : m_options(waitingOptions(options)), m_locks(std::make_shared<RunLocks>(m_options)), m_writer(m_options),
      m_reader(options.url.inMemory() ? nullptr : std::make_unique<DbThread>(readerOptions(m_options))),
      m_aside(options.url.inMemory() ? nullptr : std::make_unique<DbThread>(readerOptions(m_options)))
{
}

StoreThreads::~StoreThreads()
{
    *m_self = nullptr;
    copyLog();
    if (!m_locks->hasConnections())
        return;
    m_writer.run([locks = m_locks](Connection &connection) -> Result<Done> {
        locks->releaseAll(connection);
        return Done{};
    });
}

Result<Done> StoreThreads::prepare(Connection &connection, const StoreOptions &options)
{
    MOVIEDB_TRY(files, loadMigrations(options.migrationsDir));
    m_look = std::make_shared<SchemaLook>(files);
    m_whyReadOnly = connection.whyReadOnly();
    m_unsearchable = options.unsearchable;
    MOVIEDB_CHECK(bringUp(connection, files, options));
    if (m_schema->tables.isEmpty()) {
        MOVIEDB_TRY(schema, reflect(connection));
        m_schema = std::make_shared<SchemaInfo>(std::move(schema));
    }
    return noteOpening(connection);
}

Result<Done> StoreThreads::bringUp(Connection &connection, const QList<MigrationFile> &files,
                                   const StoreOptions &options)
{
    Error error;
    if (options.migrate) {
        MigrationReport report = migrate(connection, files, {{}, options.backUpFirst});
        m_schema = std::make_shared<SchemaInfo>(std::move(report.schema));
        if (report.ok())
            return Done{};
        error = report.error;
    } else {
        const auto fits = checkMigrated(connection, files);
        if (fits)
            return fits;
        error = fits.error();
    }
    return error.code == newerSchema ? openToRead(connection, files, error) : Result<Done>(error);
}

// What a newer program has added nobody here knows how to keep right. Where it took something away there is not even
// enough to read.
Result<Done> StoreThreads::openToRead(Connection &connection, const QList<MigrationFile> &files,
                                      const Error &newer)
{
    MOVIEDB_TRY(check, checkSchema(connection, files));
    if (!check.drift.isEmpty())
        return newer;
    m_schema = std::make_shared<SchemaInfo>(std::move(check.schema));
    if (!m_whyReadOnly) {
        m_whyReadOnly = newer;
        m_whyReadOnly->text = QStringLiteral("This database is read-only: it %1")
                                  .arg(newer.text.section(QStringLiteral("The database "), 1));
        m_whyReadOnly->where = connection.place();
        m_whyReadOnly->remedy = QStringLiteral("Update Movie DB to change something in it.");
    }
    return connection.executeRaw(connection.isSqlite()
                                     ? QStringLiteral("PRAGMA query_only = on")
                                     : QStringLiteral("SET default_transaction_read_only = on"));
}

Result<Done> StoreThreads::noteOpening(Connection &connection)
{
    if (!m_whyReadOnly) {
        MOVIEDB_CHECK(tellChanges(connection, *m_schema));
        MOVIEDB_CHECK(noteTurns(connection));
    }
    Author author = connection.author();
    MOVIEDB_TRY(step, newestStep(connection));
    MOVIEDB_TRY(move, lastMove(connection));
    author.openedAtStep = step;
    author.openedAtMove = move;
    connection.setAuthor(author);
    return Done{};
}

void StoreThreads::copyLog()
{
    const bool opened = !m_schema->tables.isEmpty();
    if (!opened || m_whyReadOnly || m_options.url.engine != Engine::Sqlite)
        return;
    (void)m_writer.run([](Connection &connection) {
        return connection.executeRaw(QStringLiteral("PRAGMA wal_checkpoint"));
    });
}

std::shared_ptr<DbThread> StoreThreads::asideThread() const
{
    return std::make_shared<DbThread>(readerOptions(m_options));
}

Error StoreThreads::connectionWasLost()
{
    return makeError(Fault::Database,
                     QStringLiteral("The connection to the database server was lost while rows were read."),
                     {}, QStringLiteral("Check that the server runs, then try again."));
}

bool StoreThreads::mayWriteAgain(const Connection &connection, const Error &error)
{
    // SQLite has waited ten seconds already.
    return !connection.isSqlite() && connection.mayRepeatJob() && isRetryable(error);
}

// Longer each time, and not the same for two who met.
void StoreThreads::pauseBeforeRetry(int retry)
{
    const quint32 longest = firstPauseMs << retry;
    QThread::msleep(longest + QRandomGenerator::global()->bounded(longest));
}

void StoreThreads::announce(const QList<TableChange> &changes)
{
    for (const TableChange &change : changes)
        Q_EMIT changed(change);
}

// No names = any table may have changed.
std::function<void(const QStringList &)> StoreThreads::tellOfOthers() const
{
    return [self = m_self, schema = m_schema](const QStringList &tables) {
        StoreThreads *store = *self;
        QList<TableChange> changes;
        for (const TableInfo &table : schema->tables)
            if (tables.isEmpty() || tables.contains(table.name))
                changes.append({table.name, {}});
        if (store != nullptr)
            store->announce(changes);
    };
}

void StoreThreads::watchOthers()
{
    if (m_options.url.engine == Engine::Postgres && m_serverWatch == nullptr)
        m_serverWatch =
            std::make_unique<ServerWatch>(readerOptions(m_options), m_schema->tables, tellOfOthers());
    else if (m_reader != nullptr && m_fileWatch == nullptr)
        m_fileWatch = std::make_unique<FileWatch>(m_writer, tellOfOthers());
}

void StoreThreads::keepSearchable()
{
    if (m_searchKeeper != nullptr || m_whyReadOnly)
        return;
    const auto tell = [self = m_self](qint64 waiting) {
        if (StoreThreads *store = *self; store != nullptr)
            Q_EMIT store->indexing(waiting);
    };
    if (m_options.url.engine == Engine::Postgres) {
        ConnectionOptions options = m_options;
        options.takesTurns = false;
        m_indexer = std::make_unique<DbThread>(options);
    }
    const auto trouble = [told = m_unsearchable](const Error &error) {
        if (told)
            told(error);
    };
    m_searchKeeper =
        std::make_unique<SearchKeeper>(m_indexer ? *m_indexer : m_writer, m_schema, tell, trouble);
}

QString StoreThreads::description() const
{
    const QString description = QStringLiteral("%1 · %2 · v%3")
                                    .arg(m_options.url.display(), m_options.url.engine == Engine::Sqlite
                                                                      ? QStringLiteral("SQLite")
                                                                      : QStringLiteral("PostgreSQL"))
                                    .arg(m_schema->version);
    return m_whyReadOnly ? description + QStringLiteral(" · read-only") : description;
}

QFuture<Result<SchemaInfo>> StoreThreads::schema()
{
    return readyFuture(Result<SchemaInfo>(*m_schema));
}

QFuture<Result<SchemaReport>> StoreThreads::schemaReport()
{
    return reader().run([look = m_look](Connection &connection) { return look->look(connection); });
}

} // namespace moviedb::store
