#include "ui/review/reviewsession.h"

#include "core/base/future.h"
#include "core/match/decide/knownpages.h"

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

void ReviewSession::judge(const QList<Judgment> &judgments, bool anyway)
{
    if (judgments.isEmpty() || !m_services.store)
        return;
    const QList<Judgment> asked = toLookAt(judgments, anyway);
    const QList<ReviewItem> before = m_queue.judge(judgments);
    if (before.isEmpty())
        return;
    const int number = ++m_lastStep;
    m_steps.append({number, before});
    for (const ReviewItem &item : before) {
        m_pending.insert(item.reviewId);
        m_touched.insert(item.reviewId);
        m_refusals.remove(item.reviewId);
        m_insisted.remove(item.reviewId);
        if (anyway)
            m_insisted.insert(item.reviewId);
    }
    Q_EMIT judged(int(before.size()));
    if (asked.isEmpty())
        return storeStep(number, judgments);
    for (const Judgment &judgment : asked)
        m_queue.setFetch(judgment.reviewId, FetchState::Checking);
    Q_EMIT fetchChanged();
    onFinished(m_services.checkPages(asked, anyway), this,
               [this, number, judgments, asked](const Result<QList<PageVerdict>> &result) {
                   pagesCame(number, judgments, asked, result);
               });
}

QList<Judgment> ReviewSession::toLookAt(const QList<Judgment> &judgments, bool anyway) const
{
    QList<Judgment> asked;
    for (const Judgment &judgment : judgments) {
        const ReviewItem *item = m_queue.item(judgment.reviewId);
        if (m_services.checkPages && item != nullptr && judgment.kind == Judgment::Kind::Accept &&
            !judgment.key.isEmpty() && (anyway || !match::isReadAsFilm(*item, judgment.key)))
            asked.append(judgment);
    }
    return asked;
}

void ReviewSession::pagesCame(int number, const QList<Judgment> &judgments, const QList<Judgment> &asked,
                              const Result<QList<PageVerdict>> &result)
{
    const auto step = stepOf(number);
    if (step == m_steps.end())
        return; // taken back meanwhile
    QHash<qint64, PageVerdict> verdicts;
    for (const Judgment &judgment : asked)
        verdicts.insert(
            judgment.reviewId,
            {judgment.reviewId, judgment.key, {}, result ? std::nullopt : std::optional(result.error())});
    if (result)
        for (const PageVerdict &verdict : *result)
            verdicts.insert(verdict.reviewId, verdict);
    QList<Judgment> left;
    QList<qint64> refusedIds;
    for (Judgment judgment : judgments) {
        const auto verdict = verdicts.constFind(judgment.reviewId);
        if (verdict != verdicts.constEnd() && verdict->objection) {
            refusePage(*step, *verdict);
            refusedIds.append(judgment.reviewId);
            continue;
        }
        if (verdict != verdicts.constEnd()) {
            judgment.key = verdict->key;
            m_queue.judge({judgment}); // under the key it has after redirects
            m_queue.setFetch(judgment.reviewId, FetchState::None);
        }
        left.append(judgment);
    }
    if (left.isEmpty())
        m_steps.erase(step);
    else
        storeStep(number, left);
    Q_EMIT fetchChanged();
    for (const qint64 id : refusedIds)
        Q_EMIT pageRefused(id);
}

void ReviewSession::refusePage(Step &step, const PageVerdict &verdict)
{
    const auto item = std::find_if(step.before.begin(), step.before.end(), [&verdict](const ReviewItem &one) {
        return one.reviewId == verdict.reviewId;
    });
    if (item == step.before.end())
        return;
    m_refusals.insert(verdict.reviewId, {verdict.askedFor, *verdict.objection});
    m_pending.remove(verdict.reviewId);
    m_queue.restore({*item});
    step.before.erase(item);
}

QList<ReviewSession::Step>::iterator ReviewSession::stepOf(int number)
{
    return std::find_if(m_steps.begin(), m_steps.end(),
                        [number](const Step &step) { return step.number == number; });
}

// It goes to the end: undo takes back what the database stored last.
void ReviewSession::storeStep(int number, const QList<Judgment> &judgments)
{
    m_steps.move(stepOf(number) - m_steps.begin(), m_steps.size() - 1);
    m_steps.last().isStored = true;
    const QList<ReviewItem> before = m_steps.last().before;
    onFinished(m_services.store->judge(judgments), this,
               [this, number, judgments, before](const Result<Done> &result) {
                   for (const ReviewItem &item : before)
                       m_pending.remove(item.reviewId);
                   if (result)
                       queueFetch(judgments);
                   else
                       storeFailed(number, before, result.error());
               });
}

