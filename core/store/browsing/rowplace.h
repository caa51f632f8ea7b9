// Where a row stands among those that are asked for, in their order.
// Thread: the connection's.
// Failure: Usage (unknown table or column, bad filter value, a key of the wrong size), Database, NotFound (no such row, or
// not one of those that match).
#pragma once

#include "core/store/tables/tablequery.h"

namespace moviedb::store {

// The rows before it; what window `query` asks for does not matter.
Result<qint64> placeOf(Connection &connection, const SchemaInfo &schema, const TableQuery &query,
                       const QVariantList &key);

} // namespace moviedb::store
