#include "ui/review/factfetch.h"

#include "core/base/future.h"

namespace moviedb::ui {

namespace {

constexpr int delayMs = 800; // decisions that follow quickly are fetched together

} // namespace

FactFetch::FactFetch(const ReviewServices &services, ReviewQueue *queue, QObject *parent)
    : QObject(parent), m_services(services), m_queue(queue)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &FactFetch::next);
}

void FactFetch::add(const QList<Judgment> &judgments)
{
    if (!m_services.fetchAccepted)
        return;
    for (const Judgment &judgment : judgments) {
        const ReviewItem *item = m_queue->item(judgment.reviewId);
        const bool wanted =
            judgment.kind == Judgment::Kind::Accept || judgment.kind == Judgment::Kind::NoArticle;
        // Undone while it was being stored: then there is nothing to fetch any more.
        if (!wanted || item == nullptr || !isDecided(item->state) || m_waiting.contains(judgment.reviewId))
            continue;
        m_waiting.append(judgment.reviewId);
        m_queue->setFetch(judgment.reviewId, FetchState::Waiting);
    }
    Q_EMIT changed();
    if (!m_waiting.isEmpty())
        m_timer.start();
}

void FactFetch::forget(qint64 reviewId)
{
    m_waiting.removeOne(reviewId);
    m_failed.remove(reviewId);
}

void FactFetch::next()
{
    if (!m_reading.isEmpty() || m_waiting.isEmpty())
        return; // one batch at a time; the next starts when this one ends
    m_reading = std::exchange(m_waiting, {});
    for (const qint64 id : m_reading)
        m_queue->setFetch(id, FetchState::Reading);
    Q_EMIT changed();
    onFinished(m_services.fetchAccepted(m_reading), this,
               [this, ids = m_reading](const Result<CrawlSummary> &result) { ended(ids, result); });
}

void FactFetch::ended(const QList<qint64> &ids, const Result<CrawlSummary> &result)
{
    m_reading.clear();
    QString error;
    int failures = 0;
    if (!result) {
        error = result.error().oneLine();
        failures = int(ids.size());
    } else {
        failures = result->counts.failed;
        error = !result->error.isEmpty()              ? result->error
                : !result->commonestFailure.isEmpty() ? result->commonestFailure
                                                      : tr("its facts could not be read");
        if (!result->error.isEmpty() && failures == 0)
            failures = int(ids.size());
    }
    for (const qint64 id : ids) {
        if (failures > 0 && failures < ids.size()) {
            findStored(id, error);
            continue;
        }
        m_queue->setFetch(id, failures == 0 ? FetchState::Stored : FetchState::Failed,
                          failures == 0 ? QString() : error);
        if (failures > 0)
            m_failed.insert(id);
        else
            m_failed.remove(id);
    }
    Q_EMIT changed();
    if (result && failures > 0)
        Q_EMIT failed(ids);
    if (!m_waiting.isEmpty())
        m_timer.start();
}

// The summary counts; which film it was that failed is what the database does not have.
void FactFetch::findStored(qint64 reviewId, const QString &error)
{
    const ReviewItem *item = m_queue->item(reviewId);
    if (item == nullptr)
        return;
    const QString name = !item->chosenKey.isEmpty()           ? item->chosenKey
                         : !item->entry.justwatchId.isEmpty() ? item->entry.justwatchId
                                                              : item->entry.title;
    onFinished(m_services.store->findMovies(name), this,
               [this, reviewId, error](const Result<QList<qint64>> &found) {
                   const ReviewItem *decided = m_queue->item(reviewId);
                   if (decided == nullptr || !isDecided(decided->state))
                       return; // taken back meanwhile
                   const bool stored = found.ok() && !found->isEmpty();
                   m_queue->setFetch(reviewId, stored ? FetchState::Stored : FetchState::Failed,
                                     stored ? QString() : error);
                   if (stored)
                       m_failed.remove(reviewId);
                   else
                       m_failed.insert(reviewId);
                   Q_EMIT changed();
               });
}

void FactFetch::retry()
{
    for (const qint64 id : std::as_const(m_failed)) {
        m_waiting.append(id);
        m_queue->setFetch(id, FetchState::Waiting);
    }
    m_failed.clear();
    Q_EMIT changed();
    next();
}

QStringList FactFetch::failures() const
{
    QStringList titles;
    for (const qint64 id : m_failed)
        if (const ReviewItem *item = m_queue->item(id))
            titles.append(item->entry.title);
    return titles;
}

} // namespace moviedb::ui

#include "moc_factfetch.cpp"
