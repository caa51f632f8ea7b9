// The type of a column on an engine that has not its own.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/table.h"
#include "core/store/engine/databaseurl.h"

namespace moviedb::store {

// BLOB on SQLite, BYTEA on Postgres: only in what a person added.
bool holdsBytes(const ColumnInfo &column);
// By what its values are: "BIGINT", "TEXT"; bytes have a name of each engine.
QString typeOfValues(const ColumnInfo &column, Engine engine);

} // namespace moviedb::store
