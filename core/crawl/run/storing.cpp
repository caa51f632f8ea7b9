#include "core/crawl/run/storing.h"

#include "core/base/future.h"

namespace moviedb::crawl {

namespace {

constexpr int gatherMs = 150;          // outcomes of one moment share a transaction
constexpr int refusedTitlesToStop = 3; // whose mere state is refused, in a row: then it is not the titles

EntryState stateOf(const EntryOutcome &outcome)
{
    if (outcome.lookupFailed)
        return EntryState::Failed;
    switch (outcome.match.decision) {
    case Decision::Accept:
        return EntryState::Accepted;
    case Decision::Review:
        return EntryState::Review;
    case Decision::None:
        break;
    }
    return EntryState::None;
}

// What is left to store of a title that the database refuses: its failure, then that without the pages it might have
// meant, then nothing.
std::optional<EntryOutcome> lessOf(EntryOutcome outcome, const Error &error)
{
    if (!outcome.film) {
        if (outcome.match.candidates.isEmpty() && outcome.lookupFailed)
            return std::nullopt;
        outcome.match.candidates.clear();
        outcome.match.chosen = -1;
        outcome.status.wikipediaKey.clear();
    }
    if (!outcome.lookupFailed)
        outcome.status.reason = error.oneLine();
    outcome.film.reset();
    outcome.lookupFailed = true;
    outcome.match.decision = Decision::None;
    outcome.match.reason = QString::fromLatin1(match::reason::lookupFailed);
    outcome.status.state = EntryState::Failed;
    return outcome;
}

} // namespace

Storing::Storing(std::shared_ptr<MovieStore> store, qint64 runId, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_runId(runId)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Storing::pump);
}

void Storing::skip(const EntryStatus &status)
{
    m_skipped.insert(status.position - 1);
    m_decided.insert(status.position - 1, {});
    if (!status.wikipediaKey.isEmpty())
        m_taken.insert(status.wikipediaKey);
    flush();
}

void Storing::decided(const WorkPointer &work)
{
    Claimed claimed;
    if (work->accepted())
        claimed = {work->chosenKey, work->film ? work->film->id : QString(), work->score()};
    m_decided.insert(work->index, claimed);
}

void Storing::ended(const WorkPointer &work)
{
    m_ended[work->index] = work;
    flush();
}

void Storing::listingEnded(int entries)
{
    m_entries = entries;
    flush();
}

void Storing::flush()
{
    if (!m_timer.isActive())
        m_timer.start(gatherMs);
}

// Its turn has come, and every title near enough to dispute its page has made up its mind.
bool Storing::isSettled(int index) const
{
    if (m_skipped.contains(index))
        return true;
    if (!m_ended.contains(index))
        return false;
    for (int other = index + 1; other <= index + lookAhead; ++other) {
        if (m_entries >= 0 && other >= m_entries)
            break;
        if (!m_decided.contains(other))
            return false;
    }
    return true;
}

bool Storing::hasCommittable() const
{
    return !m_broken && (isSettled(m_next) || !m_corrections.isEmpty());
}

bool Storing::losesItsPage(const EntryWork &work) const
{
    const QString item = work.film ? work.film->id : QString();
    if ((!work.chosenKey.isEmpty() && m_taken.contains(work.chosenKey)) ||
        (!item.isEmpty() && m_taken.contains(item)))
        return true;
    for (int other = work.index + 1; other <= work.index + lookAhead; ++other) {
        const Claimed claimed = m_decided.value(other);
        const bool same = (!claimed.key.isEmpty() && claimed.key == work.chosenKey) ||
                          (!claimed.item.isEmpty() && claimed.item == item);
        if (same && claimed.score > work.score())
            return true;
    }
    return false;
}

EntryOutcome Storing::outcomeOf(const WorkPointer &work)
{
    EntryOutcome outcome;
    outcome.status = work->status;
    outcome.match = work->match;
    outcome.lookedAgain = work->lookedAgain;
    outcome.standing = work->standing;
    if (work->failure) {
        outcome.lookupFailed = true;
        outcome.match.decision = Decision::None;
        outcome.match.reason = QString::fromLatin1(match::reason::lookupFailed);
        outcome.status.reason = work->failure->oneLine();
    } else if (work->accepted() && losesItsPage(*work)) {
        outcome.match.decision = Decision::Review;
        outcome.match.reason = QString::fromLatin1(match::reason::sameTitle);
        outcome.status.reason = outcome.match.reason;
    } else if (work->accepted()) {
        outcome.film = work->record;
        outcome.status.reason.clear();
        outcome.status.wikipediaKey = work->chosenKey;
        if (!work->chosenKey.isEmpty())
            m_taken.insert(work->chosenKey);
        if (work->film)
            m_taken.insert(work->film->id);
    } else {
        outcome.status.reason = outcome.match.reason;
    }
    outcome.status.state = stateOf(outcome);
    return outcome;
}

