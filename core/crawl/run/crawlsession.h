// One run from start to summary: lists, keeps a window of titles in work, stores in order, can be paused,
// stopped and taken up again by another session. Thread: the crawl thread. Failure: told in the summary; a
// run that did not come to its end stays unfinished.
#pragma once

#include "core/crawl/run/counting.h"
#include "core/crawl/run/listing.h"
#include "core/crawl/run/storing.h"

class QThreadPool;

namespace moviedb::crawl {

class CrawlSession : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        std::shared_ptr<MovieStore> store;
        Settings settings;
        HttpClient *client = nullptr;
        Pacing *pacing = nullptr;
        std::shared_ptr<const match::FilmClassifier> classifier;
        QThreadPool *pool = nullptr;
        CrawlScope scope;
        // Only the failed titles of this run again (all of them when `retryListIds` is empty).
        std::optional<CrawlRun> retryRun;
        QStringList retryListIds;
    };

    explicit CrawlSession(Setup setup, QObject *parent = nullptr);
    ~CrawlSession() override;

    void start();
    void setPaused(bool paused);
    void stop();

    const CrawlProgress &progress() const { return m_progress; }
    const CrawlScope &scope() const { return m_setup.scope; }
    const std::optional<CrawlRun> &run() const { return m_run; }

Q_SIGNALS:
    void progressed(const moviedb::CrawlProgress &progress);
    void entriesChanged(const QList<moviedb::EntryStatus> &entries);
    void finished(const moviedb::CrawlSummary &summary);
    void logged(const QString &line);

private:
    // Beginning (crawlsessionstart.cpp)
    std::optional<Error> whyNot() const;
    void askForRun();
    void unfinishedCame(const Result<std::optional<CrawlRun>> &found);
    void beginRun();
    void loadEntries();
    void openRun(bool resume);
    bool makeFetcher(bool resume);
    void startRetry();
    // Middle
    void entriesListed(const QList<GalleryEntry> &entries);
    void listingFinished(const Result<Done> &result);
    void refill();
    void startWork(const QList<int> &indexes, const QList<PastJudgment> &judgments);
    void matched(const WorkPointer &work);
    void outcomesStored(const QList<EntryStatus> &entries);
    void changedEntry(const EntryStatus &status);
    // End
    void stopBy(const QString &by, const QString &error = {});
    void checkDone();
    void complete();
    void failBeforeRun(const Error &error);
    void tellFinished();
    void refreshProgress();
    void tellProgress();

    Setup m_setup;
    std::optional<CrawlRun> m_run;
    bool m_resumed = false;
    QHash<QString, EntryStatus> m_earlier; // by list id, of the run that is resumed
    EntityCache m_entities;
    RunContext m_context;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<Listing> m_listing;
    std::unique_ptr<Storing> m_storing;
    QList<EntryStatus> m_statuses; // by position - 1
    std::deque<int> m_queue;       // indexes not yet in work
    int m_inWork = 0;
    int m_judging = 0; // questions about earlier judgments under way
    bool m_listingEnded = false;
    bool m_paused = false;
    bool m_completed = false;
    CrawlProgress m_progress;
    CrawlSummary m_summary;
    Rate m_rate;
    qint64 m_startedAt = 0;
    qint64 m_stopDeadline = 0;
    QTimer m_ticker;
    QTimer m_minutes;
    QList<EntryStatus> m_changed;
    QHash<QString, int> m_changedPlaces; // list id → place in m_changed
    bool m_progressDirty = true;
};

} // namespace moviedb::crawl
