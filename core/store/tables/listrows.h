// The rows of a film's list brought to what its entries say: rows that stay keep their keys, and only what differs
// is written.
// Thread: the connection's, inside a transaction.
// Failure: Database.
#pragma once

#include "core/store/tables/filmlists.h"

namespace moviedb::store {

// Entries with ids, fit to be stored.
Result<Done> writeLinkRows(Connection &connection, const FilmList &list, qint64 movieId,
                           const QList<ListEntry> &entries);

} // namespace moviedb::store
