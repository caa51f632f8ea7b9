// A person's judgments on review items, and their undo.
// A decision is a step of the history, and what is stored because of it belongs to that step: undo takes back all of
// it. Decisions of versions without a history kept the state before them; of those undo takes back the decision only.
// Thread: the writer's.
// Failure: Database, NotFound (no such item), Conflict (another program has decided meanwhile), Usage (an empty key
// accepted where no candidate is a film without article), Parse (damaged JSON).
#pragma once

#include "core/domain/review.h"
#include "core/store/engine/connection.h"

#include <QHash>
#include <QSet>

namespace moviedb::store {

// All of them are one step.
Result<Done> judge(Connection &connection, const SchemaInfo &schema, const QList<Judgment> &judgments,
                   QList<TableChange> &changes);
// By list id: the step of the history that settled the title's page, for those that have one.
Result<QHash<QString, qint64>> decisionSteps(Connection &connection, const QStringList &listIds);
// By list id: titles whose decision was taken back while its facts were being read, so that they wait again. None in a
// run of a crawl, which needs no decision.
Result<QSet<QString>> decisionsTakenBack(Connection &connection, qint64 runId, const QStringList &listIds);
// Newest step first; the number of steps undone.
Result<int> undoJudgments(Connection &connection, const SchemaInfo &schema, int steps,
                          QList<TableChange> &changes);

} // namespace moviedb::store
