// The titles of a run in the order of the gallery, and which of them are looked for: so many at once, which bounds the memory.
// Each goes to be stored when its page is decided, and again when its facts are there.
// Thread: the crawl thread.
// Failure: failed() when the store cannot say how titles were judged before; what goes wrong with a title is in its status.
#pragma once

#include "core/crawl/film/entrywork.h"
#include "core/crawl/run/counting.h"
#include "core/ports/moviestore.h"

#include <deque>

class QThreadPool;

namespace moviedb::crawl {

class Storing;

class TitlesInWork : public QObject
{
    Q_OBJECT
public:
    // Where facts are put together: `pool`. What is pointed at outlives it.
    TitlesInWork(std::shared_ptr<MovieStore> store, Storing *storing, QThreadPool *pool,
                 QObject *parent = nullptr);

    // How titles are looked for; before any is.
    void setContext(RunContext context);
    // At the next place. What is not to be looked for holds its place only.
    void add(const EntryStatus &title, bool isLookedFor);
    void endListing() { m_listingEnded = true; }
    // Takes further titles into work, where there is room.
    void refill();
    // They have come to their end.
    void stored(const QList<EntryStatus> &titles);
    // Nobody believes any more what the source says of this field.
    void close(const SourceField &field) { m_context.closedFields->insert(field); }
    // At the end: those that were under way wait again.
    QList<EntryStatus> waitAgain() { return crawl::waitAgain(m_titles); }

    const QList<EntryStatus> &all() const { return m_titles; } // by position - 1
    bool isStitching() const { return m_stitching > 0; }
    bool areDone() const { return m_listingEnded && m_queue.empty() && m_inWork == 0 && m_judging == 0; }

Q_SIGNALS:
    void changed(const moviedb::EntryStatus &title);
    void failed(const moviedb::Error &error);

private:
    void lookFor(const QList<int> &indexes);
    void startWork(const QList<int> &indexes, const QList<PastJudgment> &judgments);
    void pageFound(const WorkPointer &work);
    void moved(const EntryWork &work);

    std::shared_ptr<MovieStore> m_store;
    Storing *m_storing;
    QThreadPool *m_pool;
    RunContext m_context;
    QList<EntryStatus> m_titles;
    std::deque<int> m_queue; // indexes not yet in work
    int m_inWork = 0;
    int m_stitching = 0; // films that are put together on the pool
    int m_judging = 0;   // questions about earlier judgments under way
    bool m_listingEnded = false;
};

} // namespace moviedb::crawl
