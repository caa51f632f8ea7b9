#include "ui/review/reviewsession.h"

#include "core/base/future.h"

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int reloadDelayMs = 1500; // a crawl tells of changes in bursts
constexpr int fetchDelayMs = 800;   // decisions that follow quickly are fetched together

const QList<ReviewState> undecidedStates{ReviewState::Open, ReviewState::LookupFailed,
                                         ReviewState::Postponed};
const QList<ReviewState> decidedStates{ReviewState::Confirmed, ReviewState::Rejected, ReviewState::NoArticle};

} // namespace

ReviewSession::ReviewSession(ReviewServices services, QObject *parent)
    : QObject(parent), m_services(std::move(services))
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(reloadDelayMs);
    connect(&m_reloadTimer, &QTimer::timeout, this, &ReviewSession::reload);
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(fetchDelayMs);
    connect(&m_fetchTimer, &QTimer::timeout, this, &ReviewSession::fetchNext);
    if (m_services.store)
        connect(m_services.store.get(), &MovieStore::changed, this, [this](const TableChange &change) {
            if (change.table.startsWith(QLatin1String("review_")) && !m_reloadTimer.isActive())
                m_reloadTimer.start();
        });
}

void ReviewSession::reload()
{
    if (!m_services.store)
        return;
    if (m_loading) {
        m_reloadAgain = true;
        return;
    }
    m_loading = true;
    m_touched.clear();
    ReviewQuery query;
    query.states = undecidedStates;
    onFinished(m_services.store->reviewItems(query), this, [this](const Result<QList<ReviewItem>> &result) {
        m_loading = false;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        merge(*result);
        if (std::exchange(m_reloadAgain, false))
            m_reloadTimer.start();
    });
}

void ReviewSession::merge(const QList<ReviewItem> &items)
{
    m_queue.setItems(items, m_pending | m_touched);
    m_loaded = true;
    Q_EMIT loaded();
    loadDecided();
}

void ReviewSession::loadDecided()
{
    if (m_decidedLoaded || !m_services.store)
        return;
    m_decidedLoaded = true;
    ReviewQuery query;
    query.states = decidedStates;
    onFinished(m_services.store->reviewItems(query), this, [this](const Result<QList<ReviewItem>> &result) {
        if (!result) {
            m_decidedLoaded = false;
            Q_EMIT failed(result.error());
            return;
        }
        m_queue.setDecided(*result, m_pending | m_touched);
        Q_EMIT loaded();
    });
}

void ReviewSession::judge(const QList<Judgment> &judgments)
{
    if (judgments.isEmpty() || !m_services.store)
        return;
    const QList<ReviewItem> before = m_queue.judge(judgments);
    if (before.isEmpty())
        return;
    m_steps.append({before});
    for (const ReviewItem &item : before) {
        m_pending.insert(item.reviewId);
        m_touched.insert(item.reviewId);
    }
    Q_EMIT judged(int(before.size()));
    onFinished(
        m_services.store->judge(judgments), this, [this, judgments, before](const Result<Done> &result) {
            for (const ReviewItem &item : before)
                m_pending.remove(item.reviewId);
            if (result) {
                queueFetch(judgments);
                return;
            }
            const auto step = std::find_if(m_steps.begin(), m_steps.end(), [&before](const Step &known) {
                return known.before.first().reviewId == before.first().reviewId;
            });
            if (step != m_steps.end())
                m_steps.erase(step);
            m_queue.restore(before);
            Q_EMIT refused(before.first().reviewId);
            Q_EMIT failed(result.error());
        });
}

void ReviewSession::undo()
{
    if (!m_services.store)
        return;
    if (m_steps.isEmpty()) {
        undoStored();
        return;
    }
    const Step step = m_steps.takeLast();
    QList<ReviewItem> decided;
    QList<qint64> ids;
    for (const ReviewItem &item : step.before) {
        if (const ReviewItem *now = m_queue.item(item.reviewId))
            decided.append(*now);
        ids.append(item.reviewId);
        m_pending.insert(item.reviewId);
        m_touched.insert(item.reviewId);
        m_waiting.removeOne(item.reviewId);
        m_fetchFailed.remove(item.reviewId);
    }
    m_queue.restore(step.before);
    Q_EMIT undone(ids);
    Q_EMIT fetchChanged();
    onFinished(m_services.store->undoJudgments(1), this, [this, ids, decided](const Result<int> &result) {
        for (const qint64 id : ids)
            m_pending.remove(id);
        if (result)
            return;
        m_queue.restore(decided);
        Q_EMIT failed(result.error());
    });
}

