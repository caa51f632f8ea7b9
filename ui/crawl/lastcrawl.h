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
    QString action;   // "Resume" or "Crawl again"
    QList<EntryStatus> entries;
};

// An unfinished run comes before a newer finished one. Empty where nothing was crawled yet. Nothing is called
// once `context` is gone. Failures: those of the store; Parse where the run's scope is damaged.
void findLastCrawl(const std::shared_ptr<MovieStore> &store, const QString &country, QObject *context,
                   const std::function<void(const Result<std::optional<LastCrawl>> &)> &found);

} // namespace moviedb::ui
