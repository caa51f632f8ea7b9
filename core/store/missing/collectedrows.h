// SQLite: the rows of a condition, found once for all that is counted in them. An index of what is counted is then read from one end
// to the other, and each entry asked whether its row is among them: for a tenth of a million films that takes a quarter of the
// time of looking them up in the table one by one, and it takes no longer for half a million.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// Keys that a SELECT gives, and how many they are, until the next call for another one. Nothing where rows have no number as
// their key.
Result<std::optional<qint64>> collectKeys(Connection &connection, const TableInfo &table, const QString &keys,
                                          const QVariantList &binds);
QString isCollected(const TableInfo &table); // a condition without binds, of the key alone
// "[4,17]": all of them, or each so-many-th.
QString collectedAsJson(const Connection &connection, qint64 step = 1);

// A condition without binds that holds for the same rows as `condition` until something else is collected, of the key alone.
// Nothing where looking rows up is as fast (they are few), and where keys cannot be collected. `condition` names columns by their
// table.
Result<std::optional<QString>> amongCollected(Connection &connection, const TableInfo &table,
                                              const QString &condition, const QVariantList &binds);

} // namespace moviedb::store
