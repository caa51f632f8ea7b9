// How SQLite tells its tables, columns, keys, references and unique indexes, in creation order.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<QList<TableInfo>> reflectSqliteTables(Connection &connection);

} // namespace moviedb::store
