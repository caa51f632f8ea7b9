// The crawl's face to the window, the command line and the local server. Everything happens on the crawl thread; this object
// only posts and listens.
// Thread: lives on the thread that made it (main), where it signals; callable from any while it lives; every method returns at once.
// Failure: of a question in its future; of a run in the summary of finished(), and of a title in its entry.
#pragma once

#include "core/base/writemode.h"
#include "core/crawl/service/crawlparts.h"
#include "core/domain/rematch.h"
#include "core/domain/reread.h"
#include "core/domain/review.h"
#include "core/ports/moviestore.h"

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QThread>

namespace moviedb {

class CrawlThread;

class CrawlService : public QObject
{
    Q_OBJECT
public:
    CrawlService(std::shared_ptr<MovieStore> store, Settings settings, CrawlParts parts,
                 QObject *parent = nullptr);
    ~CrawlService() override; // stops, waits for the crawl thread to end, loses nothing that was stored

    void setSettings(const Settings &settings); // takes effect with the next start

    bool start(const CrawlScope &scope); // false, and nothing is done, while another one is active
    // Another program's unfinished crawl, which is waited for when it has not begun yet: requests are carried for it, and it
    // is gone on with when that program is gone. Only in a Postgres database; the summary says how it went.
    void join(qint64 runId);
    void pause();
    void resume();
    void stop();
    void retry(const QStringList &listIds); // failed titles of the last run; empty = all of them
    // The same of a run that is open, whoever began it; nothing else of it is asked for.
    void retryRun(const CrawlRun &run, const QStringList &listIds);

    bool isActive() const;          // running, paused or waiting
    CrawlProgress progress() const; // the last one told

    // Whole gallery, no facts: `moviedb list`. Honours limits.titles.
    QFuture<Result<QList<GalleryEntry>>> list(const CrawlScope &scope);
    // Cached for a day on disk by the client side.
    QFuture<Result<QList<Provider>>> providers(const QString &country);
    QFuture<Result<Forecast>> forecast(const CrawlScope &scope);
    QFuture<Result<SearchAnswer>> search(const QString &query, int limit); // raw Wikipedia search answer
    // Search again for one review item: new candidates, scored, verified and saved.
    QFuture<Result<MatchResult>> searchAgain(qint64 reviewId, const QString &words);
    // Before pages are accepted: are they there, and films'? In the order asked; many pages go in few requests. With
    // PageDemand::Any it does not matter what they are about. An error is told when nothing could be asked at all.
    QFuture<Result<QList<PageVerdict>>> checkPages(const QList<Judgment> &accepts, PageDemand demand);
    // The facts of a stored film as they are with this page (`key` "" = no article), to give to MovieStore::rematch().
    // The page is looked at first, as by checkPages().
    QFuture<Result<Rematch>> readForPage(qint64 movieId, const QString &key, PageDemand demand);
    // The facts of stored films anew, from stored answers alone: what changes, and unless it is a dry run it is stored,
    // as one step of the history.
    QFuture<Result<RereadPlan>> reread(const RereadScope &scope, WriteMode mode);
    void stopRereading(); // after the films in work; what was stored stays
    // Reads the facts of accepted (or no-article) review items and stores the films. Summary counts stored
    // and failed.
    QFuture<Result<CrawlSummary>> fetchAccepted(const QList<qint64> &reviewIds);

Q_SIGNALS:
    void progressed(const moviedb::CrawlProgress &progress); // at most 5 a second, and once at the end
    void entriesChanged(const QList<moviedb::EntryStatus> &entries); // batched with progressed
    void finished(const moviedb::CrawlSummary &summary);
    void rereadProgressed(int films); // so many have been read, or found to be not stored
    void logged(const QString &line); // for the log page
    void awaits(const QString &line); // a run that join() named and nobody has begun

private:
    void note(const CrawlProgress &progress);
    bool begin(const CrawlProgress &first);

    QThread m_thread;
    CrawlThread *m_inside = nullptr; // lives on m_thread
    mutable QMutex m_mutex;          // of what follows
    CrawlProgress m_progress;
};

} // namespace moviedb
