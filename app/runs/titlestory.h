// Which requests of a run were about a title: its story. A request names many titles at once, by their ids, their pages or
// words of their titles.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/crawl.h"

namespace moviedb {

struct TitleRequest
{
    CrawlTask task;
    QStringList keys; // those of the title
};

// In the order of the requests.
QList<TitleRequest> storyOf(const EntryStatus &title, const QList<CrawlTask> &tasks);

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::TitleRequest, Q_RELOCATABLE_TYPE);
