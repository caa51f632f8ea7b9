// Runs a plan inside a transaction that its caller began and commits: steps, their checks, and what a person had added.
// Thread: the connection's.
// Failure: Database, whose text names the migration; the caller rolls back.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationplan.h"

#include <functional>

namespace moviedb::store {

// Called after every statement of a run, counted from 1; an error ends the run as a failing statement does.
using AfterStatement = std::function<Result<Done>(int statement)>;

// After it the schema is what the files up to plan.to make, or it failed. `additions`: a person's own tables and columns,
// which must still be there when their tables are.
Result<SchemaInfo> runPlan(Connection &connection, const MigrationPlan &plan,
                           const QList<MigrationFile> &files, const QStringList &additions,
                           const AfterStatement &afterStatement);

// What the queries of one file say against the database.
Result<QStringList> failedChecks(Connection &connection, const QStringList &checks);

} // namespace moviedb::store
