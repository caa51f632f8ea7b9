// What lives on the crawl thread: the client, the pacing, the run that is going on and the questions beside
// it. Thread: the crawl thread; CrawlService posts every call.
#pragma once

#include "core/crawl/run/crawlsession.h"
#include "core/crawl/service/lookup.h"

#include <QThreadPool>

namespace moviedb {

class CrawlWorker : public QObject
{
    Q_OBJECT
public:
    template <class T> using Answer = std::function<void(Result<T>)>;

    CrawlWorker(std::shared_ptr<MovieStore> store, Settings settings, CrawlService::ClientFactory makeClient);
    ~CrawlWorker() override;

    void setSettings(const Settings &settings);
    void start(const CrawlScope &scope);
    void pause();
    void resume();
    void stop();
    void retry(const QStringList &listIds);
    void list(const CrawlScope &scope, const Answer<QList<GalleryEntry>> &answer);
    void providers(const QString &country, const Answer<QList<Provider>> &answer);
    void forecast(const CrawlScope &scope, const Answer<Forecast> &answer);
    void search(const QString &query, int limit, const Answer<SearchAnswer> &answer);
    void searchAgain(qint64 reviewId, const QString &words, const Answer<MatchResult> &answer);
    void fetchAccepted(const QList<qint64> &reviewIds, const Answer<CrawlSummary> &answer);

Q_SIGNALS:
    void progressed(const moviedb::CrawlProgress &progress);
    void entriesChanged(const QList<moviedb::EntryStatus> &entries);
    void finished(const moviedb::CrawlSummary &summary);
    void logged(const QString &line);

private:
    void startSession(crawl::CrawlSession::Setup setup);
    void refuseStart(const Error &error);
    void sessionFinished(const CrawlSummary &summary);
    crawl::CrawlSession::Setup sessionSetup(const CrawlScope &scope);
    crawl::Lookup *makeLookup(const CrawlScope &scope);
    void renewClient();
    std::optional<Error> loadClassifier();
    Settings settingsFor(const CrawlScope &scope) const;
    void setRules(crawl::Pacing &pacing, const Settings &settings);
    void itemsById(const QList<qint64> &reviewIds, std::function<void(Result<QList<ReviewItem>>)> answer);

    std::shared_ptr<MovieStore> m_store; // null for commands that need none
    Settings m_settings;
    CrawlService::ClientFactory m_makeClient;
    std::unique_ptr<HttpClient> m_client;
    bool m_clientStale = true;
    crawl::Pacing m_pacing;
    crawl::Pacing m_samplePacing; // the built-in sample is no server that needs sparing
    std::shared_ptr<const match::FilmClassifier> m_classifier;
    QThreadPool m_pool;
    crawl::CrawlSession *m_session = nullptr;
    int m_lookups = 0;
    Answer<CrawlSummary> m_fetchAnswer; // of fetchAccepted(), while its run is going on
    std::optional<CrawlRun> m_lastRun;
    CrawlScope m_lastScope;
};

} // namespace moviedb
