// The schema as the live database has it, described the same way whichever engine it is.
// Equal migrations give equal SchemaInfo on both: declared types in one spelling, Postgres' constraint names,
// tables in creation order, none before one it refers to (unless that refers back). Expressions (of checks, computed
// columns, indexes) are in one spelling as far as words go; beyond that they are as the engine tells them. SQLite keeps comments as "-- …" behind what they speak of.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<SchemaInfo> reflect(Connection &connection);

// "character varying(50)", "varchar (50)" → "VARCHAR(50)"; "numeric(15,2)" → "NUMERIC(15, 2)"; fills kind,
// maxLength, precision and scale with it.
void setColumnType(ColumnInfo &column, const QString &declared);
// "'a'::character varying" → "'a'", "false" → "FALSE".
QString normalisedDefault(const QString &expression);

} // namespace moviedb::store
