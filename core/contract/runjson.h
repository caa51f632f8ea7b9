// A past crawl, and one of its titles, as `runs --json` prints them.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/contract/jsonvalue.h"
#include "core/domain/pastrun.h"

namespace moviedb::contract {

// {"run_id", "gallery", "started_at", "finished_at", "stopped_by", "listed", "accepted", "review", "none", "failed", "skipped",
// "waiting", "requests", "elapsed_ms"}; null = not known, or not yet.
OrderedJson pastRun(const PastRun &past);
// {"run_id", "position", "list_id", "title", "year", "state", "reason", "wikipedia_key", "movie_id"}.
OrderedJson pastTitle(qint64 runId, const EntryStatus &status);
// {"task_id", "list_id", "source", "kind", "keys", "others", "state", "attempts", "error"}: a request that was about the title,
// by these of its keys; others: how many keys it had beside them.
OrderedJson titleRequest(const QString &listId, const CrawlTask &task, const QStringList &keys);
// {"run_id", "movie_id", "title", "field", "source", "before", "after", "url", "revision", "read_at", "effect"}: a fact that its
// source no longer says as it did. before, after: lists of values, after is empty when the source says nothing any more; effect:
// "shown", "yours" (a person's value stays) or "other" (another source's value is shown, or none).
OrderedJson sourceChange(const SourceChange &change);

} // namespace moviedb::contract
