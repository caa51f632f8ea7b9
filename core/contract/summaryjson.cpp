#include "core/contract/summaryjson.h"

#include "core/contract/jsonvalue.h"

namespace moviedb::contract {

void addReachedLimit(OrderedJson &line, const CrawlLimits &reached)
{
    const std::pair<const char *, int> limits[] = {
        {"titles", reached.titles}, {"requests", reached.requests}, {"minutes", reached.minutes}};
    for (const auto &[name, most] : limits)
        if (most > 0)
            line["reached_limit"][name] = most;
}

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
    line["reused"] = counts.reused;
    line["changed_at_source"] = counts.changedAtSource;
    line["bytes"] = counts.bytes;
    line["elapsed_ms"] = counts.elapsedMs;
    line["resumed"] = summary.resumed;
    line["stopped_by"] = textOrNull(summary.stoppedBy);
    if (summary.stoppedBy == QLatin1String("limit"))
        addReachedLimit(line, summary.reached);
    line["warnings"] = OrderedJson::array();
    for (const QString &warning : summary.warnings)
        line["warnings"].push_back(utf8(warning));
    line["collapsed_fields"] = OrderedJson::array();
    for (const QString &field : summary.collapsedFields)
        line["collapsed_fields"].push_back(utf8(field));
    if (summary.carried)
        line["carried"] = *summary.carried;
    line["remarks"] = OrderedJson::array();
    for (const QString &remark : summary.remarks)
        line["remarks"].push_back(utf8(remark));
    return line;
}

OrderedJson storedSummary(const CrawlSummary &summary)
{
    OrderedJson json = crawlSummary(summary);
    for (const char *key : {"run_id", "commonest_failure", "requests_by_host", "resumed", "stopped_by",
                            "warnings", "collapsed_fields", "remarks", "reused", "changed_at_source"})
        json.erase(key);
    if (!summary.counts.providerName.isEmpty())
        json["provider_name"] = utf8(summary.counts.providerName);
    return json;
}

} // namespace moviedb::contract
