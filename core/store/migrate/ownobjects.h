// What a person has added to an SQLite database beside tables and columns, so that it outlives a migration.
// Postgres changes tables in place and keeps what hangs on them; it refuses what would break a view.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationplan.h"

namespace moviedb::store {

// Views, and triggers and indexes that none of the files made; without those of a table that is gone after the plan.
Result<QList<OwnObject>> readOwnObjects(Connection &connection, const QList<MigrationFile> &files, int from,
                                        int to);

} // namespace moviedb::store
