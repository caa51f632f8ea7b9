// A database goes to another place, usually of the other engine: copied into an empty database, compared, and only then
// used. The old one stays as it is.
// Killed in the middle it leaves no target (SQLite: the file gets its name last) or an empty one (Postgres: one
// transaction), so that the same move can be made again.
// Thread: that of the connection.
// Failure: Conflict (the target holds something, is the same database, or somebody writes to the source), Database,
// Constraint, Cancelled.
#pragma once

#include "core/base/workwatch.h"
#include "core/domain/backup.h"
#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationfiles.h"

namespace moviedb::store {

// Nobody can write to the source meanwhile; who tries waits.
Result<MoveOutcome> moveDatabase(const ConnectionOptions &from, const ConnectionOptions &to,
                                 const QList<MigrationFile> &files, WorkWatch &watch);

} // namespace moviedb::store
