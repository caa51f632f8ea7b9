#include "core/crawl/fetch/frontier.h"

#include <algorithm>
#include <limits>

namespace moviedb::crawl {

Frontier::Frontier(BatchSize batchSize, qint64 patienceMs)
    : m_batchSize(std::move(batchSize)), m_patienceMs(patienceMs), m_tooLongMs(busyPatience * patienceMs)
{
}

bool Frontier::add(const Need &need, qint64 now, int title)
{
    if (const auto known = m_known.find(need); known != m_known.end()) {
        if (title < *known)
            moveUp(need, std::exchange(*known, title), title);
        return false;
    }
    m_known.insert(need, title);
    m_asked.insert(need.source);
    m_latest = std::max(m_latest, title);
    const Place place{title, ++m_added};
    m_queues[{need.source, need.kind}].emplace(place, Key{need.key, place, now, 0, 0, 0});
    return true;
}

// What is in flight comes back, if at all, to the place it had.
void Frontier::moveUp(const Need &need, int from, int to)
{
    Queue &queue = m_queues[{need.source, need.kind}];
    const auto last = queue.lower_bound({from + 1, 0});
    const auto found = std::find_if(queue.lower_bound({from, 0}), last,
                                    [&need](const auto &one) { return one.second.key == need.key; });
    if (found == last)
        return;
    auto moved = queue.extract(found);
    moved.key().first = to;
    moved.mapped().place.first = to;
    queue.insert(std::move(moved));
}

int Frontier::sizeFor(const Lane &lane, const Key &first) const
{
    const int full = fullSize(lane);
    return first.suspicions < 2 ? full : std::max(1, full >> (2 * (first.suspicions - 1)));
}

bool Frontier::isFull(const Queue &queue, int size, qint64 now)
{
    for (const auto &[place, key] : queue)
        if (key.notBefore <= now && --size == 0)
            return true;
    return false;
}

bool Frontier::hasFullBatch(qint64 now) const
{
    return std::any_of(m_queues.begin(), m_queues.end(),
                       [&](const auto &lane) { return isFull(lane.second, fullSize(lane.first), now); });
}

// The earliest title that something is still asked for.
int Frontier::front() const
{
    int front = std::numeric_limits<int>::max();
    for (const auto &[lane, queue] : m_queues)
        if (!queue.empty())
            front = std::min(front, queue.begin()->first.first);
    for (const Flight &flight : m_inFlight)
        for (const Key &key : flight.keys)
            front = std::min(front, key.place.first);
    return front;
}

std::optional<Frontier::Claim> Frontier::claimOf(const Lane &lane, const Queue &queue, int front,
                                                 qint64 now) const
{
    std::optional<int> first;
    qint64 oldest = now;
    for (const auto &[place, key] : queue) {
        if (key.notBefore > now)
            continue;
        first = first.value_or(place.first);
        if (key.attempts == 0)
            oldest = std::min(oldest, key.since);
    }
    const bool holdsBack = first && *first <= front && m_latest - front >= heldBack;
    const bool overdue = oldest <= now - (holdsBack ? m_patienceMs / 2 : m_tooLongMs);
    if (!first || (!overdue && !isFull(queue, fullSize(lane), now)))
        return std::nullopt;
    return Claim{*first, overdue ? oldest : std::numeric_limits<qint64>::max()};
}

bool Frontier::isDue(const Queue &queue, qint64 now, bool idle, bool mayAddMore) const
{
    return std::any_of(queue.begin(), queue.end(), [&](const auto &one) {
        const Key &key = one.second;
        return key.notBefore <= now &&
               (!mayAddMore || key.attempts > 0 || (idle && now - key.since >= m_patienceMs));
    });
}

std::optional<Batch> Frontier::take(const QString &source, qint64 now, bool mayAddMore)
{
    const int front = this->front();
    auto first = m_queues.end();
    std::optional<Claim> best;
    for (auto lane = m_queues.begin(); lane != m_queues.end(); ++lane) {
        if (lane->first.first != source || lane->second.empty())
            continue;
        const auto claim = claimOf(lane->first, lane->second, front, now);
        if (claim && (!best || *claim < *best)) {
            best = claim;
            first = lane;
        }
    }
    const bool idle = inFlight(source) == 0;
    for (auto lane = m_queues.begin(); !best && first == m_queues.end() && lane != m_queues.end(); ++lane)
        if (lane->first.first == source && isDue(lane->second, now, idle, mayAddMore))
            first = lane;
    if (first == m_queues.end())
        return std::nullopt;
    return start(first->first, first->second, now);
}

Batch Frontier::start(const Lane &lane, Queue &queue, qint64 now)
{
    Flight flight;
    flight.batch.id = ++m_lastId;
    flight.batch.source = lane.first;
    flight.batch.kind = lane.second;
    qsizetype most = fullSize(lane);
    for (auto one = queue.begin(); one != queue.end() && flight.keys.size() < most;) {
        const Key &key = one->second;
        if (flight.keys.isEmpty() && key.notBefore <= now)
            most = sizeFor(lane, key);
        // Suspects stay among themselves: a clean key would suffer with them.
        if (key.notBefore > now ||
            (!flight.keys.isEmpty() && (flight.keys.first().suspicions >= 2) != (key.suspicions >= 2))) {
            ++one;
            continue;
        }
        flight.batch.keys << key.key;
        flight.batch.attempt = std::max(flight.batch.attempt, key.attempts + 1);
        flight.keys << std::move(one->second);
        one = queue.erase(one);
    }
    m_inFlight.insert(flight.batch.id, flight);
    return flight.batch;
}

QStringList Frontier::askAgain(const Flight &flight, const QList<Key> &keys, qint64 notBefore)
{
    QStringList givenUp;
    Queue &queue = m_queues[{flight.batch.source, flight.batch.kind}];
    for (Key key : keys) {
        key.notBefore = notBefore;
        if (key.attempts >= maxAttempts)
            givenUp << key.key;
        else
            queue.emplace(key.place, key);
    }
    return givenUp;
}

QStringList Frontier::answered(int batchId, const QStringList &keys, qint64 now)
{
    const Flight flight = m_inFlight.take(batchId);
    const QSet<QString> came(keys.begin(), keys.end());
    QList<Key> missing;
    for (Key key : flight.keys) {
        if (came.contains(key.key))
            continue;
        if (came.isEmpty())
            ++key.attempts;
        missing << key;
    }
    return askAgain(flight, missing, now);
}

void Frontier::spoiled(int batchId, const QString &key, qint64 now)
{
    const Flight flight = m_inFlight.take(batchId);
    QList<Key> others;
    for (const Key &other : flight.keys)
        if (other.key != key)
            others << other;
    askAgain(flight, others, now);
}

QStringList Frontier::failed(int batchId, After after, qint64 notBefore)
{
    const Flight flight = m_inFlight.take(batchId);
    if (after == After::GivingUp)
        return flight.batch.keys;
    QList<Key> keys = flight.keys;
    for (Key &key : keys) {
        ++key.attempts;
        key.suspicions += after == After::AskingForLess ? 1 : 0;
    }
    return askAgain(flight, keys, notBefore);
}

void Frontier::putBack(int batchId, qint64 now)
{
    const Flight flight = m_inFlight.take(batchId);
    askAgain(flight, flight.keys, now);
}

int Frontier::queued() const
{
    size_t sum = 0;
    for (const auto &lane : m_queues)
        sum += lane.second.size();
    return int(sum);
}

int Frontier::queued(const QString &source) const
{
    size_t sum = 0;
    for (const auto &lane : m_queues)
        if (lane.first.first == source)
            sum += lane.second.size();
    return int(sum);
}

int Frontier::inFlight(const QString &source) const
{
    return int(std::count_if(m_inFlight.begin(), m_inFlight.end(),
                             [&](const Flight &flight) { return flight.batch.source == source; }));
}

bool Frontier::hasAllOf(const QString &source) const
{
    return m_asked.contains(source) && queued(source) == 0 && inFlight(source) == 0;
}

qint64 Frontier::nextWake(const QString &source) const
{
    qint64 earliest = -1;
    for (const auto &[lane, queue] : m_queues) {
        if (lane.first != source)
            continue;
        for (const auto &[place, key] : queue) {
            const qint64 at =
                key.attempts > 0 ? key.notBefore : std::max(key.notBefore, key.since + m_patienceMs);
            if (earliest < 0 || at < earliest)
                earliest = at;
        }
    }
    return earliest;
}

} // namespace moviedb::crawl