void Storing::pump()
{
    if (m_committing || m_broken)
        return;
    if (!m_single.isEmpty()) {
        commit({m_single.takeFirst()});
        return;
    }
    if (!m_corrections.isEmpty())
        return commitCorrections();
    QList<EntryOutcome> outcomes;
    while (outcomes.size() < batch && isSettled(m_next)) {
        if (!m_skipped.contains(m_next)) {
            const WorkPointer work = m_ended[m_next];
            m_ended.erase(m_next);
            outcomes << outcomeOf(work);
        }
        m_decided.remove(m_next);
        ++m_next;
    }
    if (outcomes.isEmpty())
        Q_EMIT idle();
    else
        commit(outcomes);
}

void Storing::commit(const QList<EntryOutcome> &found)
{
    m_committing = true;
    QList<EntryOutcome> outcomes = found;
    for (EntryOutcome &outcome : outcomes)
        if (outcome.film)
            m_yields.guard(*outcome.film);
    onFinished(m_store->commitOutcomes(m_runId, outcomes), this,
               [this, outcomes](const Result<QList<StoreOutcome>> &results) {
                   m_committing = false;
                   if (results)
                       committed(outcomes, *results);
                   else
                       commitFailed(outcomes, results.error());
               });
}

void Storing::committed(QList<EntryOutcome> outcomes, const QList<StoreOutcome> &results)
{
    m_refusedInARow = 0;
    countYields(outcomes, results);
    QList<EntryStatus> statuses;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        EntryStatus status = outcomes[i].status;
        const StoreOutcome result = results.value(i);
        for (const QString &warning : result.warnings)
            Q_EMIT warned(QStringLiteral("“%1”: %2").arg(status.entry.title, warning));
        if (status.state == EntryState::Accepted) {
            status.movieId = result.movieId;
            status.wasNew = result.isNew || result.changed;
        }
        statuses << status;
    }
    Q_EMIT stored(statuses);
    pump();
}

void Storing::countYields(const QList<EntryOutcome> &outcomes, const QList<StoreOutcome> &results)
{
    for (qsizetype i = 0; i < outcomes.size(); ++i)
        m_yields.stored(outcomes[i], results.value(i));
    for (const FieldCollapse &what : m_yields.takeCollapsed())
        Q_EMIT collapsed(what);
    m_corrections += m_yields.takeSound();
}

// One that the database refuses changes nothing: its film is stored, and keeps what it had.
void Storing::commitCorrections()
{
    m_committing = true;
    onFinished(m_store->commitOutcomes(m_runId, std::exchange(m_corrections, {})), this,
               [this](const Result<QList<StoreOutcome>> &results) {
                   m_committing = false;
                   if (!results && results.error().fault != Fault::Constraint)
                       return breakOff(results.error());
                   pump();
               });
}

// A value that the database refuses costs its title, not the batch and not the run.
void Storing::commitFailed(const QList<EntryOutcome> &outcomes, const Error &error)
{
    const bool mayBeOneTitle = error.fault == Fault::Constraint || error.fault == Fault::Conflict;
    if (!mayBeOneTitle)
        return breakOff(error);
    if (outcomes.size() > 1) {
        m_single = outcomes;
        return pump();
    }
    if (const auto less = lessOf(outcomes.first(), error)) {
        m_single.prepend(*less);
        return pump();
    }
    if (++m_refusedInARow >= refusedTitlesToStop)
        return breakOff(error);
    Q_EMIT stored(
        {outcomes.first().status}); // failed; stored as listed, so that a resumed run tries it again
    pump();
}

void Storing::breakOff(const Error &error)
{
    m_broken = true;
    Q_EMIT failed(error);
}

} // namespace moviedb::crawl

#include "moc_storing.cpp"
