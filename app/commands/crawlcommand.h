// crawl: a gallery or a list becomes films in the database.
// Thread: main.
// Failure: told through CommandContext::fail(), or in the summary of the crawl.
#pragma once

#include "app/command.h"
#include "core/domain/crawl.h"

namespace moviedb {

Command crawlCommand();

// Crawls with progress on standard error, stops at Ctrl+C, and ends the context with the code of what came of it.
// `remarks`: rows of the given list that were not taken as they stand; see CrawlSummary.
void runCrawl(CommandContext &context, const CrawlScope &scope, const QStringList &remarks = {});
// The same with the failed titles of a run that can be continued: these, or all of them.
void runRetry(CommandContext &context, const CrawlRun &run, const QStringList &listIds);

} // namespace moviedb
