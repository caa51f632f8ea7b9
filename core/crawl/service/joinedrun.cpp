#include "core/crawl/service/joinedrun.h"

#include "core/base/future.h"
#include "core/crawl/run/scopejson.h"

namespace moviedb::crawl {

namespace {

constexpr int takeOverMs = 1500; // at whether the program that works on the run is still there

} // namespace

JoinedRun::JoinedRun(Resources resources, qint64 runId, QObject *parent)
    : QObject(parent), m_resources(std::move(resources)), m_runId(runId),
      m_carrier(std::make_unique<Carrier>(m_resources.carrierSetup(runId)))
{
    m_look.setInterval(takeOverMs);
    connect(&m_look, &QTimer::timeout, this, &JoinedRun::look);
    connect(m_carrier.get(), &Carrier::dismissed, this, [this] {
        if (!std::exchange(m_over, true))
            Q_EMIT ended();
    });
    connect(m_carrier.get(), &Carrier::troubled, this,
            [this](const Error &error) { Q_EMIT logged(error.oneLine()); });
}

Result<CrawlScope> JoinedRun::scopeOf(const PastRun &found)
{
    if (!found.run.finishedAt.isEmpty())
        return makeError(Fault::Conflict, QStringLiteral("Crawl %1 has ended.").arg(found.run.runId), {},
                         QStringLiteral("moviedb runs list names those that have not."));
    return scopeFromJson(found.run.scopeJson);
}

void JoinedRun::start()
{
    m_carrier->start();
    m_look.start();
}

int JoinedRun::carried() const
{
    return m_carrier->carried();
}

void JoinedRun::look()
{
    m_look.stop();
    m_hold = RunHold(m_resources.store,
                     m_runId); // from now on: a lock that nobody waits for any more must not stay
    onFinished(m_resources.store->lockRun(m_runId), this, [this](const Result<Done> &done) { locked(done); });
}

void JoinedRun::locked(const Result<Done> &locked)
{
    if (m_over)
        return;
    if (!locked) { // somebody works on it, or the database is away
        m_look.start();
        return;
    }
    onFinished(m_resources.exchange->appear(m_runId, m_carrier->name()), this,
               [this](const Result<bool> &there) { takeOver(there); });
}

// Whoever left the run deliberately has dismissed everybody before giving up its lock.
void JoinedRun::takeOver(const Result<bool> &there)
{
    if (there && *there && !std::exchange(m_over, true)) {
        m_carrier->disconnect(this);
        m_hold.handOn(); // to the session that goes on with the run
        Q_EMIT leads();
    } else if (!there) {
        m_hold.giveBack();
        m_look.start();
    } else if (!std::exchange(m_over, true)) {
        Q_EMIT ended();
    }
}

} // namespace moviedb::crawl

#include "moc_joinedrun.cpp"
