// How many rows have no value in which column. A look at every row takes SQLite more than half a second for a million films;
// so it has an index of one number for each row, a bit for every column that is empty (an index on an expression,
// https://www.sqlite.org/expridx.html). Like the index of texts it is made by the program and no part of the schema:
// a migration drops it, and it is made anew for the columns that there are then. Postgres looks at the rows: it cannot
// answer from such an index alone (https://www.postgresql.org/docs/15/indexes-index-only-scans.html).
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

#include <QHash>

namespace moviedb::store {

// The end of the index's name; whoever reads the schema leaves such indexes out.
inline constexpr const char *missingIndexEnd = "_missing_idx";

// SQLite: makes it, or makes it anew when the columns are others. One transaction; some seconds for a million rows.
Result<Done> makeMissingIndex(Connection &connection, const TableInfo &table);

struct MissingCounts
{
    qint64 rows = 0;
    QHash<QString, qint64> lacking; // column → rows without a value there; all of the asked columns
};
// `condition`: of the rows that count, "" = all of them; it names columns by their table.
Result<MissingCounts> countMissing(Connection &connection, const TableInfo &table, const QStringList &columns,
                                   const QString &condition, const QVariantList &binds);

} // namespace moviedb::store
