// What is said of a crawl while it runs and when it has ended, the same on its page and in the status line.
// Thread: any.
#pragma once

#include "core/domain/crawl.h"

namespace moviedb::ui {

// "37 of 300 titles failed, most because: The server answered 500." or "" when none failed.
QString failureSentence(const CrawlSummary &summary);
// "37 %", rounded down: 100 % is said of nothing that still goes on.
QString percentText(double done);
// "Wikipedia: 12 requests, 40 waiting", "Wikidata: waits until 14:02:10", "JustWatch: refused".
QString serviceText(const ServiceState &service);
// "3 to review", "1 without a page": titles that wait for a person after a crawl, under the words of their ends.
QStringList waitingWords(int review, int noPage);
// "500 requests": the limit that was reached; "" when it is not known.
QString limitText(const moviedb::CrawlLimits &reached);
// Every title that was listed.
bool allFailed(const CrawlSummary &summary);

} // namespace moviedb::ui
