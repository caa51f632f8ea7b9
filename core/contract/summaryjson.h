// The end of a crawl as JSON: for scripts (`crawl --json`) and, the counts alone, for the run that is stored.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/crawl.h"

namespace moviedb::contract {

OrderedJson crawlSummary(const CrawlSummary &summary);

// What crawl_runs.summary keeps: the summary without what the run's other columns say or nobody reads again.
OrderedJson storedCounts(const CrawlProgress &counts);

} // namespace moviedb::contract
