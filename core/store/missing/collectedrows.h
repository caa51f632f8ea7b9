// The rows of a condition, found once for all that is counted in them. What is counted is then read from one end of its index to
// the other, and each entry asked whether its row is among them: for a tenth of a million films that takes a quarter of the
// time of looking them up in the table one by one, and it takes no longer for half a million. SQLite asks the program, Postgres a
// row of bits that is sent along (https://www.postgresql.org/docs/15/functions-binarystring.html).
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// SQLite: keys that a SELECT gives, and how many they are, until the next call for another one. Nothing where rows have no number as
// their key.
Result<std::optional<qint64>> collectKeys(Connection &connection, const TableInfo &table, const QString &keys,
                                          const QVariantList &binds);
QString isCollected(const TableInfo &table); // a condition without binds, of the key alone
// "[4,17]": all of them, or each so-many-th.
QString collectedAsJson(const Connection &connection, qint64 step = 1);

// Tells whether a row is among those that were collected, until something else is.
struct AmongRows
{
    QByteArray bits = {}; // Postgres

    // A condition of the key alone, in whatever table it stands, and its binds.
    QString holds(const QString &key) const;
    QVariantList binds() const { return bits.isEmpty() ? QVariantList() : QVariantList{bits}; }
};

// The rows of `condition`, which names columns by their table. Nothing where looking rows up is as fast (they are few), and where
// keys cannot be collected.
Result<std::optional<AmongRows>> amongCollected(Connection &connection, const TableInfo &table,
                                                const QString &condition, const QVariantList &binds);

} // namespace moviedb::store
