// How PostgreSQL tells its tables, columns, keys, references, checks, indexes and views, in creation order. A partitioned
// table is one table; its partitions are not told.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// Adds to the tables and views of `schema`.
Result<Done> reflectPostgres(Connection &connection, SchemaInfo &schema);

} // namespace moviedb::store
