#include "core/store/moviestore/openstore.h"

#include "core/store/engine/connectfailure.h"
#include "core/store/engine/dbthread.h"

#include "core/base/future.h"
#include "core/store/exchange/sqlrequestexchange.h"
#include "core/store/looking/databaselook.h"
#include "core/store/moviestore/sqlmoviestore.h"
#include "core/store/schema/reflection.h"
#include "core/store/schematext/schematext.h"

#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>
#include <QtConcurrent/QtConcurrentRun>

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
    return store::ConnectionOptions{url, options.password, false, thisAuthor(), false, options.waiting};
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

using Migrate = store::MigrationReport (*)(store::Connection &, const QList<store::MigrationFile> &,
                                           const store::MigrateOptions &);

QFuture<Result<store::MigrationReport>> migrated(const StoreOptions &options, std::optional<int> to,
                                                 Migrate migrate)
{
    using store::MigrationReport;
    return runOnce<MigrationReport>(
        options, [options, to, migrate](store::Connection &connection) -> Result<MigrationReport> {
            MOVIEDB_TRY(files, store::loadMigrations(options.migrationsDir));
            MigrationReport report = migrate(connection, files, {to, options.backUpFirst});
            if (!report.ok())
                return report.error;
            return report;
        });
}

} // namespace

bool needsPassword(const Error &error)
{
    return store::connectFailure(error) == store::ConnectFailure::PasswordMissing;
}

bool isWrongPassword(const Error &error)
{
    return store::connectFailure(error) == store::ConnectFailure::PasswordWrong;
}

QString passwordAccount(const QString &url)
{
    const auto parsed = store::DatabaseUrl::parse(url);
    return parsed ? parsed->account() : QString();
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
    auto connection = connectionOptions(options);
    if (!connection || connection->url.engine == store::Engine::Sqlite)
        return nullptr;
    connection->takesTurns = false; // it has tables of its own, and rows to lock in them
    return std::make_shared<store::SqlRequestExchange>(*connection);
}

QFuture<ConnectionVerdict> lookAtDatabase(const StoreOptions &options)
{
    return QtConcurrent::run([options]() -> ConnectionVerdict {
        const auto connection = connectionOptions(options);
        const auto files = store::loadMigrations(options.migrationsDir);
        if (!connection || !files) {
            const Error &error = connection ? files.error() : connection.error();
            return {ConnectionVerdict::Kind::Unusable, error.text, error.remedy};
        }
        return store::judge(store::gather(*connection, *files));
    });
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

QFuture<Result<store::MigrationReport>> migrateUp(const StoreOptions &options, std::optional<int> to)
{
    return migrated(options, to, &store::migrate);
}

QFuture<Result<store::MigrationReport>> migrateDown(const StoreOptions &options, std::optional<int> to)
{
    return migrated(options, to, &store::migrateDown);
}

QFuture<Result<store::MigrationPlan>> migrationPlan(const StoreOptions &options, std::optional<int> to,
                                                    std::optional<store::Engine> engine)
{
    using Plan = Result<store::MigrationPlan>;
    const auto connection = connectionOptions(options);
    if (connection && connection->url.engine == store::Engine::Sqlite && !connection->url.inMemory() &&
        !QFileInfo::exists(connection->url.path)) {
        const auto files = store::loadMigrations(options.migrationsDir);
        return readyFuture(files ? store::planMigrations(*files, engine.value_or(store::Engine::Sqlite), 0,
                                                         to.value_or(int(files->size())),
                                                         store::MigrateOptions().patienceMs)
                                 : Plan(files.error()));
    }
    return runOnce<store::MigrationPlan>(options, [options, to, engine](store::Connection &opened) -> Plan {
        MOVIEDB_TRY(files, store::loadMigrations(options.migrationsDir));
        return store::planFor(opened, files, to, engine);
    });
}

QFuture<Result<QList<Error>>> verifySchema(const StoreOptions &options)
{
    return runOnce<QList<Error>>(options, [options](store::Connection &opened) -> Result<QList<Error>> {
        MOVIEDB_TRY(files, store::loadMigrations(options.migrationsDir));
        return store::verifySchema(opened, files);
    });
}

QFuture<Result<QString>> schemaSql(const StoreOptions &options, const QString &table,
                                   std::optional<store::Engine> engine)
{
    return runOnce<QString>(options, [=](store::Connection &connection) -> Result<QString> {
        MOVIEDB_TRY(files, store::loadMigrations(options.migrationsDir));
        MOVIEDB_TRY(schema, store::reflect(connection));
        return store::readSchemaSql(connection, schema, table, engine.value_or(connection.engine()), files);
    });
}

bool waitUntilStoresClosed()
{
    return store::waitForDatabaseThreads(10000);
}

} // namespace moviedb
