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
    : m_options(options), m_locks(std::make_shared<RunLocks>(options.url)), m_writer(options),
      m_reader(options.url.inMemory() ? nullptr : std::make_unique<DbThread>(readerOptions(options)))
{
}

StoreThreads::~StoreThreads()
{
    *m_self = nullptr;
    copyLog();
}

Result<Done> StoreThreads::prepare(Connection &connection, const StoreOptions &options)
{
    MOVIEDB_TRY(files, loadMigrations(options.migrationsDir));
    m_whyReadOnly = connection.whyReadOnly();
    if (options.migrate) {
        MigrationReport report = migrate(connection, files);
        if (!report.ok())
            return report.error;
        if (!report.schema.tables.isEmpty()) {
            m_schema = std::make_shared<SchemaInfo>(std::move(report.schema));
            return noteOpening(connection);
        }
    } else if (auto fits = checkMigrated(connection, files); !fits) {
        return fits;
    }
    MOVIEDB_TRY(schema, reflect(connection));
    m_schema = std::make_shared<SchemaInfo>(std::move(schema));
    return noteOpening(connection);
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

void StoreThreads::copyLog()
{
    const bool opened = !m_schema->tables.isEmpty();
    if (!opened || m_whyReadOnly || m_options.url.engine != Engine::Sqlite)
        return;
    (void)m_writer.run([](Connection &connection) {
        return connection.executeRaw(QStringLiteral("PRAGMA wal_checkpoint"));
    });
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

} // namespace moviedb::store
