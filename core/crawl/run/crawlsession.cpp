#include "core/crawl/run/crawlsession.h"

#include "core/base/future.h"
#include "core/crawl/film/facts.h"
#include "core/crawl/film/matching.h"
#include "core/crawl/run/scopejson.h"

namespace moviedb::crawl {

namespace {

constexpr int titlesInWork = 400; // in work at once: bounds the memory
constexpr int refillTitles = 100;
constexpr int tickMs = 200; // progress at most five times a second
constexpr qint64 stopPatienceMs = 3000;

} // namespace

CrawlSession::CrawlSession(Setup setup, QObject *parent) : QObject(parent), m_setup(std::move(setup))
{
    m_ticker.setInterval(tickMs);
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        tellProgress();
        if (m_progress.state == CrawlProgress::State::Stopping)
            checkDone();
    });
    m_minutes.setSingleShot(true);
    connect(&m_minutes, &QTimer::timeout, this, [this] { stopBy(QStringLiteral("limit")); });
}

CrawlSession::~CrawlSession() = default;

void CrawlSession::start()
{
    m_startedAt = steadyNow();
    m_progress.state = CrawlProgress::State::Running;
    m_progress.gallery = m_setup.scope.gallery;
    m_ticker.start();
    if (m_setup.scope.limits.minutes > 0)
        m_minutes.start(m_setup.scope.limits.minutes * 60000);
    if (const auto error = m_setup.scope.gallery.isEmpty() ? std::nullopt : whyNot()) {
        failBeforeRun(*error);
        return;
    }
    if (m_setup.retryRun) {
        m_run = m_setup.retryRun;
        m_resumed = true;
        loadEntries();
        return;
    }
    askForRun();
}

void CrawlSession::setPaused(bool paused)
{
    m_paused = paused;
    m_progressDirty = true;
    if (m_fetcher)
        m_fetcher->setPaused(paused);
}

void CrawlSession::stop()
{
    stopBy(QStringLiteral("user"));
}

void CrawlSession::entriesListed(const QList<GalleryEntry> &entries)
{
    QList<EntryStatus> toSave;
    for (const GalleryEntry &entry : entries) {
        const int index = int(m_statuses.size());
        EntryStatus status;
        const auto earlier = m_earlier.constFind(entry.listId);
        const bool known = earlier != m_earlier.constEnd();
        if (known)
            status = *earlier;
        else
            status.entry = entry;
        const bool finished =
            known && status.state != EntryState::Listed && status.state != EntryState::Failed;
        if (!finished) {
            status.state = EntryState::Listed;
            status.reason.clear();
            m_queue.push_back(index);
        }
        if (!known || status.position != index + 1) {
            status.position = index + 1;
            toSave << status;
        }
        m_statuses << status;
        changedEntry(status);
        if (finished)
            m_storing->skip(status);
    }
    if (!toSave.isEmpty())
        onFinished(m_setup.store->saveEntries(m_run->runId, toSave), this, [this](const Result<Done> &saved) {
            if (!saved)
                stopBy(QStringLiteral("error"), saved.error().oneLine());
        });
    refill();
}

void CrawlSession::listingFinished(const Result<Done> &result)
{
    m_listingEnded = true;
    if (!result) {
        const Error &error = result.error();
        // What a person must mend first is not worth taking up again.
        const bool hopeless =
            error.fault == Fault::NotFound || error.fault == Fault::Usage || error.fault == Fault::Config;
        if (hopeless && m_statuses.isEmpty())
            onFinished(m_setup.store->finishRun(m_run->runId, {}, QStringLiteral("{}")), this,
                       [this, error](const Result<Done> &) { failBeforeRun(error); });
        else
            stopBy(QStringLiteral("error"), error.oneLine());
        return;
    }
    if (m_listing && m_listing->wasCut())
        m_summary.stoppedBy = QStringLiteral("limit");
    m_progress.expected = std::max(m_progress.expected, int(m_statuses.size()));
    m_storing->listingEnded(int(m_statuses.size()));
    refill();
    checkDone();
}

