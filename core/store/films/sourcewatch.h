// Notes which facts of stored films their sources no longer say as they did: a crawl has read the same page or item again, by
// the same means, and found something else where a value was believed. Offers and numbers of votes change daily and are none of it.
// Used once per transaction: note() before a film's claims are replaced, then flush().
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/crawl.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/films/claimwriter.h"

namespace moviedb::store {

class SourceWatch
{
public:
    explicit SourceWatch(qint64 runId);

    void note(const ClaimWriter &claims, qint64 movieId, const FilmRecord &film, const QString &title);
    Result<Done> flush(Connection &connection);
    bool wrote() const { return m_wrote; }

private:
    qint64 m_runId;
    BulkInsert m_added;
    bool m_wrote = false;
};

// Of this run, in the order in which they were met.
Result<QList<SourceChange>> sourceChanges(Connection &connection, qint64 runId);

} // namespace moviedb::store
