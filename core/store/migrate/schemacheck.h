// Whether a database still is what its migrations made of it. What they make is found out by running them in an empty
// database in memory (SQLite, whichever engine is asked): nothing is written to the one that is checked. For the
// newest history the answer is known beforehand, so that an unchanged database opens without that.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationfiles.h"
#include "core/store/schema/schemashape.h"

namespace moviedb::store {

struct SchemaCheck
{
    QList<Error> drift;    // what is gone or altered, one plain sentence each
    QStringList additions; // "my_notes", "movies.seen_on": a person's own, left alone
    SchemaInfo schema;     // as it was found
};

// What the newest history makes of an empty database, kept in migrations/known-shape.txt and compiled in. Wrong or
// missing it costs time at every start, nothing else.
struct KnownShape
{
    QString history; // historyOf() its files
    QString sqlite;  // fingerprint() of the shape
    QString postgres;

    static KnownShape read();
    QString text() const; // as the file has it
};
QString historyOf(const QList<MigrationFile> &applied);

// What these files make of an empty SQLite database. Worked out once for each history and kept: any thread may ask.
Result<SchemaShape> expectedShape(const QList<MigrationFile> &applied);

// `applied`: the files that the database has had, and no others.
Result<SchemaCheck> checkSchema(Connection &connection, const QList<MigrationFile> &applied);

} // namespace moviedb::store
