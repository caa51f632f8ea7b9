// The steps of the history as a person reads them.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/history.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<QList<HistoryStep>> readHistory(Connection &connection, const HistoryQuery &query);
// Nothing when there is no such step.
Result<std::optional<HistoryStep>> readStep(Connection &connection, qint64 stepId);
// 0 for an empty history.
Result<qint64> newestStep(Connection &connection);
// Undo and redo are numbered; 0 when nothing was moved yet. A step keeps the number of its last move; it is negative
// once the step cannot be done again.
Result<qint64> lastMove(Connection &connection);

} // namespace moviedb::store
