// A person's judgments on review items, and their undo.
// A judgment keeps the state before it, so that undo works across restarts. Undo takes back the decision
// only: a film that was stored because of it stays stored.
// Thread: the writer's.
// Failure: Database, NotFound (no such item), Usage (an empty key accepted where no candidate is a film without
// article), Parse (damaged JSON).
#pragma once

#include "core/domain/review.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// All of them are one step.
Result<Done> judge(Connection &connection, const QList<Judgment> &judgments, QList<TableChange> &changes);
// Newest step first; the number of steps undone.
Result<int> undoJudgments(Connection &connection, int steps, QList<TableChange> &changes);

} // namespace moviedb::store