void CrawlSession::refill()
{
    while (!m_fetcher->isStopped() && !m_queue.empty() && m_inWork <= titlesInWork - refillTitles) {
        QList<int> indexes;
        QStringList listIds;
        while (!m_queue.empty() && indexes.size() < refillTitles) {
            indexes << m_queue.front();
            listIds << m_statuses[m_queue.front()].entry.listId;
            m_queue.pop_front();
        }
        m_inWork += int(indexes.size());
        ++m_judging;
        m_fetcher->setExpectingMore(true);
        onFinished(m_setup.store->judgmentsFor(listIds), this,
                   [this, indexes](const Result<QList<PastJudgment>> &judgments) {
                       --m_judging;
                       if (!judgments) {
                           stopBy(QStringLiteral("error"), judgments.error().oneLine());
                           return;
                       }
                       startWork(indexes, *judgments);
                       m_fetcher->setExpectingMore(m_judging > 0);
                   });
    }
}

void CrawlSession::startWork(const QList<int> &indexes, const QList<PastJudgment> &judgments)
{
    QHash<QString, PastJudgment> judged;
    for (const PastJudgment &judgment : judgments)
        judged.insert(judgment.entry.listId, judgment);
    for (const int index : indexes) {
        auto work = std::make_shared<EntryWork>();
        work->index = index;
        work->status = m_statuses[index];
        work->entry = work->status.entry;
        if (const auto found = judged.constFind(work->entry.listId); found != judged.constEnd())
            work->judged = *found;
        Matching::run(m_context, work, [this, work] { matched(work); });
    }
}

void CrawlSession::matched(const WorkPointer &work)
{
    m_storing->decided(work);
    if (work->accepted())
        Facts::run(m_context, work, m_setup.pool, this, [this, work] { m_storing->ended(work); });
    else
        m_storing->ended(work);
}

void CrawlSession::outcomesStored(const QList<EntryStatus> &entries)
{
    for (const EntryStatus &status : entries) {
        m_statuses[status.position - 1] = status;
        changedEntry(status);
    }
    m_inWork -= int(entries.size());
    m_rate.add(steadyNow(), int(entries.size()));
    refill();
}

void CrawlSession::changedEntry(const EntryStatus &status)
{
    m_progressDirty = true;
    const auto place = m_changedPlaces.constFind(status.entry.listId);
    if (place != m_changedPlaces.constEnd()) {
        m_changed[*place] = status;
        return;
    }
    m_changedPlaces.insert(status.entry.listId, int(m_changed.size()));
    m_changed << status;
}

void CrawlSession::stopBy(const QString &by, const QString &error)
{
    if (m_completed || m_progress.state == CrawlProgress::State::Stopping)
        return;
    m_summary.stoppedBy = by;
    m_summary.error = error;
    m_progress.state = CrawlProgress::State::Stopping;
    m_progressDirty = true;
    m_stopDeadline = steadyNow() + stopPatienceMs;
    if (!error.isEmpty())
        Q_EMIT logged(error);
    if (m_fetcher)
        m_fetcher->stopAsking();
    if (m_storing)
        m_storing->flush();
}

void CrawlSession::checkDone()
{
    if (m_completed || !m_run || !m_fetcher)
        return;
    const bool quiet = !m_storing->isBusy() && !m_storing->hasCommittable();
    if (m_progress.state == CrawlProgress::State::Stopping) {
        if (quiet && (!m_fetcher->hasInFlight() || steadyNow() > m_stopDeadline))
            complete();
    } else if (quiet && m_listingEnded && m_queue.empty() && m_inWork == 0 && m_judging == 0) {
        complete();
    }
}

