// The end of a crawl as JSON: for scripts (`crawl --json`) and, in short, for the run that is stored.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/crawl.h"

namespace moviedb::contract {

OrderedJson crawlSummary(const CrawlSummary &summary);

// What crawl_runs.summary keeps: the summary without what the run's other columns say or nobody reads again.
OrderedJson storedSummary(const CrawlSummary &summary);

// "reached_limit": {"requests": 500}; nothing where none was reached.
void addReachedLimit(OrderedJson &line, const CrawlLimits &reached);

} // namespace moviedb::contract
