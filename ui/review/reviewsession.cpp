#include "ui/review/reviewsession.h"

#include "core/base/future.h"
#include "core/match/decide/knownpages.h"

#include <QLocale>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int reloadDelayMs = 500; // a crawl tells of changes in bursts

const QList<ReviewState> undecidedStates{ReviewState::Open, ReviewState::LookupFailed,
                                         ReviewState::Postponed};
const QList<ReviewState> decidedStates{ReviewState::Confirmed, ReviewState::Rejected, ReviewState::NoArticle};

} // namespace

ReviewSession::ReviewSession(ReviewServices services, QObject *parent)
    : QObject(parent), m_services(std::move(services)), m_facts(m_services, &m_queue, this)
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(reloadDelayMs);
    connect(&m_reloadTimer, &QTimer::timeout, this, &ReviewSession::reload);
    connect(&m_facts, &FactFetch::changed, this, &ReviewSession::fetchChanged);
    connect(&m_facts, &FactFetch::failed, this, &ReviewSession::lookAgain);
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
    readDecidedElsewhere(items);
    m_queue.setItems(items, m_pending | m_touched);
    m_loaded = true;
    Q_EMIT loaded();
    loadDecided();
}

// What waited here and waits no more: another program has decided it.
void ReviewSession::readDecidedElsewhere(const QList<ReviewItem> &waiting)
{
    QSet<qint64> known = m_pending | m_touched;
    for (const ReviewItem &item : waiting)
        known.insert(item.reviewId);
    ReviewQuery query;
    for (const ReviewItem *item : m_queue.all())
        if (!isDecided(item->state) && !known.contains(item->reviewId))
            query.ids.append(item->reviewId);
    if (query.ids.isEmpty())
        return;
    onFinished(m_services.store->reviewItems(query), this, [this](const Result<QList<ReviewItem>> &result) {
        if (!result)
            return Q_EMIT failed(result.error());
        m_queue.restore(*result);
        Q_EMIT loaded();
    });
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

void ReviewSession::judge(const QList<Judgment> &judgments, PageDemand demand)
{
    if (judgments.isEmpty() || !m_services.store)
        return;
    const QList<Judgment> asked = toLookAt(judgments, demand);
    const QList<ReviewItem> before = m_queue.judge(judgments);
    if (before.isEmpty())
        return;
    const int number = ++m_lastStep;
    m_steps.append({number, before});
    for (const ReviewItem &item : before) {
        m_touched.insert(item.reviewId);
        m_refusals.remove(item.reviewId);
        m_insisted.remove(item.reviewId);
        if (demand == PageDemand::Any)
            m_insisted.insert(item.reviewId);
    }
    setPending(before, true);
    Q_EMIT judged(int(before.size()));
    if (asked.isEmpty())
        return storeStep(number, judgments);
    for (const Judgment &judgment : asked)
        m_queue.setFetch(judgment.reviewId, FetchState::Checking);
    Q_EMIT fetchChanged();
    onFinished(m_services.checkPages(asked, demand), this,
               [this, number, judgments, asked](const Result<QList<PageVerdict>> &result) {
                   pagesCame(number, judgments, asked, result);
               });
}

void ReviewSession::setPending(const QList<ReviewItem> &items, bool pending)
{
    for (const ReviewItem &item : items)
        if (pending)
            m_pending.insert(item.reviewId);
        else
            m_pending.remove(item.reviewId);
    Q_EMIT pendingChanged();
}

QString ReviewSession::pendingSentence() const
{
    if (m_pending.isEmpty())
        return {};
    const bool looking =
        std::any_of(m_steps.begin(), m_steps.end(), [](const Step &step) { return !step.isStored; });
    const ReviewItem *only = m_pending.size() == 1 ? m_queue.item(*m_pending.begin()) : nullptr;
    if (only != nullptr)
        return looking ? tr("Your decision on “%1” is not stored yet: its page is being looked at.")
                             .arg(only->entry.title)
                       : tr("Your decision on “%1” is not stored yet.").arg(only->entry.title);
    const QString count = QLocale().toString(m_pending.size());
    return looking
               ? tr("%1 of your decisions are not stored yet: their pages are being looked at.").arg(count)
               : tr("%1 of your decisions are not stored yet.").arg(count);
}

QList<Judgment> ReviewSession::toLookAt(const QList<Judgment> &judgments, PageDemand demand) const
{
    QList<Judgment> asked;
    for (const Judgment &judgment : judgments) {
        const ReviewItem *item = m_queue.item(judgment.reviewId);
        if (m_services.checkPages && item != nullptr && judgment.kind == Judgment::Kind::Accept &&
            !judgment.key.isEmpty() &&
            (demand == PageDemand::Any || !match::isReadAsFilm(*item, judgment.key)))
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
    setPending({*item}, false);
    m_queue.restore({*item});
    step.before.erase(item);
}

QList<ReviewSession::Step>::iterator ReviewSession::stepOf(int number)
{
    return std::find_if(m_steps.begin(), m_steps.end(),
                        [number](const Step &step) { return step.number == number; });
}

// It goes to the end: undo takes back what the database stored last.
void ReviewSession::storeStep(int number, QList<Judgment> judgments)
{
    m_steps.move(stepOf(number) - m_steps.begin(), m_steps.size() - 1);
    m_steps.last().isStored = true;
    const QList<ReviewItem> before = m_steps.last().before;
    for (Judgment &judgment : judgments)
        for (const ReviewItem &item : before)
            if (item.reviewId == judgment.reviewId) {
                judgment.seen = item.state;
                judgment.seenKey = item.chosenKey;
            }
    onFinished(m_services.store->judge(judgments), this,
               [this, number, judgments, before](const Result<Done> &result) {
                   if (result)
                       m_facts.add(judgments);
                   else
                       storeFailed(number, judgments, before, result.error());
                   setPending(before, false);
               });
}

void ReviewSession::storeFailed(int number, const QList<Judgment> &judgments, const QList<ReviewItem> &before,
                                const Error &error)
{
    if (const auto step = stepOf(number); step != m_steps.end())
        m_steps.erase(step);
    m_queue.restore(before);
    Q_EMIT refused(before.first().reviewId);
    if (error.fault == Fault::Conflict)
        readClash(judgments, before, error.text);
    else
        Q_EMIT failed(error);
}

void ReviewSession::readClash(const QList<Judgment> &judgments, const QList<ReviewItem> &before,
                              const QString &reason)
{
    ReviewQuery query;
    for (const ReviewItem &item : before)
        query.ids.append(item.reviewId);
    onFinished(m_services.store->reviewItems(query), this,
               [=, this](const Result<QList<ReviewItem>> &result) {
                   if (!result)
                       return Q_EMIT failed(result.error());
                   QSet<qint64> theirs;
                   QList<ReviewItem> changed;
                   for (const ReviewItem &item : *result)
                       for (const ReviewItem &seen : before)
                           if (seen.reviewId == item.reviewId &&
                               (seen.state != item.state || seen.chosenKey != item.chosenKey)) {
                               theirs.insert(item.reviewId);
                               changed.append(item);
                           }
                   m_queue.restore(changed);
                   Q_EMIT loaded();
                   Q_EMIT clashed(reason, judgments, theirs);
               });
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
        m_touched.insert(item.reviewId);
        m_facts.forget(item.reviewId);
    }
    setPending(step.before, step.isStored); // else only its pages were being looked at
    m_queue.restore(step.before);
    Q_EMIT undone(ids);
    Q_EMIT fetchChanged();
    if (!step.isStored)
        return;
    onFinished(m_services.store->undoJudgments(1), this, [this, step, decided](const Result<int> &result) {
        setPending(step.before, false);
        if (result)
            return;
        m_steps.insert(
            std::find_if(m_steps.begin(), m_steps.end(), [](const Step &one) { return !one.isStored; }),
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
                       m_facts.forget(item.reviewId);
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
    onFinished(m_services.checkPages(asked, PageDemand::OfFilm), this,
               [this](const Result<QList<PageVerdict>> &result) {
                   if (!result)
                       return;
                   for (const PageVerdict &verdict : *result) {
                       const ReviewItem *item = m_queue.item(verdict.reviewId);
                       const bool refuses =
                           verdict.objection && (verdict.objection->fault == Fault::NotFound ||
                                                 (verdict.objection->fault == Fault::Conflict &&
                                                  !m_insisted.contains(verdict.reviewId)));
                       if (!refuses || item == nullptr || item->chosenKey != verdict.askedFor)
                           continue;
                       m_facts.forget(verdict.reviewId);
                       m_queue.setFetch(verdict.reviewId, FetchState::None);
                       judge({{verdict.reviewId, Judgment::Kind::Postpone, {}}});
                       m_refusals.insert(verdict.reviewId, {verdict.askedFor, *verdict.objection});
                       Q_EMIT fetchChanged();
                       Q_EMIT pageRefused(verdict.reviewId);
                   }
               });
}

} // namespace moviedb::ui

#include "moc_reviewsession.cpp"
