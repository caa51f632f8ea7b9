// What lives on the crawl thread: the ways to the upstreams, the run that is going on and the questions beside it.
// Thread: the crawl thread; CrawlService posts every call.
// Failure: of a run in its summary; of a question in its answer.
#pragma once

#include "core/base/writemode.h"
#include "core/crawl/run/runsession.h"
#include "core/crawl/service/crawlparts.h"
#include "core/crawl/service/lookup.h"
#include "core/crawl/service/upstreamaccess.h"
#include "core/domain/rematch.h"
#include "core/domain/reread.h"
#include "core/domain/review.h"

#include <QThreadPool>

namespace moviedb {

namespace crawl {
class AwaitedRun;
class JoinedRun;
} // namespace crawl

class CrawlThread : public QObject
{
    Q_OBJECT
public:
    template <class T> using Answer = std::function<void(Result<T>)>;

    CrawlThread(std::shared_ptr<MovieStore> store, Settings settings, CrawlParts parts);
    ~CrawlThread() override;

    void setSettings(const Settings &settings);
    void start(const CrawlScope &scope);
    void pause();
    void resume();
    void stop();
    void retry(const QStringList &listIds);
    void retryRun(const CrawlRun &run, const QStringList &listIds);
    void join(qint64 runId);
    void list(const CrawlScope &scope, const Answer<QList<GalleryEntry>> &answer);
    void providers(const QString &country, const Answer<QList<Provider>> &answer);
    void forecast(const CrawlScope &scope, const Answer<Forecast> &answer);
    void search(const QString &query, int limit, const Answer<SearchAnswer> &answer);
    void searchAgain(qint64 reviewId, const QString &words, const Answer<MatchResult> &answer);
    void checkPages(const QList<Judgment> &accepts, PageDemand demand,
                    const Answer<QList<PageVerdict>> &answer);
    void readForPage(qint64 movieId, const QString &key, PageDemand demand, const Answer<Rematch> &answer);
    void reread(const RereadScope &scope, WriteMode mode, const Answer<RereadPlan> &answer);
    void stopRereading();
    void fetchAccepted(const QList<qint64> &reviewIds, const Answer<CrawlSummary> &answer);

Q_SIGNALS:
    void progressed(const moviedb::CrawlProgress &progress);
    void entriesChanged(const QList<moviedb::EntryStatus> &entries);
    void finished(const moviedb::CrawlSummary &summary);
    void rereadProgressed(int films);
    void logged(const QString &line);
    void awaits(const QString &line); // a run that join() named and nobody has begun

private:
    void startNewest(const CrawlScope &scope);
    void startOwed(const CrawlScope &scope);
    void startAs(const CrawlScope &scope, const CrawlScope &kind);
    crawl::RunSession *makeSession(const CrawlScope &scope, const CrawlScope &kind, bool takesOver = false);
    void refuseStart(const Error &error);
    void endStart(const QString &stoppedBy, const QString &error);
    bool dropAwaited(); // true: a run was waited for
    void runFound(const PastRun &found);
    void takeOver(const CrawlScope &scope);
    void joinEnded(const QString &stoppedBy);
    bool saysThatItIsBusy();
    bool isBusy() const
    {
        return m_session != nullptr || m_joined != nullptr || m_awaited != nullptr || m_choosing;
    }
    void sessionFinished(const CrawlSummary &summary);
    crawl::Lookup *makeLookup(const CrawlScope &scope);
    crawl::Resources resourcesFor(const CrawlScope &scope);
    crawl::UpstreamAccess &upstreamOf(const CrawlScope &scope);
    Result<Done> loadClassifier();
    void itemsById(const QList<qint64> &reviewIds, std::function<void(Result<QList<ReviewItem>>)> answer);
    void checkPagesOf(const QList<ReviewItem> &items, const QList<Judgment> &accepts, PageDemand demand,
                      const Answer<QList<PageVerdict>> &answer);
    void readFilm(const RematchCase &film, const QString &key, const Answer<Rematch> &answer);
    Result<CrawlScope> scopeOf(const QList<ReviewItem> &items);

    std::shared_ptr<MovieStore> m_store; // null for commands that need none
    Settings m_settings;
    CrawlParts m_parts;
    std::vector<std::unique_ptr<crawl::UpstreamAccess>> m_upstreams;
    std::shared_ptr<const match::FilmClassifier> m_classifier;
    QThreadPool m_pool;
    crawl::RunSession *m_session = nullptr;
    crawl::AwaitedRun *m_awaited = nullptr; // that this one is to help with
    crawl::JoinedRun *m_joined = nullptr;   // another program's crawl that this one helps with
    bool m_choosing = false; // whose the newest unfinished crawl is; false again when it is stopped meanwhile
    int m_lookups = 0;
    Answer<CrawlSummary> m_fetchAnswer; // of fetchAccepted(), while its run is going on
    std::optional<CrawlRun> m_lastRun;
    CrawlScope m_lastScope;
};

} // namespace moviedb
