// Counts that need not be made again: of the data that a connection sees now.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// Changes whenever the data this connection sees may have changed, whoever did it. Empty where it cannot be told: inside a
// transaction, and on a standby of Postgres.
Result<QString> dataStamp(Connection &connection);

// Those of the data as it is, with as many as are worth keeping: ask before counting, and add to them.
Result<Connection::Counts *> keptCounts(Connection &connection);

// What a count is kept under.
QString nameOfCount(const QString &sql, const QVariantList &binds);

} // namespace moviedb::store
