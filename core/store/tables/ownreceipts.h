// Receipts that no crawl writes: what a person said and when, and the tidying after claims that went.
// Thread: the connection's, inside the transaction of the edit.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// Of what a person says of a row now. receipt_id.
// `address`: where they have it from, "" = they typed it.
Result<qint64> addUserReceipt(Connection &connection, const QString &entity, qint64 entityId,
                              const QString &address = {});

// Receipts of a row that no claim needs any more.
Result<Done> dropEmptyReceipts(Connection &connection, const QString &entity, qint64 entityId);

} // namespace moviedb::store
