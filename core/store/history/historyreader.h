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

} // namespace moviedb::store
