// Taking steps of the history back, and doing them again: each wholly or not at all.
// A step is taken back against the order in which it happened: added rows go with what belongs to them (their
// images are kept, so that the step can be done again), removed rows come back, changed columns get the values they
// had. A person, company or genre the step added stays while another row uses it. What somebody changed since is
// never overwritten: the step is refused then, and what depends on it is named.
// Thread: the writer's.
// Failure: Conflict (names what depends on the step, or what is no longer as the step left it), NotFound (nothing to
// take back, no such step), Usage (a step of an older version), Database; of `hold`.
#pragma once

#include "core/domain/history.h"
#include "core/store/engine/connection.h"

#include <functional>

namespace moviedb::store {

// Called before the step of a crawl is moved: it must not be moved while somebody works on its run.
using HoldRun = std::function<Result<Done>(qint64 runId)>;

// The steps taken back or done again, in that order.
Result<QList<HistoryStep>> moveHistory(Connection &connection, const SchemaInfo &schema,
                                       const HistoryMove &move, QList<TableChange> &changes,
                                       const HoldRun &hold = {});

Result<HistoryNext> nextInHistory(Connection &connection);

} // namespace moviedb::store
