#include "core/crawl/service/crawlservice.h"

#include "core/base/future.h"
#include "core/crawl/service/crawlworker.h"

namespace moviedb {

namespace {

// A promise that the crawl thread keeps; when the worker is gone, whoever waits gets no result.
template <class T> struct Promised
{
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();

    Promised() { promise->start(); }
    CrawlWorker::Answer<T> answer() const
    {
        return [kept = promise](Result<T> result) {
            kept->addResult(std::move(result));
            kept->finish();
        };
    }
};

} // namespace

CrawlService::CrawlService(std::shared_ptr<MovieStore> store, Settings settings, ClientFactory makeClient,
                           QObject *parent)
    : QObject(parent), m_worker(new CrawlWorker(std::move(store), std::move(settings), std::move(makeClient)))
{
    m_thread.setObjectName(QStringLiteral("crawl"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &CrawlWorker::progressed, this, [this](const CrawlProgress &progress) {
        m_progress = progress;
        Q_EMIT progressed(progress);
    });
    connect(m_worker, &CrawlWorker::entriesChanged, this, &CrawlService::entriesChanged);
    connect(m_worker, &CrawlWorker::logged, this, &CrawlService::logged);
    connect(m_worker, &CrawlWorker::finished, this, [this](const CrawlSummary &summary) {
        m_progress = summary.counts;
        m_progress.state = CrawlProgress::State::Finished;
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
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, settings] { worker->setSettings(settings); });
}

void CrawlService::start(const CrawlScope &scope)
{
    if (isActive())
        return;
    m_progress = {};
    m_progress.state = CrawlProgress::State::Running; // until the worker says more
    m_progress.gallery = scope.gallery;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, scope] { worker->start(scope); });
}

void CrawlService::pause()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->pause(); });
}

void CrawlService::resume()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->resume(); });
}

void CrawlService::stop()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); });
}

void CrawlService::retry(const QStringList &listIds)
{
    if (isActive())
        return;
    m_progress.state = CrawlProgress::State::Running;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, listIds] { worker->retry(listIds); });
}

bool CrawlService::isActive() const
{
    return m_progress.state != CrawlProgress::State::Idle &&
           m_progress.state != CrawlProgress::State::Finished;
}

CrawlProgress CrawlService::progress() const
{
    return m_progress;
}

QFuture<Result<QList<GalleryEntry>>> CrawlService::list(const CrawlScope &scope)
{
    const Promised<QList<GalleryEntry>> promised;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, scope, answer = promised.answer()] { worker->list(scope, answer); });
    return promised.future;
}

QFuture<Result<QList<Provider>>> CrawlService::providers(const QString &country)
{
    const Promised<QList<Provider>> promised;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, country, answer = promised.answer()] {
        worker->providers(country, answer);
    });
    return promised.future;
}

QFuture<Result<Forecast>> CrawlService::forecast(const CrawlScope &scope)
{
    const Promised<Forecast> promised;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, scope, answer = promised.answer()] {
        worker->forecast(scope, answer);
    });
    return promised.future;
}

QFuture<Result<SearchAnswer>> CrawlService::search(const QString &query, int limit)
{
    const Promised<SearchAnswer> promised;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, query, limit, answer = promised.answer()] {
        worker->search(query, limit, answer);
    });
    return promised.future;
}

QFuture<Result<MatchResult>> CrawlService::searchAgain(qint64 reviewId, const QString &words)
{
    const Promised<MatchResult> promised;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, reviewId, words, answer = promised.answer()] {
        worker->searchAgain(reviewId, words, answer);
    });
    return promised.future;
}

QFuture<Result<CrawlSummary>> CrawlService::fetchAccepted(const QList<qint64> &reviewIds)
{
    const Promised<CrawlSummary> promised;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, reviewIds, answer = promised.answer()] {
        worker->fetchAccepted(reviewIds, answer);
    });
    return promised.future;
}

} // namespace moviedb

#include "moc_crawlservice.cpp"
