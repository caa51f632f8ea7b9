// A batch of outcomes by the steps of the history that they belong to.
// Thread: the connection's, inside a transaction.
// Failure: Database.
#pragma once

#include "core/domain/crawl.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// What belongs to one step of the history: the crawl's, or the decision's that asked for these films.
struct StepPart
{
    qint64 stepId = 0;
    QList<EntryOutcome> outcomes;
    bool takenBack = false; // the decision, meanwhile: nobody wants these films any more
    bool ofCrawl = false;
};
// In the order of the outcomes; one part for a crawl that has a step.
Result<QList<StepPart>> partsByStep(Connection &connection, qint64 runId,
                                    const QList<EntryOutcome> &outcomes);

} // namespace moviedb::store