void CrawlSession::complete()
{
    m_completed = true;
    m_minutes.stop();
    refreshProgress();
    const bool cameToItsEnd = m_progress.state != CrawlProgress::State::Stopping;
    // Whatever was not reached counts as skipped: every listed title is in exactly one state.
    m_summary.counts = m_progress;
    m_summary.counts.skipped =
        m_progress.listed - m_progress.accepted - m_progress.review - m_progress.none - m_progress.failed;
    m_summary.resumed = m_resumed;
    const QList<CrawlTask> updates = m_fetcher->takeTaskUpdates();
    const auto finishRun = [this, cameToItsEnd] {
        // With failed titles the run stays open: taking it up again asks for just those. So does one that its
        // limit of requests or minutes cut; the store itself keeps stopped runs open.
        const bool staysOpen =
            cameToItsEnd ? m_progress.failed > 0 : m_summary.stoppedBy == QLatin1String("limit");
        if (staysOpen) {
            tellFinished();
            return;
        }
        onFinished(m_setup.store->finishRun(m_run->runId, m_summary.stoppedBy, summaryToJson(m_summary)),
                   this, [this](const Result<Done> &) { tellFinished(); });
    };
    if (updates.isEmpty())
        finishRun();
    else
        onFinished(m_setup.store->saveTasks(m_run->runId, updates), this,
                   [finishRun](const Result<QList<CrawlTask>> &) { finishRun(); });
}

void CrawlSession::failBeforeRun(const Error &error)
{
    if (m_completed)
        return;
    m_completed = true;
    m_minutes.stop();
    m_summary.stoppedBy = QStringLiteral("error");
    m_summary.error = error.oneLine();
    m_summary.counts = m_progress;
    Q_EMIT logged(m_summary.error);
    // Not from within start(): the caller may still be connecting.
    QMetaObject::invokeMethod(
        this, [this] { tellFinished(); }, Qt::QueuedConnection);
}

void CrawlSession::tellFinished()
{
    m_ticker.stop();
    m_progress.state = CrawlProgress::State::Finished;
    m_progressDirty = true;
    m_summary.counts.requests = m_fetcher ? m_fetcher->requests() : 0;
    tellProgress();
    m_summary.counts.state = CrawlProgress::State::Finished;
    m_summary.counts.elapsedMs = m_progress.elapsedMs;
    Q_EMIT finished(m_summary);
}

void CrawlSession::refreshProgress()
{
    const qint64 now = steadyNow();
    countStates(m_statuses, m_progress);
    m_progress.elapsedMs = now - m_startedAt;
    m_progress.perMinute = m_rate.perMinute(now);
    const int left =
        std::max(m_progress.expected, m_progress.listed) - m_progress.matched - m_progress.failed;
    m_progress.secondsLeft = m_progress.perMinute > 0 ? qint64(left * 60.0 / m_progress.perMinute) : -1;
    m_progress.message.clear();
    if (!m_fetcher)
        return;
    m_progress.requests = m_fetcher->requests();
    m_progress.requestsByHost = m_fetcher->requestsByHost();
    m_progress.bytes = m_fetcher->bytes();
    if (m_progress.state == CrawlProgress::State::Stopping || m_completed)
        return;
    const QString waiting = m_fetcher->waitingMessage();
    m_progress.message = waiting;
    m_progress.state = m_paused                                        ? CrawlProgress::State::Paused
                       : waiting.isEmpty() || m_fetcher->hasInFlight() ? CrawlProgress::State::Running
                                                                       : CrawlProgress::State::Waiting;
}

void CrawlSession::tellProgress()
{
    if (m_progress.state != CrawlProgress::State::Finished)
        refreshProgress();
    if (!m_progressDirty && m_changed.isEmpty() && m_progress.message.isEmpty())
        return;
    m_progressDirty = false;
    if (!m_changed.isEmpty()) {
        m_changedPlaces.clear();
        Q_EMIT entriesChanged(std::exchange(m_changed, {}));
    }
    Q_EMIT progressed(m_progress);
}

} // namespace moviedb::crawl

#include "moc_crawlsession.cpp"