// A step of an earlier session: only the database knows what it was.
void ReviewSession::undoStored()
{
    onFinished(m_services.store->undoJudgments(1), this, [this](const Result<int> &result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        if (*result == 0) {
            Q_EMIT nothingToUndo();
            return;
        }
        QHash<qint64, ReviewState> known;
        for (const ReviewItem *item : m_queue.all())
            known.insert(item->reviewId, item->state);
        ReviewQuery query;
        query.states = undecidedStates;
        onFinished(m_services.store->reviewItems(query), this,
                   [this, known](const Result<QList<ReviewItem>> &items) {
                       if (!items) {
                           Q_EMIT failed(items.error());
                           return;
                       }
                       QList<qint64> back;
                       for (const ReviewItem &item : *items) {
                           const auto state = known.constFind(item.reviewId);
                           if (state == known.constEnd() || *state != item.state)
                               back.append(item.reviewId);
                       }
                       merge(*items);
                       Q_EMIT undone(back);
                   });
    });
}

void ReviewSession::searchAgain(qint64 reviewId, const QString &words)
{
    if (!m_services.searchAgain)
        return;
    Q_EMIT searchStarted(reviewId);
    onFinished(m_services.searchAgain(reviewId, words), this,
               [this, reviewId](const Result<MatchResult> &result) {
                   if (!result) {
                       Q_EMIT searchEnded(reviewId, result.error().oneLine());
                       return;
                   }
                   m_touched.insert(reviewId);
                   m_queue.setCandidates(reviewId, *result);
                   Q_EMIT searchEnded(reviewId, {});
               });
}

void ReviewSession::queueFetch(const QList<Judgment> &judgments)
{
    if (!m_services.fetchAccepted)
        return;
    for (const Judgment &judgment : judgments) {
        const ReviewItem *item = m_queue.item(judgment.reviewId);
        const bool wanted =
            judgment.kind == Judgment::Kind::Accept || judgment.kind == Judgment::Kind::NoArticle;
        // Undone while it was being stored: then there is nothing to fetch any more.
        if (!wanted || item == nullptr || !isDecided(item->state) || m_waiting.contains(judgment.reviewId))
            continue;
        m_waiting.append(judgment.reviewId);
        m_queue.setFetch(judgment.reviewId, FetchState::Waiting);
    }
    Q_EMIT fetchChanged();
    if (!m_waiting.isEmpty())
        m_fetchTimer.start();
}

void ReviewSession::fetchNext()
{
    if (!m_reading.isEmpty() || m_waiting.isEmpty())
        return; // one batch at a time; the next starts when this one ends
    m_reading = std::exchange(m_waiting, {});
    for (const qint64 id : m_reading)
        m_queue.setFetch(id, FetchState::Reading);
    Q_EMIT fetchChanged();
    onFinished(m_services.fetchAccepted(m_reading), this,
               [this, ids = m_reading](const Result<CrawlSummary> &result) { fetchEnded(ids, result); });
}

void ReviewSession::fetchEnded(const QList<qint64> &ids, const Result<CrawlSummary> &result)
{
    m_reading.clear();
    QString error;
    int failures = 0;
    if (!result) {
        error = result.error().oneLine();
        failures = int(ids.size());
    } else {
        failures = result->counts.failed;
        error = result->error.isEmpty() ? tr("its facts could not be read") : result->error;
        if (!result->error.isEmpty() && failures == 0)
            failures = int(ids.size());
    }
    for (const qint64 id : ids) {
        if (failures > 0 && failures < ids.size()) {
            findStored(id, error);
            continue;
        }
        m_queue.setFetch(id, failures == 0 ? FetchState::Stored : FetchState::Failed,
                         failures == 0 ? QString() : error);
        if (failures > 0)
            m_fetchFailed.insert(id);
        else
            m_fetchFailed.remove(id);
    }
    Q_EMIT fetchChanged();
    if (!m_waiting.isEmpty())
        m_fetchTimer.start();
}

// The summary counts; which film it was that failed is what the database does not have.
void ReviewSession::findStored(qint64 reviewId, const QString &error)
{
    const ReviewItem *item = m_queue.item(reviewId);
    if (item == nullptr)
        return;
    const QString name = !item->chosenKey.isEmpty()           ? item->chosenKey
                         : !item->entry.justwatchId.isEmpty() ? item->entry.justwatchId
                                                              : item->entry.title;
    onFinished(m_services.store->findMovies(name), this,
               [this, reviewId, error](const Result<QList<qint64>> &found) {
                   const bool stored = found.ok() && !found->isEmpty();
                   m_queue.setFetch(reviewId, stored ? FetchState::Stored : FetchState::Failed,
                                    stored ? QString() : error);
                   if (stored)
                       m_fetchFailed.remove(reviewId);
                   else
                       m_fetchFailed.insert(reviewId);
                   Q_EMIT fetchChanged();
               });
}

void ReviewSession::retryFetch()
{
    for (const qint64 id : std::as_const(m_fetchFailed)) {
        m_waiting.append(id);
        m_queue.setFetch(id, FetchState::Waiting);
    }
    m_fetchFailed.clear();
    Q_EMIT fetchChanged();
    fetchNext();
}

QStringList ReviewSession::fetchFailures() const
{
    QStringList titles;
    for (const qint64 id : m_fetchFailed)
        if (const ReviewItem *item = m_queue.item(id))
            titles.append(item->entry.title);
    return titles;
}

} // namespace moviedb::ui

#include "moc_reviewsession.cpp"
