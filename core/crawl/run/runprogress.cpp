#include "core/crawl/run/runprogress.h"

#include "core/crawl/fetch/fetcher.h"
#include "core/crawl/fetch/steadyclock.h"
#include "core/crawl/run/titlesinwork.h"
#include "core/crawl/shared/sharedclient.h"

namespace moviedb::crawl {

namespace {

constexpr int tickMs = 200;

} // namespace

RunProgress::RunProgress(QObject *parent) : QObject(parent)
{
    m_ticker.setInterval(tickMs);
    connect(&m_ticker, &QTimer::timeout, this, &RunProgress::tick);
}

void RunProgress::begin(const QString &gallery, const QString &providerName)
{
    m_startedAt = steadyNow();
    m_now.state = State::Running;
    m_now.gallery = gallery;
    m_now.providerName = providerName;
    m_ticker.start();
}

void RunProgress::opened(const CrawlRun &run, const QString &gallery)
{
    m_now.runId = run.runId;
    m_now.gallery = gallery;
    if (!run.providerName.isEmpty())
        m_now.providerName = run.providerName;
}

void RunProgress::named(const QString &provider)
{
    m_now.providerName = provider;
    m_isDirty = true;
}

void RunProgress::watch(const TitlesInWork *titles, const Fetcher *fetcher, const SharedClient *shared)
{
    m_titles = titles;
    m_fetcher = fetcher;
    m_shared = shared;
}

void RunProgress::expect(int titles)
{
    m_now.expected = titles;
    m_isDirty = true;
}

void RunProgress::changed(const EntryStatus &title)
{
    m_isDirty = true;
    m_changes.add(title);
}

void RunProgress::stored(int titles)
{
    m_rate.add(steadyNow(), titles);
}

void RunProgress::setPaused(bool paused)
{
    m_isPaused = paused;
    m_isDirty = true;
}

void RunProgress::stopping()
{
    m_now.state = State::Stopping;
    m_isDirty = true;
}

const CrawlProgress &RunProgress::close()
{
    m_isClosed = true;
    count();
    return m_now;
}

void RunProgress::finished()
{
    m_ticker.stop();
    m_now.state = State::Finished;
    m_isDirty = true;
    tell();
}

void RunProgress::tick()
{
    count();
    tell();
    Q_EMIT ticked();
}

void RunProgress::tell()
{
    if (!m_isDirty && m_changes.isEmpty() && m_now.message.isEmpty())
        return;
    m_isDirty = false;
    if (!m_changes.isEmpty())
        Q_EMIT entriesChanged(m_changes.take());
    Q_EMIT progressed(m_now);
}

void RunProgress::count()
{
    const qint64 now = steadyNow();
    countStates(m_titles != nullptr ? m_titles->all() : QList<EntryStatus>(), m_now);
    m_now.elapsedMs = now - m_startedAt;
    m_now.perMinute = m_rate.perMinute(now);
    m_timeLeft.note(now, m_now);
    m_now.secondsLeft = m_timeLeft.seconds();
    m_now.message.clear();
    if (m_fetcher == nullptr)
        return;
    countFetched();
    if (isStopping() || m_isClosed)
        return;
    m_now.message = m_fetcher->waitingMessage();
    m_now.state = stateNow(m_now.message);
}

void RunProgress::countFetched()
{
    const RequestCounts &counts = m_fetcher->counts();
    m_now.requests = counts.requests();
    m_now.requestsByHost = counts.byHost();
    m_now.bytes = counts.bytes();
    m_now.reused = counts.reusedAnswers();
    m_now.changedAtSource = counts.changedAnswers();
    m_now.services = m_fetcher->services();
    m_now.programs = m_shared != nullptr ? m_shared->programs() : 1;
    m_now.sharingTrouble = m_shared != nullptr ? m_shared->troubles().join(u' ') : QString();
}

RunProgress::State RunProgress::stateNow(const QString &waiting) const
{
    if (m_isPaused)
        return State::Paused;
    return waiting.isEmpty() || m_fetcher->hasInFlight() ? State::Running : State::Waiting;
}

} // namespace moviedb::crawl

#include "moc_runprogress.cpp"
