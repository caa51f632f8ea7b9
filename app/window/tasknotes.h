// Notes what runs in the window by itself or from a page, in the book of tasks: crawls, the making of the search index, and
// the local server.
// Thread: main.
// Failure: none.
#pragma once

#include "core/crawl/service/crawlservice.h"
#include "core/ports/localserver.h"
#include "core/tasks/taskbook.h"

namespace moviedb {

class TaskNotes : public QObject
{
    Q_OBJECT
public:
    TaskNotes(std::shared_ptr<TaskBook> book, CrawlService *crawl, MovieStore *store, LocalServer *server);
    ~TaskNotes() override;

private:
    void serverMoves(const ServerState &state);
    void serverEnds();
    void crawlMoves(const CrawlProgress &progress);
    void crawlEnds(const CrawlSummary &summary);
    void indexMoves(qint64 waitingRows);

    std::shared_ptr<TaskBook> m_book;
    TaskNotePointer m_crawl;
    TaskNotePointer m_index;
    TaskNotePointer m_serving;
    quint16 m_port = 0;    // of m_serving
    qint64 m_answered = 0; // of m_serving
};

} // namespace moviedb
