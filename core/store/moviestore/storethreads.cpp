#include "core/store/moviestore/storethreads.h"

#include "core/base/future.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/history/historyreader.h"
#include "core/store/history/undoing.h"
#include "core/store/schema/reflection.h"

namespace moviedb::store {

namespace {

ConnectionOptions readerOptions(ConnectionOptions options)
{
    options.readOnly = true;
    return options;
}

} // namespace

StoreThreads::StoreThreads(const ConnectionOptions &options)
    : m_options(options), m_locks(std::make_shared<RunLocks>(options)), m_writer(options),
      m_reader(options.url.inMemory() ? nullptr : std::make_unique<DbThread>(readerOptions(options)))
{
}

StoreThreads::~StoreThreads()
{
    *m_self = nullptr;
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
    Author author = connection.author();
    MOVIEDB_TRY(step, newestStep(connection));
    MOVIEDB_TRY(move, lastMove(connection));
    author.openedAtStep = step;
    author.openedAtMove = move;
    connection.setAuthor(author);
    return Done{};
}

bool StoreThreads::mayWriteAgain(const Connection &connection, const Error &error)
{
    // SQLite has waited ten seconds already.
    return !connection.isSqlite() && connection.mayRepeatJob() && isRetryable(error);
}

void StoreThreads::announce(const QList<TableChange> &changes)
{
    for (const TableChange &change : changes)
        Q_EMIT changed(change);
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
