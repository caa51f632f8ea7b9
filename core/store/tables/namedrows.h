// Rows that a person names while editing something else: "Add “Alda Hill”" in a list or a cell.
// Thread: the connection's, inside an open step.
// Failure: Constraint (the name does not fit), Usage (rows of that table have no name), Database.
#pragma once

#include "core/domain/listedit.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// A new row, claimed by the person; or the one that is there: in a table of one row per name, compared in any case, so
// that no "drama" stands beside "Drama"; and of people and companies the one of that name without an id, so that two
// windows that add the same name mean the same. One with an id is somebody, and the new one a namesake.
Result<ListEntry> rowOfName(Connection &connection, const TableInfo &table, const QString &name,
                            QList<TableChange> &changes);

} // namespace moviedb::store
