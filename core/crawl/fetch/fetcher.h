// Brings documents: from the journal when they are there, else in paced batches from the network. Every
// request is written to the store as a task before it is sent. No need is sent twice in a run, except
// retries. Of what was kept earlier and is too old the source is asked whether it has changed, where it can tell.
// A service that asks us to wait is asked again when its time has come, however often: its queue stays.
// Thread: the crawl thread.
// Failure: each answer is a Result; storeFailed and limitReached end the run at once, refused and heldBackTooLong when
// there is nothing left to ask of the other services: what waits for such a service stays for the next run.
#pragma once

#include "core/crawl/fetch/answerreading.h"
#include "core/crawl/fetch/endedparts.h"
#include "core/crawl/fetch/goingwithout.h"
#include "core/crawl/fetch/outbox.h"
#include "core/crawl/fetch/pacing.h"
#include "core/crawl/fetch/pagejournal.h"
#include "core/crawl/fetch/servicestates.h"
#include "core/crawl/fetch/servicewaits.h"
#include "core/crawl/fetch/steadyclock.h"
#include "core/crawl/fetch/waitinglist.h"
#include "core/crawl/kept/keptanswers.h"
#include "core/ports/moviestore.h"

#include <QTimer>

namespace moviedb::crawl {

class Fetcher : public QObject
{
    Q_OBJECT
public:
    using Answer = WaitingList::Answer;
    using Answers = std::function<void(const QList<Result<Document>> &)>;

    struct Asking
    {
        Wanted wanted = Wanted::Facts;
        int title =
            0; // place in the gallery of the title that needs it, from 0: the earliest title's needs go first
    };

    struct Setup
    {
        HttpClient *client = nullptr; // outlives the fetcher
        Pacing *pacing = nullptr;     // shared by all fetchers of the thread
        QThreadPool *pool = nullptr;  // where answers are read; null = on this thread
        QList<SourcePointer> sources;
        PageJournal journal;
        KeptAnswers answers;
        std::shared_ptr<MovieStore> store; // with runId: where tasks are kept
        qint64 runId = 0;                  // 0 = no tasks
        int requestLimit = 0;              // 0 = none
        qint64 patienceMs = 600000;        // with a service that only asks us to wait; 0 = no end
        bool offline = false;
    };

    explicit Fetcher(Setup setup, QObject *parent = nullptr);
    ~Fetcher() override; // what is in flight is aborted, nobody is called back

    // `answer` is called later, never from within get(). A missing document is a good answer.
    void get(const Need &need, Answer answer, const Asking &asking = {Wanted::Facts, 0});
    // What is kept for this need is too old, but would stand if it was vouched for; nothing also for what this run has asked.
    std::optional<Document> worthVouching(const Need &need) const
    {
        return m_setup.journal.contains(need) ? std::nullopt : m_setup.answers.worthVouching(need);
    }
    // What was asked anyway, and would mostly have changed with it, has not.
    void vouch(const Need &need) { m_setup.answers.vouch(need); }
    // All of what was kept earlier but its bytes, however old; nothing where nothing kept is believed.
    std::optional<Document> keptHead(const Need &need) const { return m_setup.answers.head(need); }
    // It was kept earlier, and nobody will be asked.
    bool wouldReuse(const Need &need) const
    {
        return !m_setup.journal.contains(need) && m_setup.answers.has(need, Wanted::Facts);
    }
    // False when nothing may be sent and it is not stored.
    bool canBring(const Need &need) const { return !m_setup.offline || isStored(need, Wanted::Facts); }
    const QList<SourcePointer> &sources() const { return m_setup.sources; }
    // All of them, in the order asked.
    void collect(const QList<Need> &needs, Answers answers, const Asking &asking = {Wanted::Facts, 0});

