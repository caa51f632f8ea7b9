// Runs, their titles and their requests. Every function is one transaction of its own.
// A run is unfinished when it never ended, or when a person, a refusal or an error stopped it, and no later
// run of its gallery was begun.
// Thread: the writer's; the readers' for the reading ones.
// Failure: Database, NotFound (no such run), Parse (stored JSON that is damaged).
#pragma once

#include "core/domain/crawl.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// The runs that read the facts of what review decided: no crawl of anything, and part of the decision's own step of the
// history.
inline constexpr auto galleryOfDecisions = "review";

// Of a run `r` in crawl_runs: it is unfinished.
QString openCondition();
Result<std::optional<CrawlRun>> unfinishedRun(Connection &connection, const QString &gallery);
// Finished or not; no run that read the facts of what review decided.
Result<std::optional<CrawlRun>> newestRun(Connection &connection);
// What the step of a crawl is called now: "Crawl of Sample (us): 300 films stored"; "" for a run of the review.
Result<QString> wordsOfRun(Connection &connection, qint64 runId);
Result<CrawlRun> beginRun(Connection &connection, const SchemaInfo &schema, const QString &gallery,
                          const QString &scopeJson, QList<TableChange> &changes);
Result<Done> finishRun(Connection &connection, qint64 runId, const QString &stoppedBy,
                       const QString &summaryJson, QList<TableChange> &changes);
// The run stays as it is.
Result<Done> noteSummary(Connection &connection, qint64 runId, const QString &summaryJson,
                         QList<TableChange> &changes);

Result<Done> saveEntries(Connection &connection, qint64 runId, const QList<EntryStatus> &entries,
                         QList<TableChange> &changes);
// As they stand today (settledentries.h).
Result<QList<EntryStatus>> entries(Connection &connection, qint64 runId);
// By position: `count` of them, after the `first` ones.
Result<QList<EntryStatus>> someEntries(Connection &connection, qint64 runId, int first, int count);

// Tasks with id 0 are added, others get their new state, attempts and error. Returned in the given order.
Result<QList<CrawlTask>> saveTasks(Connection &connection, qint64 runId, const QList<CrawlTask> &tasks,
                                   QList<TableChange> &changes);
// By id.
Result<QList<CrawlTask>> tasks(Connection &connection, qint64 runId);

} // namespace moviedb::store
