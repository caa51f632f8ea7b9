// The statements that make the schema of the live database again, on its own engine or on the other one (see
// core/contract/schemashapes.h for the other two formats). Run by sqlite3 or psql in an empty database they give an equal
// schema, and all of them together a database that Movie DB opens as up to date.
// Thread: the connection's.
// Failure: Database, Config (a migration file that cannot be read).
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationfiles.h"

namespace moviedb::store {

// `table` "" = all, with the rows by which the program knows its tables. On its own engine SQLite's text is what was
// written, comments included; Postgres' comes from what it tells. For the other engine triggers are taken from `files`, and
// what that engine does not have (types of a person's own, defaults by a function) is said in a comment.
Result<QString> readSchemaSql(Connection &connection, const SchemaInfo &schema, const QString &table,
                              Engine engine, const QList<MigrationFile> &files);

} // namespace moviedb::store
