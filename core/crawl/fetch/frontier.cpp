#include "core/crawl/fetch/frontier.h"

#include <algorithm>

namespace moviedb::crawl {

Frontier::Frontier(BatchSize batchSize, qint64 patienceMs)
    : m_batchSize(std::move(batchSize)), m_patienceMs(patienceMs), m_tooLongMs(busyPatience * patienceMs)
{
}

bool Frontier::add(const Need &need, qint64 now)
{
    if (m_known.contains(need))
        return false;
    m_known.insert(need);
    m_queues[{need.source, need.kind}].push_back(Key{need.key, now, 0, 0, 0});
    return true;
}

int Frontier::sizeFor(const Lane &lane, const Key &first) const
{
    const int full = std::max(1, m_batchSize(lane.first, lane.second));
    return first.suspicions < 2 ? full : std::max(1, full >> (2 * (first.suspicions - 1)));
}

int Frontier::ready(const Queue &queue, qint64 now)
{
    return int(
        std::count_if(queue.begin(), queue.end(), [now](const Key &key) { return key.notBefore <= now; }));
}

bool Frontier::hasFullBatch(qint64 now) const
{
    return std::any_of(m_queues.begin(), m_queues.end(), [&](const auto &lane) {
        return ready(lane.second, now) >= std::max(1, m_batchSize(lane.first.first, lane.first.second));
    });
}

std::optional<Frontier::Lane> Frontier::overdue(const QString &source, qint64 now) const
{
    std::optional<Lane> found;
    qint64 oldest = now - m_tooLongMs;
    for (const auto &[lane, queue] : m_queues) {
        if (lane.first != source)
            continue;
        const auto key = std::find_if(queue.begin(), queue.end(), [now](const Key &one) {
            return one.attempts == 0 && one.notBefore <= now;
        });
        if (key != queue.end() && key->since <= oldest) {
            oldest = key->since - 1;
            found = lane;
        }
    }
    return found;
}

std::optional<Batch> Frontier::take(const QString &source, qint64 now, bool mayAddMore)
{
    if (const auto lane = overdue(source, now))
        return start(*lane, m_queues[*lane], std::max(1, m_batchSize(lane->first, lane->second)), now);
    for (auto &[lane, queue] : m_queues)
        if (lane.first == source && ready(queue, now) >= std::max(1, m_batchSize(lane.first, lane.second)))
            return start(lane, queue, std::max(1, m_batchSize(lane.first, lane.second)), now);
    const bool idle = inFlight(source) == 0;
    for (auto &[lane, queue] : m_queues) {
        if (lane.first != source || ready(queue, now) == 0)
            continue;
        const bool due = std::any_of(queue.begin(), queue.end(), [&](const Key &key) {
            return key.notBefore <= now && (key.attempts > 0 || (idle && now - key.since >= m_patienceMs));
        });
        if (due || !mayAddMore)
            return start(lane, queue, std::max(1, m_batchSize(lane.first, lane.second)), now);
    }
    return std::nullopt;
}

Batch Frontier::start(const Lane &lane, Queue &queue, int most, qint64 now)
{
    Flight flight;
    flight.batch.id = ++m_lastId;
    flight.batch.source = lane.first;
    flight.batch.kind = lane.second;
    Queue rest;
    for (Key &key : queue) {
        if (flight.keys.isEmpty() && key.notBefore <= now)
            most = std::min(most, sizeFor(lane, key));
        // Suspects stay among themselves: a clean key would suffer with them.
        const bool fits =
            key.notBefore <= now && flight.keys.size() < most &&
            (flight.keys.isEmpty() || (flight.keys.first().suspicions >= 2) == (key.suspicions >= 2));
        if (!fits) {
            rest.push_back(std::move(key));
            continue;
        }
        flight.batch.keys << key.key;
        flight.batch.attempt = std::max(flight.batch.attempt, key.attempts + 1);
        flight.keys << std::move(key);
    }
    queue = std::move(rest);
    m_inFlight.insert(flight.batch.id, flight);
    return flight.batch;
}

QStringList Frontier::askAgain(const Flight &flight, const QList<Key> &keys, qint64 notBefore)
{
    QStringList givenUp;
    Queue &queue = m_queues[{flight.batch.source, flight.batch.kind}];
    QList<Key> again;
    for (Key key : keys) {
        key.notBefore = notBefore;
        if (key.attempts >= maxAttempts)
            givenUp << key.key;
        else
            again << key;
    }
    queue.insert(queue.begin(), again.begin(), again.end());
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

QStringList Frontier::failed(int batchId, bool retry, qint64 notBefore, bool suspect)
{
    const Flight flight = m_inFlight.take(batchId);
    if (!retry)
        return flight.batch.keys;
    QList<Key> keys = flight.keys;
    for (Key &key : keys) {
        ++key.attempts;
        key.suspicions += suspect ? 1 : 0;
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

qint64 Frontier::nextWake(const QString &source) const
{
    qint64 earliest = -1;
    for (const auto &[lane, queue] : m_queues) {
        if (lane.first != source)
            continue;
        for (const Key &key : queue) {
            const qint64 at =
                key.attempts > 0 ? key.notBefore : std::max(key.notBefore, key.since + m_patienceMs);
            if (earliest < 0 || at < earliest)
                earliest = at;
        }
    }
    return earliest;
}

} // namespace moviedb::crawl
