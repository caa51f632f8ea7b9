// The whole of one database into another one, in one transaction that ends only when both hold the same.
// Thread: that of the connections.
// Failure: Database, Constraint, Cancelled; the rows of `to` are then what they were.
#pragma once

#include "core/store/copying/tablereading.h"
#include "core/store/migrate/migrationfiles.h"

namespace moviedb::store {

// Movie DB's tables, or those of anybody else.
Result<bool> holdsTables(Connection &connection);
// Nothing but what the migrations themselves put there: a database that was opened once and never used.
Result<bool> holdsNothingOfValue(Connection &connection);

struct CopyOutcome
{
    QList<TableSum> tables;
    QMap<QString, qint64> sequences;
    qint64 rows = 0;
    qint64 films = 0;
};

// Migrates `to`, then replaces what its tables hold and compares rows, sums, sequences and references. `from` has the newest
// schema and does not change meanwhile.
Result<CopyOutcome> copyDatabase(Connection &from, Connection &to, const QList<MigrationFile> &files,
                                 WorkWatch &watch);

} // namespace moviedb::store
