#include "core/crawl/shared/awaitedrun.h"

#include "core/base/future.h"

namespace moviedb::crawl {

namespace {

constexpr int awaitMs = 1000;

Error passedBy(qint64 runId, qint64 newest)
{
    return makeError(Fault::NotFound,
                     QStringLiteral("There is no crawl %1, and there will be none: crawl %2 has begun.")
                         .arg(runId)
                         .arg(newest),
                     {},
                     QStringLiteral("moviedb runs list names the crawls; the next one has a higher number."));
}

QString waitingLine(qint64 runId, qint64 newest)
{
    const QString others =
        newest > 0 ? QStringLiteral("the newest is crawl %1").arg(newest) : QStringLiteral("there is none");
    return QStringLiteral("Crawl %1 has not begun yet (%2). Waiting for it; Ctrl+C ends this.")
        .arg(runId)
        .arg(others);
}

} // namespace

AwaitedRun::AwaitedRun(std::shared_ptr<MovieStore> store, qint64 runId, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_runId(runId)
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &AwaitedRun::look);
}

void AwaitedRun::start()
{
    look();
}

void AwaitedRun::look()
{
    onFinished(m_store->pastRun(m_runId), this, [this](const Result<PastRun> &run) { came(run); });
}

void AwaitedRun::came(const Result<PastRun> &run)
{
    if (run) {
        Q_EMIT found(*run);
        return;
    }
    if (run.error().fault != Fault::NotFound)
        return lookAgain(run.error());
    onFinished(
        m_store->pastRuns(1), this,
        [this, missing = run.error()](const Result<QList<PastRun>> &newest) { newestCame(missing, newest); });
}

void AwaitedRun::newestCame(const Error &missing, const Result<QList<PastRun>> &newest)
{
    if (!newest)
        return lookAgain(newest.error());
    const qint64 last = newest->isEmpty() ? 0 : newest->first().run.runId;
    // The second time: of two that begin at once the later one may be seen first.
    const bool isPassedBy = last > m_runId;
    if (isPassedBy && m_passedBy) {
        Q_EMIT failed(passedBy(m_runId, last));
        return;
    }
    m_passedBy = isPassedBy;
    if (!isPassedBy && !std::exchange(m_waits, true))
        Q_EMIT waits(waitingLine(m_runId, last));
    lookAgain(missing);
}

void AwaitedRun::lookAgain(const Error &error)
{
    if (m_waits || error.fault == Fault::NotFound)
        m_look.start(awaitMs);
    else
        Q_EMIT failed(error);
}

} // namespace moviedb::crawl

#include "moc_awaitedrun.cpp"
