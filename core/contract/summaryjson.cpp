#include "core/contract/summaryjson.h"

#include "core/contract/jsonvalue.h"

namespace moviedb::contract {

OrderedJson crawlSummary(const CrawlSummary &summary)
{
    const CrawlProgress &counts = summary.counts;
    OrderedJson line = OrderedJson::object();
    line["run_id"] = counts.runId;
    line["listed"] = counts.listed;
    line["accepted"] = counts.accepted;
    line["review"] = counts.review;
    line["none"] = counts.none;
    line["stored"] = counts.stored;
    line["unchanged"] = counts.unchanged;
    line["failed"] = counts.failed;
    line["commonest_failure"] = textOrNull(summary.commonestFailure);
    line["skipped"] = counts.skipped;
    line["requests"] = counts.requests;
    line["requests_by_host"] = OrderedJson::object();
    for (auto it = counts.requestsByHost.cbegin(); it != counts.requestsByHost.cend(); ++it)
        line["requests_by_host"][utf8(it.key())] = it.value();
    line["bytes"] = counts.bytes;
    line["elapsed_ms"] = counts.elapsedMs;
    line["resumed"] = summary.resumed;
    line["stopped_by"] = textOrNull(summary.stoppedBy);
    return line;
}

OrderedJson storedCounts(const CrawlProgress &counts)
{
    CrawlSummary summary;
    summary.counts = counts;
    OrderedJson json = crawlSummary(summary);
    for (const char *key : {"run_id", "commonest_failure", "requests_by_host", "resumed", "stopped_by"})
        json.erase(key);
    return json;
}

} // namespace moviedb::contract