void ReviewSession::storeFailed(int number, const QList<ReviewItem> &before, const Error &error)
{
    if (const auto step = stepOf(number); step != m_steps.end())
        m_steps.erase(step);
    m_queue.restore(before);
    Q_EMIT refused(before.first().reviewId);
    Q_EMIT failed(error);
}

const PageRefusal *ReviewSession::refusalOf(qint64 reviewId) const
{
    const auto found = m_refusals.constFind(reviewId);
    return found == m_refusals.constEnd() ? nullptr : &*found;
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
    if (!step.isStored) { // only its pages were being looked at
        for (const qint64 id : std::as_const(ids))
            m_pending.remove(id);
        return;
    }
    onFinished(m_services.store->undoJudgments(1), this,
               [this, step, ids, decided](const Result<int> &result) {
                   for (const qint64 id : ids)
                       m_pending.remove(id);
                   if (result)
                       return;
                   m_steps.insert(std::find_if(m_steps.begin(), m_steps.end(),
                                               [](const Step &one) { return !one.isStored; }),
                                  step);
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
        if (*result == 0)
            Q_EMIT nothingToUndo();
        else
            readBack([this](const QList<qint64> &back) { Q_EMIT undone(back); });
    });
}

bool ReviewSession::undoUnstored()
{
    if (m_steps.isEmpty() || m_steps.last().isStored)
        return false;
    undo();
    return true;
}

void ReviewSession::historyMoved()
{
    if (!m_services.store || !m_loaded)
        return;
    m_steps.removeIf([](const Step &step) { return step.isStored; });
    m_touched.clear();
    m_decidedLoaded = false;
    readBack([this](const QList<qint64> &back) {
        if (!back.isEmpty())
            Q_EMIT cameBack(back);
    });
}

// `then`: those that wait again.
void ReviewSession::readBack(std::function<void(const QList<qint64> &)> then)
{
    QHash<qint64, ReviewState> known;
    for (const ReviewItem *item : m_queue.all())
        known.insert(item->reviewId, item->state);
    ReviewQuery query;
    query.states = undecidedStates;
    onFinished(m_services.store->reviewItems(query), this,
               [this, known, then = std::move(then)](const Result<QList<ReviewItem>> &items) {
                   if (!items) {
                       Q_EMIT failed(items.error());
                       return;
                   }
                   QList<qint64> back;
                   for (const ReviewItem &item : *items) {
                       const auto state = known.constFind(item.reviewId);
                       if (state != known.constEnd() && *state == item.state)
                           continue;
                       back.append(item.reviewId);
                       m_waiting.removeOne(item.reviewId);
                       m_fetchFailed.remove(item.reviewId);
                       m_queue.setFetch(item.reviewId, FetchState::None);
                   }
                   merge(*items);
                   Q_EMIT fetchChanged();
                   then(back);
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
        m_queue.setFetch(id, failures == 0 ? FetchState::Stored : FetchState::Failed,
                         failures == 0 ? QString() : error);
        if (failures > 0)
            m_fetchFailed.insert(id);
        else
            m_fetchFailed.remove(id);
    }
    Q_EMIT fetchChanged();
    if (result && failures > 0)
        lookAgain(ids);
    if (!m_waiting.isEmpty())
        m_fetchTimer.start();
}

// Of those whose facts did not come: is the page no longer what it was when the search read it?
void ReviewSession::lookAgain(const QList<qint64> &reviewIds)
{
    QList<Judgment> asked;
    for (const qint64 id : reviewIds)
        if (const ReviewItem *item = m_queue.item(id);
            item != nullptr && item->state == ReviewState::Confirmed && !item->chosenKey.isEmpty())
            asked.append({id, Judgment::Kind::Accept, item->chosenKey});
    if (asked.isEmpty() || !m_services.checkPages)
        return;
    onFinished(m_services.checkPages(asked, false), this, [this](const Result<QList<PageVerdict>> &result) {
        if (!result)
            return;
        for (const PageVerdict &verdict : *result) {
            const ReviewItem *item = m_queue.item(verdict.reviewId);
            const bool refuses =
                verdict.objection &&
                (verdict.objection->fault == Fault::NotFound ||
                 (verdict.objection->fault == Fault::Conflict && !m_insisted.contains(verdict.reviewId)));
            if (!refuses || item == nullptr || item->chosenKey != verdict.askedFor)
                continue;
            m_fetchFailed.remove(verdict.reviewId);
            m_queue.setFetch(verdict.reviewId, FetchState::None);
            judge({{verdict.reviewId, Judgment::Kind::Postpone, {}}});
            m_refusals.insert(verdict.reviewId, {verdict.askedFor, *verdict.objection});
            Q_EMIT fetchChanged();
            Q_EMIT pageRefused(verdict.reviewId);
        }
    });
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
                   const ReviewItem *decided = m_queue.item(reviewId);
                   if (decided == nullptr || !isDecided(decided->state))
                       return; // taken back meanwhile
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
