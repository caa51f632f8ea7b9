// Opens a connection of Qt's driver under a name, for Connection alone.
// Thread: the one that is to use the connection.
// Failure: Database (no driver, no file, no server, a password that is missing or wrong).
#pragma once

#include "core/store/engine/connectionoptions.h"
#include "core/store/engine/sqliteaccess.h"

#include <QSqlDatabase>

namespace moviedb::store {

inline constexpr int sqliteBusyTimeoutMs = 10000;

// `access`: of the SQLite file; means nothing for Postgres.
Result<Done> openDriverConnection(const QString &name, const ConnectionOptions &options,
                                  const SqliteAccess &access);

// The process number that a Postgres server, or a pooler in its place, told when the connection was made; nothing for
// other engines.
std::optional<int> serverProcess(const QSqlDatabase &database);

} // namespace moviedb::store
