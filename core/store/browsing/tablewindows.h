// Windows of any table's rows in any order, with the labels of what they refer to.
// Thread: the connection's.
// Failure: Usage (unknown table or column, bad filter value), Database.
#pragma once

#include "core/store/tables/tablequery.h"

namespace moviedb::store {

Result<TablePage> readPage(Connection &connection, const SchemaInfo &schema, const TableQuery &query);

} // namespace moviedb::store
