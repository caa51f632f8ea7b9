#include "core/store/moviestore/openstore.h"

#include "core/store/engine/dbthread.h"

#include "core/base/future.h"
#include "core/store/exchange/sqlrequestexchange.h"
#include "core/store/moviestore/sqlmoviestore.h"
#include "core/store/schema/reflection.h"
#include "core/store/schematext/schematext.h"

#include <QSysInfo>
#include <QUuid>

namespace moviedb {

namespace {

// A session is one opened store: two windows of one person are two.
store::Author thisAuthor()
{
    const QString user = qEnvironmentVariable("USER", QStringLiteral("somebody"));
    return {QStringLiteral("%1 on %2").arg(user, QSysInfo::machineHostName()).left(255),
            QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

Result<store::ConnectionOptions> connectionOptions(const StoreOptions &options)
{
    MOVIEDB_TRY(url, store::DatabaseUrl::parse(options.url));
    return store::ConnectionOptions{url, options.password, false, thisAuthor()};
}

// A thread for one job: it lives as long as the job does.
template <class T, class Job> QFuture<Result<T>> runOnce(const StoreOptions &options, Job job)
{
    auto connection = connectionOptions(options);
    if (!connection)
        return readyFuture(Result<T>(connection.error()));
    auto thread = std::make_shared<store::DbThread>(*connection);
    return thread->run(
        [thread, job = std::move(job)](store::Connection &opened) -> Result<T> { return job(opened); });
}

} // namespace

bool needsPassword(const Error &error)
{
    return error.fault == Fault::Database && error.code == store::passwordMissing;
}

QFuture<Result<std::shared_ptr<MovieStore>>> openStore(const StoreOptions &options)
{
    using Opened = Result<std::shared_ptr<MovieStore>>;
    auto connection = connectionOptions(options);
    if (!connection)
        return readyFuture(Opened(connection.error()));
    auto store = std::make_shared<store::SqlMovieStore>(*connection);
    return store->writer().run([store, options](store::Connection &opened) -> Opened {
        MOVIEDB_CHECK(store->prepare(opened, options));
        return std::shared_ptr<MovieStore>(store);
    });
}

std::shared_ptr<RequestExchange> openExchange(const StoreOptions &options)
{
    const auto connection = connectionOptions(options);
    if (!connection || connection->url.engine == store::Engine::Sqlite)
        return nullptr;
    return std::make_shared<store::SqlRequestExchange>(*connection);
}

QFuture<Result<store::DatabaseStatus>> databaseStatus(const StoreOptions &options)
{
    using store::DatabaseStatus;
    return runOnce<DatabaseStatus>(options,
                                   [options](store::Connection &connection) -> Result<DatabaseStatus> {
                                       MOVIEDB_TRY(files, store::loadMigrations(options.migrationsDir));
                                       return store::readDatabaseStatus(connection, files);
                                   });
}

QFuture<Result<int>> migrateUp(const StoreOptions &options)
{
    return runOnce<int>(options, [options](store::Connection &connection) -> Result<int> {
        MOVIEDB_TRY(files, store::loadMigrations(options.migrationsDir));
        const store::MigrationReport report = store::migrate(connection, files);
        if (!report.ok())
            return report.error;
        return report.applied;
    });
}

QFuture<Result<QString>> schemaSql(const StoreOptions &options, const QString &table, const QString &engine)
{
    return runOnce<QString>(options, [=](store::Connection &connection) -> Result<QString> {
        MOVIEDB_TRY(files, store::loadMigrations(options.migrationsDir));
        MOVIEDB_TRY(schema, store::reflect(connection));
        const store::Engine wanted = engine.isEmpty()                    ? connection.engine()
                                     : engine == QLatin1String("sqlite") ? store::Engine::Sqlite
                                                                         : store::Engine::Postgres;
        return store::readSchemaSql(connection, schema, table, wanted, files);
    });
}

bool waitUntilStoresClosed()
{
    return store::waitForDatabaseThreads(10000);
}

} // namespace moviedb