    // While true, partial batches wait for company: somebody will ask for more. `lastTitles`: for no further titles, so that
    // they wait less long.
    void setExpectingMore(bool expecting, bool lastTitles = false);
    void setPaused(bool paused);
    // Nothing new is sent any more; what is in flight may still come in.
    void stopAsking();
    // What was not yet told to the store about tasks, to go with the last words of the run.
    QList<CrawlTask> takeTaskUpdates() { return m_outbox.takeUpdates(); }

    bool hasInFlight() const { return m_sent > 0; }
    bool isStopped() const { return m_stopped; }
    const RequestCounts &counts() const { return m_counts; }
    QList<ServiceState> services() const
    {
        return serviceStates(m_setup.sources, m_counts, m_frontier, *m_setup.pacing, steadyNow());
    }
    // "Waiting for en.wikipedia.org until 14:02 (…)" while a service is closed and something waits for it.
    QString waitingMessage() const;

Q_SIGNALS:
    void counted(); // a request was sent or ended
    void refused(const moviedb::Error &error);
    void heldBackTooLong(const moviedb::Error &error); // what was queued is not failed
    void storeFailed(const moviedb::Error &error);
    void limitReached();
    void logged(const QString &line);
    // Logged, too: what a source can no longer tell, in its words; each line once.
    void warned(const QString &line);

private:
    struct Stored
    {
        Need need;
        Answer answer;
        Asking asking;
    };
    void pump();
    void prepareBatches(qint64 now);
    // Of a run of many requests: no further titles come, and a slower service has told all it was asked. What waits for company
    // makes it longer.
    bool isLastStretch(const QString &service) const;
    bool goesOnWithout(const SourcePointer &source, const Error &why);
    void prepare(const SourcePointer &source, const Batch &batch);
    void sendReady(qint64 now);
    void send(Sending sending);
    void ended(const Sending &sending, const Result<HttpResponse> &result, const AnswerReading &reading);
    void succeeded(const Sending &sending, const QList<Document> &documents);
    void spoiled(const Batch &batch, const QString &key, const QDateTime &at);
    bool asksLess(const Sending &sending, const HttpResponse &answer, const Error &error);
    bool closesItsDoor(const Sending &sending, const AnswerReading &reading);
    void turnOff(const Source &source, const Error &error);
    // `excerpt`: of an answer that cannot be read; said where titles fail by it, not in warnings, which are said once.
    void troubled(const Sending &sending, const Error &error, std::optional<qint64> retryAfter,
                  const QString &excerpt = {});
    bool isStored(const Need &need, Wanted wanted) const
    {
        return m_setup.journal.contains(need) || m_setup.answers.has(need, wanted);
    }
    bool keep(const QList<Document> &documents);
    void tellFailed(const Sending &sending, const QStringList &keys, const Error &error);
    bool isDispensable(const Batch &batch) const;
    bool logOnce(const QString &line); // false: it has been logged
    void warnOnce(const QString &line);
    void ask(const Need &need, Answer answer, int title)
    {
        m_waiting.add(need, std::move(answer));
        m_frontier.add(need, steadyNow(), title);
    }
    void deliverStored();
    void schedule(qint64 now);
    bool wants(const Source &source) const
    {
        return m_frontier.queued(source.info().id) > 0 || m_outbox.hasReady(source.info().service);
    }
    void endPartsWithoutPatience(qint64 now);
    bool onlyEndedPartsAreLeft();
    SourcePointer sourceById(const QString &id) const;

    Setup m_setup;
    Frontier m_frontier;
    QTimer m_timer;
    WaitingList m_waiting;
    std::deque<Stored> m_stored; // answers that are there already, to be told soon
    GoingWithout m_without;
    ServiceWaits m_waits;
    EndedParts m_ended;
    Outbox m_outbox;
    QSet<QString> m_loggedOnce;
    QList<QFuture<Result<HttpResponse>>> m_futures;
    RequestCounts m_counts;
    int m_sent = 0;
    bool m_expectingMore = false;
    bool m_lastTitles = false; // no further ones come
    bool m_paused = false;
    bool m_stopped = false;
};

} // namespace moviedb::crawl
