// Counts what charts show of the films. What another program wrote into a column and is none of its kind (SQLite lets it)
// counts as no value.
// Thread: the connection's.
// Failure: Usage (a filter that does not fit), NotFound (the database has no films), Database.
#pragma once

#include "core/ports/charting.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<ChartData> readChart(Connection &connection, const SchemaInfo &schema, const ChartQuery &query);

} // namespace moviedb::store
