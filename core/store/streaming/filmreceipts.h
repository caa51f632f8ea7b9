// Where the shown values of some films come from: one row for a field and the page it was read from.
// Thread: the connection's.
// Failure: Database, Cancelled.
#pragma once

#include "core/ports/reading.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// `ids` ascending; `sources` as in ReadQuery. The columns of the answer: FilmBlock::ReceiptColumn.
Result<RowBlock> readFilmReceipts(Connection &connection, const QList<qint64> &ids,
                                  const QStringList &sources, const std::function<bool()> &isStopped);

} // namespace moviedb::store
