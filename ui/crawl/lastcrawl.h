// What was crawled last, in this start of the program or an earlier one: to be finished, or once more.
// Thread: main.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/crawl/crawlinput.h"

#include <functional>

namespace moviedb::ui {

struct LastCrawl
{
    CrawlInput input; // what goes on, or runs again with the limits it had
    QString sentence; // "Max · United States was not finished: 2 of 5 titles are done."
    QString action;   // "Resume", "Read facts" or "Crawl again"
    QList<EntryStatus> entries;
};

// An unfinished run comes before decided films without facts, and these before a newer finished run. Empty where nothing
// was crawled yet. Nothing is called once `context` is gone.
// Failure: those of the store; Parse where the run's scope is damaged.
void findLastCrawl(const std::shared_ptr<MovieStore> &store, const QString &country, QObject *context,
                   const std::function<void(const Result<std::optional<LastCrawl>> &)> &found);

} // namespace moviedb::ui
