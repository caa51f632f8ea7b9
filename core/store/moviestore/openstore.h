// MovieStore over QtSql: SQLite or PostgreSQL, one writer and one reader thread, each with its own
// connection. openStore() connects, applies pending migrations and reflects the schema, all on the writer
// thread. A database that may only be read opens too, as long as it needs no migration, and so does one that a newer program
// made: MovieStore::whyReadOnly().
// Thread: callable from any thread.
// Failure: Config (not a database URL), Database (cannot connect, edited migration, a table or column
// that another program removed or altered: text says which, remedy what to do).
#pragma once

#include "core/domain/connectionverdict.h"
#include "core/ports/moviestore.h"
#include "core/ports/requestexchange.h"
#include "core/store/migrate/migrator.h"

#include <functional>

namespace moviedb {

struct StoreOptions
{
    QString url;                    // "sqlite:PATH", "postgresql://user@host:port/name?sslmode=…"
    QString password;               // for Postgres; empty = PGPASSWORD / PGPASSFILE / none
    bool migrate = true;            // apply pending migrations
    QString migrationsDir;          // empty = the ones compiled in (:/migrations); tests add their own
    store::BackUp backUpFirst = {}; // before a database with tables in it is migrated; empty = no backup
    // While a lost server is waited for: what to tell the person, "" when it answers again. From any thread.
    std::function<void(const QString &)> waiting = {};
    // keepSearchable() could not do it: said once, with the way out. From any thread.
    std::function<void(const Error &)> unsearchable = {};
};

QFuture<Result<std::shared_ptr<MovieStore>>> openStore(const StoreOptions &options);

// Through which programs share crawls into this database; null for SQLite, which one program at a time writes to.
// Connects when it is first used.
std::shared_ptr<RequestExchange> openExchange(const StoreOptions &options);

// True when the server asks for a password and none was given: ask the person and open again.
bool needsPassword(const Error &error);
bool isWrongPassword(const Error &error);
// Under which the password of a Postgres address is kept, "user@host:5432/name"; empty for a file.
QString passwordAccount(const QString &url);

// Looks, and leaves nothing behind: no file, no folder, no table. The address need not be one.
QFuture<ConnectionVerdict> lookAtDatabase(const StoreOptions &options);

// For `moviedb migrate` and the system page. Looks only: also at a database that openStore() refuses.
QFuture<Result<store::DatabaseStatus>> databaseStatus(const StoreOptions &options);
// Without `to`: to the newest, or down by one. What went wrong is the error; a report is of a run that went well.
QFuture<Result<store::MigrationReport>> migrateUp(const StoreOptions &options, std::optional<int> to = {});
QFuture<Result<store::MigrationReport>> migrateDown(const StoreOptions &options, std::optional<int> to = {});
// What a run would do, on its own engine or as if the database were of another one. A file that does not exist is not made.
QFuture<Result<store::MigrationPlan>> migrationPlan(const StoreOptions &options, std::optional<int> to,
                                                    std::optional<store::Engine> engine);
// Empty when nothing is wrong.
QFuture<Result<QList<Error>>> verifySchema(const StoreOptions &options);

// The statements that make the schema again, for the database's own engine or another one; `table` "" = all.
QFuture<Result<QString>> schemaSql(const StoreOptions &options, const QString &table,
                                   std::optional<store::Engine> engine = {});

// The last thing a program does before its application object goes: waits, at most ten seconds, until stores
// that nobody owns any more have closed their connections. False when one has not.
bool waitUntilStoresClosed();

} // namespace moviedb
