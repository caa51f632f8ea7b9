// What is still to be asked: needs queued by source and kind, put together into batches, each need at most
// once in a run except for retries. Decides only; the caller passes the time and sends.
// Thread: values, one at a time. Times: milliseconds of any steady clock.
// Failure: keys that are given up are handed back to the caller.
#pragma once

#include "core/ports/source.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <map>

namespace moviedb::crawl {

struct Batch
{
    int id = 0;
    QString source;
    NeedKind kind;
    QStringList keys;
    int attempt = 1; // the most attempts any of its keys has seen, this one included
};

class Frontier
{
public:
    using BatchSize = std::function<int(const QString &source, const NeedKind &kind)>;
    static constexpr int maxAttempts = 5;
    static constexpr int busyPatience = 2; // times `patienceMs`

    // `patienceMs`: how long a partial batch waits for company while its service is idle.
    explicit Frontier(BatchSize batchSize, qint64 patienceMs = 1000);

    // Another one from now on; what counts as too long stays.
    void setPatience(qint64 patienceMs) { m_patienceMs = patienceMs; }
    // False: the need is known already (queued, in flight, or ended in this run).
    bool add(const Need &need, qint64 now);

    // The next batch for a source. Full ones first, in the order of NeedKind::turn; a partial one only when it
    // contains a retry, when nothing `mayAddMore`, or when the source has nothing in flight and a key has
    // waited long enough. A key that has waited `busyPatience` times the first patience goes before all others: behind a
    // service that always has full batches, the titles that need it would fill the window of work.
    std::optional<Batch> take(const QString &source, qint64 now, bool mayAddMore);

    // How a batch ended. Each gives back the keys that are given up, in order.
    // `keys` came back; the others are asked again (an answer without a single key counts as an attempt).
    QStringList answered(int batchId, const QStringList &keys, qint64 now);
    // One key spoils the batch: it has ended, the others are asked again.
    void spoiled(int batchId, const QString &key, qint64 now);
    // The whole batch failed. `suspect` = the answer was unreadable: a later attempt asks for fewer keys at
    // once, so that one bad answer part does not take 49 good ones along.
    QStringList failed(int batchId, bool retry, qint64 notBefore, bool suspect = false);
    // Never sent: back to the front of the queue, nothing counted.
    void putBack(int batchId, qint64 now);

    bool hasFullBatch(qint64 now) const;
    int queued() const;
    int queued(const QString &source) const;
    int inFlight() const { return int(m_inFlight.size()); }
    int inFlight(const QString &source) const;
    // Earliest time at which time alone makes take() give something, -1 = never.
    qint64 nextWake(const QString &source) const;

private:
    struct Key
    {
        QString key;
        qint64 since = 0;
        qint64 notBefore = 0;
        int attempts = 0;
        int suspicions = 0;
    };
    struct Flight
    {
        Batch batch;
        QList<Key> keys;
    };
    using Queue = std::deque<Key>;
    using Lane = std::pair<QString, NeedKind>;

    // The lane whose first key has waited longest, of those that have waited too long.
    std::optional<Lane> overdue(const QString &source, qint64 now) const;
    int sizeFor(const Lane &lane, const Key &first) const;
    static int ready(const Queue &queue, qint64 now);
    Batch start(const Lane &lane, Queue &queue, int most, qint64 now);
    QStringList askAgain(const Flight &flight, const QList<Key> &keys, qint64 notBefore);

    BatchSize m_batchSize;
    qint64 m_patienceMs;
    qint64 m_tooLongMs;
    std::map<Lane, Queue> m_queues;
    QHash<int, Flight> m_inFlight;
    QSet<Need> m_known;
    int m_lastId = 0;
};

} // namespace moviedb::crawl
