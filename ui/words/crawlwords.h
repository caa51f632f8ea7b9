// What is said of a crawl when it has ended, the same on its page and in the status line.
// Thread: any.
#pragma once

#include "core/domain/crawl.h"

namespace moviedb::ui {

// "37 of 300 titles failed, most because: The server answered 500." or "" when none failed.
QString failureSentence(const CrawlSummary &summary);
// Every title that was listed.
bool allFailed(const CrawlSummary &summary);

} // namespace moviedb::ui
