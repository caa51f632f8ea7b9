// One run from its opening to its summary: puts its parts together (listing, titles in work, storing, progress), can be paused
// and stopped, and taken up again by another session.
// Thread: the crawl thread.
// Failure: told in the summary; a run that did not come to its end stays unfinished.
#pragma once

#include "core/crawl/run/gallerylisting.h"
#include "core/crawl/run/runopening.h"
#include "core/crawl/run/runprogress.h"
#include "core/crawl/run/runwarnings.h"
#include "core/crawl/run/storing.h"
#include "core/crawl/run/titlesinwork.h"

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

    const CrawlProgress &progress() const { return m_progress.now(); }
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
    void makeTitles(const QList<FieldRule> &rules);
    void startListing();
    void providerNamed(const QString &name);
    void listFailedAgain();
    // Middle
    int nextPosition() const { return int(m_titles->all().size()) + 1; }
    void entriesListed(const QList<GalleryEntry> &entries);
    EntryStatus statusOf(const GalleryEntry &entry) const;
    void listingFinished(const Result<Done> &result);
    void fieldCollapsed(const FieldCollapse &what);
    void tellCollapsed(const FieldCollapse &what, const Document *page);
    // End
    void stopBy(const QString &by, const QString &error = {});
    void stopAt(const CrawlLimits &limit)
    {
        if (!m_progress.isStopping())
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
    // The database did not take what is noted of the end: the run stays open there, and a person is told why.
    void noteUnsaved(const Error &error);
    void failBeforeRun(const Error &error);
    void tellFinished();

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
    std::unique_ptr<SharedClient> m_shared; // null where no other program can join
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<GalleryListing> m_listing;
    std::unique_ptr<Storing> m_storing;
    std::unique_ptr<TitlesInWork> m_titles;
    int m_keeping = 0; // pages that are being kept
    bool m_paused = false;
    bool m_completed = false;
    RunProgress m_progress;
    CrawlSummary m_summary;
    RunWarnings m_warnings;
    qint64 m_stopDeadline = 0;
    QTimer m_minutes;
};

} // namespace moviedb::crawl
