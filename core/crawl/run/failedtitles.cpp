#include "core/crawl/run/failedtitles.h"

#include "core/crawl/run/scopejson.h"

#include <algorithm>

namespace moviedb::crawl {

Result<EntryStatus> titleOf(const PastRun &past, const QList<EntryStatus> &titles, const QString &listId)
{
    for (const EntryStatus &status : titles)
        if (status.entry.listId == listId)
            return status;
    return makeError(
        Fault::NotFound, QStringLiteral("Crawl %1 has no title “%2”.").arg(past.run.runId).arg(listId), {},
        QStringLiteral("“moviedb runs show %1 --json” tells the list_id of each.").arg(past.run.runId));
}

Result<Done> checkFailed(const PastRun &past, const QList<EntryStatus> &titles, const QStringList &listIds)
{
    for (const QString &listId : listIds) {
        MOVIEDB_TRY(status, titleOf(past, titles, listId));
        if (status.state != EntryState::Failed)
            return makeError(Fault::NotFound, QStringLiteral("“%1” of crawl %2 has not failed.")
                                                  .arg(status.entry.title)
                                                  .arg(past.run.runId));
    }
    const auto hasFailed = [](const EntryStatus &status) { return status.state == EntryState::Failed; };
    if (listIds.isEmpty() && std::none_of(titles.cbegin(), titles.cend(), hasFailed))
        return makeError(Fault::NotFound,
                         QStringLiteral("No title of crawl %1 has failed.").arg(past.run.runId), {},
                         QStringLiteral("“moviedb runs list” shows which crawls have failed titles."));
    return Done{};
}

Result<CrawlScope> scopeToContinue(const PastRun &past)
{
    MOVIEDB_TRY(scope, scopeFromJson(past.run.scopeJson));
    scope.resume = true;
    scope.providerName = past.run.providerName;
    return scope;
}

Result<CrawlScope> scopeOfFailed(const PastRun &past, const QList<EntryStatus> &titles,
                                 const QStringList &listIds)
{
    MOVIEDB_CHECK(checkFailed(past, titles, listIds));
    MOVIEDB_TRY(scope, scopeFromJson(past.run.scopeJson));
    CrawlScope again;
    again.kind = CrawlScope::Kind::Entries;
    again.gallery = QStringLiteral("list:failed titles of crawl %1").arg(past.run.runId);
    again.country = scope.country;
    again.acceptAbove = scope.acceptAbove;
    again.anew = true;
    again.resume = false;
    for (const EntryStatus &status : titles)
        if (status.state == EntryState::Failed &&
            (listIds.isEmpty() || listIds.contains(status.entry.listId)))
            again.entries << status.entry;
    return again;
}

bool isLeftOpen(const CrawlRun &run, const QList<EntryStatus> &titles)
{
    const bool wasStopped = !run.stoppedBy.isEmpty() && run.stoppedBy != QLatin1String("limit");
    return wasStopped || std::any_of(titles.cbegin(), titles.cend(), [](const EntryStatus &status) {
               return status.state == EntryState::Listed;
           });
}

} // namespace moviedb::crawl
