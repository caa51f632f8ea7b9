// How SQLite tells its tables, columns, keys, references, checks, indexes and views, in creation order. What its pragmas
// leave out is read from the text of the CREATE statements.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// Adds to the tables and views of `schema`.
Result<Done> reflectSqlite(Connection &connection, SchemaInfo &schema);

} // namespace moviedb::store
