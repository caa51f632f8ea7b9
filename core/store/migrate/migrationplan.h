// The statements that lead a database from one schema to another, exactly as they run. Pure.
// A run is one transaction: a failing statement, query or check leaves the database as it was.
// SQLite: references are not enforced while it runs, or the rebuilding of a table would take the rows that refer to it along;
// they are checked after every step (https://www.sqlite.org/lang_altertable.html, 7: "Making Other Kinds Of Table Schema
// Changes"). Postgres: the lock belongs to the transaction, so that it also holds through a pool of connections
// (https://www.pgbouncer.org/features.html).
// Failure: Config (a mark or a text in a file that does not end), Usage (no such version), Database (no way down).
#pragma once

#include "core/store/engine/databaseurl.h"
#include "core/store/migrate/migrationfiles.h"

#include <QStringList>

namespace moviedb::store {

struct MigrationStep
{
    int version = 0; // of the file
    QString name;
    bool down = false;
    QStringList statements; // those of the file, then the line in schema_migrations
    QString checkedName;    // whose queries these are: of the version that is reached
    QStringList checks;     // each must give no row; the first column of one says what is wrong
};

// What a person has added to an SQLite database and what would stand in the way of a table that is rebuilt: a view, a
// trigger, an index. Taken away before the first step and made again after the last.
struct OwnObject
{
    QString kind; // "view"
    QString name;
    QString drop;
    QString create; // empty: not put back (the program makes it anew)
    QString check;  // of a view that works; else empty
};

struct MigrationPlan
{
    Engine engine = Engine::Sqlite;
    int from = 0;
    int to = 0;
    QStringList before; // outside of the transaction
    QStringList locking;
    QList<OwnObject> ownObjects;
    QStringList opening;
    QList<MigrationStep> steps;
    QStringList after; // outside again

    bool down() const { return to < from; }
};

// `to` at most the number of files; down to 0 leaves nothing. `patienceMs`: how long another program is waited for.
Result<MigrationPlan> planMigrations(const QList<MigrationFile> &files, Engine engine, int from, int to,
                                     int patienceMs);

// The queries of a file's .verify.sql; none when it has none.
Result<QStringList> checksOf(const MigrationFile &file, Engine engine);

// To be run by hand in sqlite3 (with -bail) or psql (with -v ON_ERROR_STOP=1): the same schema comes of it.
QString scriptOf(const MigrationPlan &plan);

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::MigrationStep, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::store::OwnObject, Q_RELOCATABLE_TYPE);
