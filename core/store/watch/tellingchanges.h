// Postgres: every statement that changes a table tells so (NOTIFY), whichever program it comes from, psql too. Told is the
// session that asked for it and the table: "8f0e…:movies". Several statements of one transaction on a table are told once,
// when it is committed. Not told of: the tables through which programs share requests, and the tasks of crawls, which
// change many times a second.
// Thread: the connection's.
// Failure: Database; a user who may not make triggers is none.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

inline constexpr char changeChannel[] = "moviedb_changed";

// Makes the triggers that are missing; nothing on SQLite.
Result<Done> tellChanges(Connection &connection, const SchemaInfo &schema);
// All of them are there.
Result<bool> isTold(Connection &connection, const QList<TableInfo> &tables);

} // namespace moviedb::store
