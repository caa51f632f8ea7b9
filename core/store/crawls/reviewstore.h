// The review queue: doubtful titles and their candidates (judgmentstore.h: what a person decides).
// "Decided" is an item whose state a person set; such an item is not reopened by a crawl, and candidates a person
// rejected are not offered again for that title, as long as the person's No holds (core/match/decide/memory.h).
// Thread: the writer's; the readers' for the reading ones.
// Failure: Database, NotFound (no such item), Parse (damaged JSON).
#pragma once

#include "core/domain/crawl.h"
#include "core/domain/review.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// By review_id. Rejected candidates stand apart, in `rejected`.
Result<QList<ReviewItem>> reviewItems(Connection &connection, const ReviewQuery &query);
// By state, then largest first.
Result<QList<ReviewGroup>> reviewGroups(Connection &connection);

Result<Done> replaceCandidates(Connection &connection, const SchemaInfo &schema, qint64 reviewId,
                               const MatchResult &match, QList<TableChange> &changes);

// Newest first; candidates include the rejected ones. `limit` 0 = all.
Result<QList<PastJudgment>> pastJudgments(Connection &connection, int limit);
// By list id, or by JustWatch id for titles of JustWatch galleries. Only titles that a person decided or
// rejected candidates of; `candidates` are the rejected ones, those offered again too, `chosenKey` "" for no article.
Result<QList<PastJudgment>> judgmentsFor(Connection &connection, const QStringList &listIds);

// Part of a commit of outcomes, inside its transaction: the queue after a title was crawled. Doubtful titles
// get an open item (lookup_failed when the look-up failed), an accepted one closes an undecided item: it is
// confirmed then, without decidedAt. `entryId` 0 = unknown. True when something was written.
Result<bool> recordReview(Connection &connection, qint64 entryId, const EntryOutcome &outcome);

} // namespace moviedb::store
