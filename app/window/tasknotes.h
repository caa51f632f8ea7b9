// Notes what runs in the window by itself or from a page, in the book of tasks: crawls, and the making of the search index.
// Thread: main.
// Failure: none.
#pragma once

#include "core/crawl/service/crawlservice.h"
#include "core/tasks/taskbook.h"

namespace moviedb {

class TaskNotes : public QObject
{
    Q_OBJECT
public:
    TaskNotes(std::shared_ptr<TaskBook> book, CrawlService *crawl, MovieStore *store);

private:
    void crawlMoves(const CrawlProgress &progress);
    void crawlEnds(const CrawlSummary &summary);
    void indexMoves(qint64 waitingRows);

    std::shared_ptr<TaskBook> m_book;
    TaskNotePointer m_crawl;
    TaskNotePointer m_index;
};

} // namespace moviedb
