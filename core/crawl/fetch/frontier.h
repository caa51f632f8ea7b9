// What is still to be asked: needs queued by source and kind, put together into batches, each need at most
// once in a run except for retries. What earlier titles of the gallery need goes before what later ones do, so that the first are
// complete, and stored, while the last are still looked for. Decides only; the caller passes the time and sends.
// Thread: values, one at a time. Times: milliseconds of any steady clock.
// Failure: keys that are given up are handed back to the caller.
#pragma once

#include "core/ports/source.h"

#include <QHash>

#include <map>
#include <utility>

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
    static constexpr int heldBack = 50;    // titles that are stored only after an earlier one

    // `patienceMs`: how long a partial batch waits for company while its service is idle.
    explicit Frontier(BatchSize batchSize, qint64 patienceMs = 1000);

    // Another one from now on; what counts as too long stays.
    void setPatience(qint64 patienceMs) { m_patienceMs = patienceMs; }
    // `title`: place in the gallery of the title that needs it, from 0; what goes before all titles has a smaller one. False: the need is known already (queued, in flight, or
    // ended in this run); it goes as early as the first title wants that needs it.
    bool add(const Need &need, qint64 now, int title = 0);

    // The next batch for a source. Full ones first, that of the earliest title before the others, of the same title in the order
    // of NeedKind::turn; a partial one only when it contains a retry, when nothing `mayAddMore`, or when the source has
    // nothing in flight and a key has waited long enough. One with a key that has waited `busyPatience` times the first patience
    // counts as full: behind a service that always has full batches, the titles that need it would fill the window of work. So
    // does, after half the patience, one with a key of the earliest title, when that holds back `heldBack` others.
    std::optional<Batch> take(const QString &source, qint64 now, bool mayAddMore);

    // How a batch ended. Each gives back the keys that are given up, in order.
    // `keys` came back; the others are asked again (an answer without a single key counts as an attempt).
    QStringList answered(int batchId, const QStringList &keys, qint64 now);
    // One key spoils the batch: it has ended, the others are asked again.
    void spoiled(int batchId, const QString &key, qint64 now);
    enum class After {
        GivingUp,    // all keys are given up
        AskingAgain, // for all of them together
        AskingForLess // the answer was unreadable: for fewer keys at once, so that one bad part takes no 49 good ones along
    };
    // The whole batch failed. `notBefore`: when it may be asked again.
    QStringList failed(int batchId, After after, qint64 notBefore);
    QStringList givenUp(int batchId) { return failed(batchId, After::GivingUp, 0); }
    // Never sent: back to its place in the queue, nothing counted.
    void putBack(int batchId, qint64 now);

    bool hasFullBatch(qint64 now) const;
    int queued() const;
    int queued(const QString &source) const;
    int inFlight() const { return int(m_inFlight.size()); }
    int inFlight(const QString &source) const;
    // It was asked for something, and nothing of that is to come any more.
    bool hasAllOf(const QString &source) const;
    // Earliest time at which time alone makes take() give something, -1 = never.
    qint64 nextWake(const QString &source) const;

private:
    using Place = std::pair<int, qint64>; // title, then the order of adding
    struct Key
    {
        QString key;
        Place place;
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
    using Queue = std::map<Place, Key>;
    using Lane = std::pair<QString, NeedKind>;
    // Why a lane may send now, against those of other lanes: the smallest goes first.
    struct Claim
    {
        int title = 0;
        qint64 overdueSince = 0; // when its oldest key was added; those that nothing is overdue in come last
        bool operator<(const Claim &other) const
        {
            return std::pair(title, overdueSince) < std::pair(other.title, other.overdueSince);
        }
    };

    void moveUp(const Need &need, int from, int to);
    int fullSize(const Lane &lane) const { return std::max(1, m_batchSize(lane.first, lane.second)); }
    int sizeFor(const Lane &lane, const Key &first) const;
    static bool isFull(const Queue &queue, int size, qint64 now);
    int front() const;
    std::optional<Claim> claimOf(const Lane &lane, const Queue &queue, int front, qint64 now) const;
    bool isDue(const Queue &queue, qint64 now, bool idle, bool mayAddMore) const;
    Batch start(const Lane &lane, Queue &queue, qint64 now);
    QStringList askAgain(const Flight &flight, const QList<Key> &keys, qint64 notBefore);

    BatchSize m_batchSize;
    qint64 m_patienceMs;
    qint64 m_tooLongMs;
    std::map<Lane, Queue> m_queues;
    QHash<int, Flight> m_inFlight;
    QHash<Need, int> m_known; // the earliest title that needs it
    QSet<QString> m_asked;    // sources
    qint64 m_added = 0;
    int m_latest = 0; // title
    int m_lastId = 0;
};

} // namespace moviedb::crawl
