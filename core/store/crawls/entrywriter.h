// How the titles of a batch ended: their state in the run, and their place in the review queue.
// Used once per transaction: load(), then write() per title.
// Thread: the connection's.
// Failure: Database, Parse (damaged JSON of a review item).
#pragma once

#include "core/domain/crawl.h"
#include "core/store/engine/connection.h"

#include <QHash>
#include <QSet>

namespace moviedb::store {

class EntryWriter
{
public:
    explicit EntryWriter(qint64 runId) : m_runId(runId) {} // 0: no run behind it

    Result<Done> load(Connection &connection, const QList<EntryOutcome> &outcomes);
    Result<Done> write(Connection &connection, const EntryOutcome &outcome, const StoreOutcome &stored);
    bool wroteReview() const { return m_reviewChanged; }

private:
    const qint64 m_runId;
    QHash<QString, qint64> m_entryIds; // list id → entry of this run
    QSet<QString> m_queuedBefore;      // list ids with a review item
    bool m_reviewChanged = false;
};

} // namespace moviedb::store
