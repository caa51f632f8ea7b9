// Whether a database still is what its migrations made of it. What they make is found out by running them in an empty
// database in memory (SQLite, whichever engine is asked): nothing is written to the one that is checked.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/schema/migrationfiles.h"

namespace moviedb::store {

struct SchemaCheck
{
    QList<Error> drift;    // what is gone or altered, one plain sentence each
    QStringList additions; // "my_notes", "movies.seen_on": a person's own, left alone
};

// `applied`: the files that the database has had, and no others.
Result<SchemaCheck> checkSchema(Connection &connection, const QList<MigrationFile> &applied);

} // namespace moviedb::store
