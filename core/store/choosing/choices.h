// The rows that a cell of a reference may name, as they are typed.
// Thread: the connection's.
// Failure: Usage (unknown table, one whose rows are not named by one key), Database.
#pragma once

#include "core/store/tables/tablequery.h"

namespace moviedb::store {

// Rows of `table` whose label holds `prefix` in any case: those that begin with it first, then by label.
// A table without labels is searched by its key's digits.
Result<QList<ReferenceChoice>> readChoices(Connection &connection, const SchemaInfo &schema,
                                           const QString &table, const QString &prefix, int limit);

} // namespace moviedb::store
