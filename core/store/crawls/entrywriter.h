// How the titles of a batch ended: their state in the run, and their place in the review queue.
// Used once per transaction: load(), then write() per title, then flush().
// Thread: the connection's.
// Failure: Database, Parse (damaged JSON of a review item).
#pragma once

#include "core/domain/crawl.h"
#include "core/store/crawls/bulkupdate.h"

#include <QHash>
#include <QSet>

namespace moviedb::store {

class EntryWriter
{
public:
    explicit EntryWriter(qint64 runId); // 0: no run behind it

    Result<Done> load(Connection &connection, const QList<EntryOutcome> &outcomes);
    Result<Done> write(Connection &connection, const EntryOutcome &outcome, const StoreOutcome &stored);
    Result<Done> flush(Connection &connection);
    bool wroteReview() const { return m_reviewChanged; }

private:
    struct Entry
    {
        qint64 id = 0;
        bool wasNew = false;
    };
    Result<qint64> addEntry(Connection &connection, const EntryStatus &status);

    const qint64 m_runId;
    QHash<QString, Entry> m_entries; // list id → entry of this run
    BulkUpdate m_changed;
    QSet<QString> m_queuedBefore; // list ids with a review item
    bool m_reviewChanged = false;
};

} // namespace moviedb::store
