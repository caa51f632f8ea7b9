#include "core/crawl/service/crawlservice.h"

#include "core/base/future.h"
#include "core/crawl/service/crawlthread.h"

namespace moviedb {

namespace {

// A promise that the crawl thread keeps; when it is gone, whoever waits gets no result.
template <class T> struct Promised
{
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();

    Promised() { promise->start(); }
    CrawlThread::Answer<T> answer() const
    {
        return [kept = promise](Result<T> result) {
            kept->addResult(std::move(result));
            kept->finish();
        };
    }
};

bool isActiveState(CrawlProgress::State state)
{
    return state != CrawlProgress::State::Idle && state != CrawlProgress::State::Finished;
}

} // namespace

CrawlService::CrawlService(std::shared_ptr<MovieStore> store, Settings settings, CrawlParts parts,
                           QObject *parent)
    : QObject(parent), m_inside(new CrawlThread(std::move(store), std::move(settings), std::move(parts)))
{
    m_thread.setObjectName(QStringLiteral("crawl"));
    m_inside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    connect(m_inside, &CrawlThread::progressed, this, [this](const CrawlProgress &progress) {
        note(progress);
        Q_EMIT progressed(progress);
    });
    connect(m_inside, &CrawlThread::entriesChanged, this, &CrawlService::entriesChanged);
    connect(m_inside, &CrawlThread::logged, this, &CrawlService::logged);
    connect(m_inside, &CrawlThread::awaits, this, &CrawlService::awaits);
    connect(m_inside, &CrawlThread::rereadProgressed, this, &CrawlService::rereadProgressed);
    connect(m_inside, &CrawlThread::finished, this, [this](const CrawlSummary &summary) {
        CrawlProgress last = summary.counts;
        last.state = CrawlProgress::State::Finished;
        note(last);
        Q_EMIT finished(summary);
    });
    m_thread.start();
}

CrawlService::~CrawlService()
{
    m_thread.quit();
    m_thread.wait();
}

void CrawlService::setSettings(const Settings &settings)
{
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, settings] { inside->setSettings(settings); });
}

void CrawlService::note(const CrawlProgress &progress)
{
    const QMutexLocker lock(&m_mutex);
    m_progress = progress;
}

// Two that begin at once are told apart here. Until the crawl thread says more it is running.
bool CrawlService::begin(const CrawlProgress &first)
{
    const QMutexLocker lock(&m_mutex);
    if (isActiveState(m_progress.state))
        return false;
    m_progress = first;
    m_progress.state = CrawlProgress::State::Running;
    return true;
}

bool CrawlService::start(const CrawlScope &scope)
{
    CrawlProgress first;
    first.gallery = scope.gallery;
    first.providerName = scope.providerName;
    if (!begin(first))
        return false;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, scope] { inside->start(scope); });
    return true;
}

void CrawlService::join(qint64 runId)
{
    if (!begin({}))
        return;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, runId] { inside->join(runId); });
}

void CrawlService::pause()
{
    QMetaObject::invokeMethod(m_inside, [inside = m_inside] { inside->pause(); });
}

void CrawlService::resume()
{
    QMetaObject::invokeMethod(m_inside, [inside = m_inside] { inside->resume(); });
}

void CrawlService::stop()
{
    QMetaObject::invokeMethod(m_inside, [inside = m_inside] { inside->stop(); });
}

void CrawlService::retry(const QStringList &listIds)
{
    if (!begin(progress()))
        return;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, listIds] { inside->retry(listIds); });
}

void CrawlService::retryRun(const CrawlRun &run, const QStringList &listIds)
{
    CrawlProgress first;
    first.runId = run.runId;
    first.gallery = run.gallery;
    first.providerName = run.providerName;
    if (!begin(first))
        return;
    QMetaObject::invokeMethod(m_inside,
                              [inside = m_inside, run, listIds] { inside->retryRun(run, listIds); });
}

bool CrawlService::isActive() const
{
    return isActiveState(progress().state);
}

CrawlProgress CrawlService::progress() const
{
    const QMutexLocker lock(&m_mutex);
    return m_progress;
}

QFuture<Result<QList<GalleryEntry>>> CrawlService::list(const CrawlScope &scope)
{
    const Promised<QList<GalleryEntry>> promised;
    QMetaObject::invokeMethod(
        m_inside, [inside = m_inside, scope, answer = promised.answer()] { inside->list(scope, answer); });
    return promised.future;
}

QFuture<Result<QList<Provider>>> CrawlService::providers(const QString &country)
{
    const Promised<QList<Provider>> promised;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, country, answer = promised.answer()] {
        inside->providers(country, answer);
    });
    return promised.future;
}

QFuture<Result<Forecast>> CrawlService::forecast(const CrawlScope &scope)
{
    const Promised<Forecast> promised;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, scope, answer = promised.answer()] {
        inside->forecast(scope, answer);
    });
    return promised.future;
}

QFuture<Result<SearchAnswer>> CrawlService::search(const QString &query, int limit)
{
    const Promised<SearchAnswer> promised;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, query, limit, answer = promised.answer()] {
        inside->search(query, limit, answer);
    });
    return promised.future;
}

QFuture<Result<MatchResult>> CrawlService::searchAgain(qint64 reviewId, const QString &words)
{
    const Promised<MatchResult> promised;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, reviewId, words, answer = promised.answer()] {
        inside->searchAgain(reviewId, words, answer);
    });
    return promised.future;
}

QFuture<Result<QList<PageVerdict>>> CrawlService::checkPages(const QList<Judgment> &accepts,
                                                             PageDemand demand)
{
    const Promised<QList<PageVerdict>> promised;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, accepts, demand, answer = promised.answer()] {
        inside->checkPages(accepts, demand, answer);
    });
    return promised.future;
}

QFuture<Result<Rematch>> CrawlService::readForPage(qint64 movieId, const QString &key, PageDemand demand)
{
    const Promised<Rematch> promised;
    QMetaObject::invokeMethod(m_inside,
                              [inside = m_inside, movieId, key, demand, answer = promised.answer()] {
                                  inside->readForPage(movieId, key, demand, answer);
                              });
    return promised.future;
}

QFuture<Result<RereadPlan>> CrawlService::reread(const RereadScope &scope, WriteMode mode)
{
    const Promised<RereadPlan> promised;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, scope, mode, answer = promised.answer()] {
        inside->reread(scope, mode, answer);
    });
    return promised.future;
}

void CrawlService::stopRereading()
{
    QMetaObject::invokeMethod(m_inside, [inside = m_inside] { inside->stopRereading(); });
}

QFuture<Result<CrawlSummary>> CrawlService::fetchAccepted(const QList<qint64> &reviewIds)
{
    const Promised<CrawlSummary> promised;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, reviewIds, answer = promised.answer()] {
        inside->fetchAccepted(reviewIds, answer);
    });
    return promised.future;
}

} // namespace moviedb

#include "moc_crawlservice.cpp"
