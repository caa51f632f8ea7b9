// MovieStore over QtSql: SQLite or PostgreSQL, one writer and one reader thread, each with its own
// connection. openStore() connects, applies pending migrations and reflects the schema, all on the writer
// thread. A database that may only be read opens too, as long as it needs no migration: MovieStore::whyReadOnly().
// Thread: callable from any thread.
// Failure: Config (not a database URL), Database (cannot connect, newer schema, edited migration, a table or column
// that another program removed or altered: text says which, remedy what to do).
#pragma once

#include "core/ports/moviestore.h"
#include "core/ports/requestexchange.h"
#include "core/store/schema/migrator.h"

namespace moviedb {

struct StoreOptions
{
    QString url;           // "sqlite:PATH", "postgresql://user@host:port/name?sslmode=…"
    QString password;      // for Postgres; empty = PGPASSWORD / PGPASSFILE / none
    bool migrate = true;   // apply pending migrations
    QString migrationsDir; // empty = the ones compiled in (:/migrations); tests add their own
};

QFuture<Result<std::shared_ptr<MovieStore>>> openStore(const StoreOptions &options);

// Through which programs share crawls into this database; null for SQLite, which one program at a time writes to.
// Connects when it is first used.
std::shared_ptr<RequestExchange> openExchange(const StoreOptions &options);

// True when the server asks for a password and none was given: ask the person and open again.
bool needsPassword(const Error &error);

// For `moviedb migrate` and the system page. Looks only: also at a database that openStore() refuses.
QFuture<Result<store::DatabaseStatus>> databaseStatus(const StoreOptions &options);
QFuture<Result<int>> migrateUp(const StoreOptions &options); // number of migrations applied

// The statements that make the schema again; `table` "" = all, `engine` "sqlite" or "postgres", "" = the database's own.
QFuture<Result<QString>> schemaSql(const StoreOptions &options, const QString &table,
                                   const QString &engine = {});

// The last thing a program does before its application object goes: waits, at most ten seconds, until stores
// that nobody owns any more have closed their connections. False when one has not.
bool waitUntilStoresClosed();

} // namespace moviedb
