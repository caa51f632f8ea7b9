// The CREATE statements of the live database (see core/contract/schemashapes.h for the other two formats).
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// SQLite: its own text, triggers and indexes included. Postgres: written from the reflected schema, with its
// index definitions. `table` "" = all.
Result<QString> readSchemaSql(Connection &connection, const SchemaInfo &schema, const QString &table);

} // namespace moviedb::store
