// One run from its opening to its summary: lists, keeps a window of titles in work, stores in order, can be paused
// and stopped, and taken up again by another session.
// Thread: the crawl thread.
// Failure: told in the summary; a run that did not come to its end stays unfinished.
#pragma once

#include "core/crawl/run/counting.h"
#include "core/crawl/run/entrychanges.h"
#include "core/crawl/run/gallerylisting.h"
#include "core/crawl/run/runopening.h"
#include "core/crawl/run/runwarnings.h"
#include "core/crawl/run/storing.h"

namespace moviedb::crawl {

class RunSession : public QObject
{
    Q_OBJECT
public:
    RunSession(Resources resources, CrawlScope scope, QObject *parent = nullptr);
    ~RunSession() override;

    void start();
    // Only the failed titles of this run again: these, or all of them.
    void startAgain(const CrawlRun &run, const QStringList &listIds);
    void setPaused(bool paused);
    void stop() { stopBy(QStringLiteral("user")); }

    const CrawlProgress &progress() const { return m_progress; }
    const CrawlScope &scope() const { return m_scope; }
    const std::optional<CrawlRun> &run() const { return m_run; }

Q_SIGNALS:
    void progressed(const moviedb::CrawlProgress &progress);
    void entriesChanged(const QList<moviedb::EntryStatus> &entries);
    void finished(const moviedb::CrawlSummary &summary);
    void logged(const QString &line);

private:
    // Beginning
    void startClock();
    void opened(Result<OpenedRun> opening);
    void makeStoring();
    void makeFetcher(PageJournal journal);
    void startListing();
    void listFailedAgain();
    // Middle
    void entriesListed(const QList<GalleryEntry> &entries);
    EntryStatus statusOf(const GalleryEntry &entry) const;
    void listingFinished(const Result<Done> &result);
    void refill();
    void startWork(const QList<int> &indexes, const QList<PastJudgment> &judgments);
    void pageFound(const WorkPointer &work);
    void moved(const EntryWork &work);
    void outcomesStored(const QList<EntryStatus> &entries);
    void fieldCollapsed(const FieldCollapse &what);
    void tellCollapsed(const FieldCollapse &what, const Document *page);
    void changedEntry(const EntryStatus &status);
    // End
    void stopBy(const QString &by, const QString &error = {});
    void stopAt(const CrawlLimits &limit)
    {
        if (m_progress.state != CrawlProgress::State::Stopping)
            m_summary.reached = limit;
        stopBy(QStringLiteral("limit"));
    }
    // What was listed is worked on to its end.
    void noteCut()
    {
        m_summary.stoppedBy = QStringLiteral("limit");
        m_summary.reached = {m_scope.limits.titles};
    }
    void stopByError(const Error &error) { stopBy(QStringLiteral("error"), error.oneLine()); }
    void checkDone();
    void complete();
    void saveLastTasks(bool cameToItsEnd);
    void finishRun(bool cameToItsEnd);
    void failBeforeRun(const Error &error);
    void tellFinished();
    void refreshProgress();
    void tellProgress();

    Resources m_resources;
    CrawlScope m_scope;
    RunOpening m_opening;
    std::optional<CrawlRun> m_run; // once it is open
    RunHold m_hold;                // until it is told that the run has ended
    bool m_resumed = false;
    bool m_onlyFailed = false; // startAgain()
    QStringList m_againListIds;
    QHash<QString, EntryStatus> m_earlier; // by list id, of the run that is resumed
    EntityCache m_entities;
    RunContext m_context;
    std::unique_ptr<SharedClient> m_shared; // null where no other program can join
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<GalleryListing> m_listing;
    std::unique_ptr<Storing> m_storing;
    QList<EntryStatus> m_statuses; // by position - 1
    std::deque<int> m_queue;       // indexes not yet in work
    int m_inWork = 0;
    int m_stitching = 0; // films that are put together on the pool
    int m_judging = 0;   // questions about earlier judgments under way
    int m_keeping = 0;   // pages that are being kept
    bool m_listingEnded = false;
    bool m_paused = false;
    bool m_completed = false;
    CrawlProgress m_progress;
    CrawlSummary m_summary;
    RunWarnings m_warnings;
    Rate m_rate;
    TimeLeft m_timeLeft;
    qint64 m_startedAt = 0;
    qint64 m_stopDeadline = 0;
    QTimer m_ticker;
    QTimer m_minutes;
    EntryChanges m_changes;
    bool m_progressDirty = true;
};

} // namespace moviedb::crawl
