// What a run tells while it goes on: where it stands in numbers, and the titles that have changed, each once; five times a
// second at most.
// Thread: the crawl thread.
// Failure: none.
#pragma once

#include "core/crawl/run/counting.h"
#include "core/crawl/run/entrychanges.h"

#include <QObject>
#include <QTimer>

namespace moviedb::crawl {

class Fetcher;
class SharedClient;
class TitlesInWork;

class RunProgress : public QObject
{
    Q_OBJECT
public:
    using State = CrawlProgress::State;

    explicit RunProgress(QObject *parent = nullptr);

    void begin(const QString &gallery, const QString &providerName); // the clock runs from here
    void opened(const CrawlRun &run, const QString &gallery);
    void named(const QString &provider);
    // What is counted from now on; `shared` null = no other program can join.
    void watch(const TitlesInWork *titles, const Fetcher *fetcher, const SharedClient *shared);
    void expect(int titles); // that the gallery says it has
    void changed() { m_isDirty = true; }
    void changed(const EntryStatus &title);
    void stored(int titles);
    void setPaused(bool paused);
    void stopping();
    // The last numbers; the state stays as it is from here on.
    const CrawlProgress &close();
    void finished(); // and tells it

    const CrawlProgress &now() const { return m_now; } // as last counted
    bool isStopping() const { return m_now.state == State::Stopping; }

Q_SIGNALS:
    void progressed(const moviedb::CrawlProgress &progress);
    void entriesChanged(const QList<moviedb::EntryStatus> &entries);
    void ticked();

private:
    void tick();
    void tell();
    void count();
    void countFetched();
    State stateNow(const QString &waiting) const;

    const TitlesInWork *m_titles = nullptr;
    const Fetcher *m_fetcher = nullptr;
    const SharedClient *m_shared = nullptr;
    CrawlProgress m_now;
    EntryChanges m_changes;
    Rate m_rate;
    TimeLeft m_timeLeft;
    QTimer m_ticker;
    qint64 m_startedAt = 0;
    bool m_isPaused = false;
    bool m_isClosed = false;
    bool m_isDirty = true;
};

} // namespace moviedb::crawl
