// Reads the facts of one stored film anew, with the page and the item it has, from stored answers: nothing is looked up
// and nothing is sent.
// Thread: the crawl thread.
// Failure: `answer` is called exactly once, unless the guard is gone: Network or Io when an answer is not stored (any more), else
// what is wrong with the film's pages.
#pragma once

#include "core/crawl/film/entrywork.h"
#include "core/domain/rematch.h"

class QThreadPool;

namespace moviedb::crawl {

class FilmReread : public std::enable_shared_from_this<FilmReread>
{
public:
    using Answer = std::function<void(Result<FilmRecord>)>;

    // The context's fetcher is offline. `guard` lives on the crawl thread; when it is gone nobody is called back.
    static void run(const RunContext &context, const RematchCase &film, QThreadPool *pool, QObject *guard,
                    Answer answer);

private:
    FilmReread(const RunContext &context, const RematchCase &film, QThreadPool *pool, QObject *guard,
               Answer answer);

    void readItem();
    void itemCame(const Result<Document> &document);
    void choosePage();
    void readFacts();

    RunContext m_context;
    RematchCase m_film;
    QThreadPool *m_pool;
    QObject *m_guard;
    Answer m_answer;
    WorkPointer m_work;
};

// An answer that the fetcher does not have, as against one that it cannot read.
bool isNotKept(const Error &error);

} // namespace moviedb::crawl
