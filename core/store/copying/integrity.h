// Whether a database can be relied on.
// Thread: the connection's.
// Failure: Database, with what is wrong in one sentence and what to do.
#pragma once

#include "core/base/workwatch.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// SQLite: the structure of the file. `quick` leaves out whether every index agrees with its table.
Result<Done> checkStructure(Connection &connection, bool quick);
// SQLite: references that lead nowhere, by table. Postgres lets none come about.
Result<QMap<QString, qint64>> danglingReferences(Connection &connection);

struct DatabaseHealth
{
    qint64 rows = 0;
    qint64 films = 0;
    int schemaVersion = 0;
    QMap<QString, qint64> dangling;
};
// Everything that can be asked: structure, references, and every row of every table read once.
Result<DatabaseHealth> checkDatabase(Connection &connection, WorkWatch &watch);

} // namespace moviedb::store
