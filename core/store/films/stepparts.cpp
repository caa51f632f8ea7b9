#include "core/store/films/stepparts.h"

#include "core/store/crawls/judgmentstore.h"
#include "core/store/history/steps.h"

namespace moviedb::store {

Result<QList<StepPart>> partsByStep(Connection &connection, qint64 runId, const QList<EntryOutcome> &outcomes)
{
    MOVIEDB_TRY(crawl, stepOfRun(connection, runId));
    if (crawl > 0)
        return QList<StepPart>{{crawl, outcomes, false, true}};
    QStringList listIds;
    for (const EntryOutcome &outcome : outcomes)
        listIds << outcome.status.entry.listId;
    MOVIEDB_TRY(decisions, decisionSteps(connection, listIds));
    MOVIEDB_TRY(waiting, decisionsTakenBack(connection, runId, listIds));
    QList<StepPart> parts;
    for (const EntryOutcome &outcome : outcomes) {
        const qint64 step = decisions.value(outcome.status.entry.listId);
        const bool takenBack = outcome.film && waiting.contains(outcome.status.entry.listId);
        if (parts.isEmpty() || parts.last().stepId != step || parts.last().takenBack != takenBack)
            parts.append(StepPart{step, {}, takenBack});
        parts.last().outcomes.append(outcome);
    }
    return parts;
}

} // namespace moviedb::store
