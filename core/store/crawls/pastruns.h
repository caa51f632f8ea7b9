// Crawls that were, with their figures.
// Thread: the readers'.
// Failure: Database; NotFound (no such crawl).
#pragma once

#include "core/domain/crawl.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// The newest first, at most `limit` of them; none that read the facts of what review decided.
Result<QList<PastRun>> pastRuns(Connection &connection, int limit);
Result<PastRun> pastRun(Connection &connection, qint64 runId);
// CrawlRun::providerName, from crawl_runs.summary.
QString providerNameIn(const QString &summary);

} // namespace moviedb::store
