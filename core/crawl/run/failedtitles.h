// The titles of a past crawl, and those that failed, to be tried again.
// Thread: pure.
// Failure: NotFound, naming the title that is not there or has not failed; Parse (the run's scope is damaged).
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

namespace moviedb::crawl {

Result<EntryStatus> titleOf(const PastRun &past, const QList<EntryStatus> &titles, const QString &listId);
// `listIds` are failed titles of the run, one and all; none named: there is a failed title.
Result<Done> checkFailed(const PastRun &past, const QList<EntryStatus> &titles, const QStringList &listIds);
// A run that can be continued goes on: with what has failed and with what waits.
Result<CrawlScope> scopeToContinue(const PastRun &past);
// The failed titles of a run that has ended make a list of their own: these, or all of them.
Result<CrawlScope> scopeOfFailed(const PastRun &past, const QList<EntryStatus> &titles,
                                 const QStringList &listIds);
// When nothing but failed titles of the run was asked for: others wait, or its gallery was not listed to its end.
bool isLeftOpen(const CrawlRun &run, const QList<EntryStatus> &titles);

} // namespace moviedb::crawl
