// The numbers a table gives to new rows: rows that came with numbers of their own must not be met by them.
// Thread: the connection's, inside a transaction.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// New rows of the table get higher numbers than `number`. Nothing for tables that number no rows.
Result<Done> countBeyond(Connection &connection, const TableInfo &table, qint64 number);

} // namespace moviedb::store
