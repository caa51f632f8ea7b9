#include "core/store/crawls/entrywriter.h"

#include "core/store/crawls/reviewstore.h"
#include "core/store/crawls/valuejson.h"
#include "core/store/engine/bulkinsert.h"

namespace moviedb::store {

Result<Done> EntryWriter::load(Connection &connection, const QList<EntryOutcome> &outcomes)
{
    QStringList listIds;
    for (const EntryOutcome &outcome : outcomes)
        listIds << outcome.status.entry.listId;
    return inParts(listIds, [&](const QList<QString> &part) -> Result<Done> {
        MOVIEDB_TRY(queued,
                    connection.run(QStringLiteral("SELECT list_id FROM review_items WHERE list_id IN (%1)")
                                       .arg(inList(part.size())),
                                   inBinds(part)));
        while (queued.next())
            m_queuedBefore.insert(queued.text(0));
        if (m_runId <= 0)
            return Done{};
        MOVIEDB_TRY(rows, connection.run(
                              QStringLiteral("SELECT list_id, entry_id FROM crawl_entries WHERE run_id = ? "
                                             "AND list_id IN (%1)")
                                  .arg(inList(part.size())),
                              QVariantList{m_runId} + inBinds(part)));
        while (rows.next())
            m_entryIds.insert(rows.text(0), rows.integer(1));
        return Done{};
    });
}

Result<Done> EntryWriter::write(Connection &connection, const EntryOutcome &outcome,
                                const StoreOutcome &stored)
{
    const EntryStatus &status = outcome.status;
    const GalleryEntry &entry = status.entry;
    qint64 entryId = m_entryIds.value(entry.listId);
    if (m_runId > 0 && entryId == 0) {
        MOVIEDB_TRY(
            added, connection.insert(
                       QStringLiteral(
                           "INSERT INTO crawl_entries (run_id, list_id, position, title, year, entry, state) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING entry_id"),
                       {m_runId, entry.listId, status.position, entry.title,
                        entry.year ? QVariant(*entry.year) : QVariant(), entryToJson(entry),
                        entryStateName(status.state)}));
        entryId = added;
        m_entryIds.insert(entry.listId, entryId);
    }
    if (entryId != 0) {
        const qint64 movieId = stored.movieId > 0 ? stored.movieId : status.movieId;
        // A title that is stored again after a crash stays a new one of its run.
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("UPDATE crawl_entries SET state = ?, reason = ?, wikipedia_key = ?, movie_id = ?, "
                           "entry = ?, was_new = (was_new OR CAST(? AS BOOLEAN)) WHERE entry_id = ?"),
            {entryStateName(status.state), nullIfEmpty(status.reason),
             nullIfEmpty(status.wikipediaKey.left(255)), movieId > 0 ? QVariant(movieId) : QVariant(),
             entryToJson(entry), stored.isNew, entryId}));
    }
    const bool settled = outcome.film || status.state == EntryState::Accepted;
    if (settled && !m_queuedBefore.contains(entry.listId))
        return Done{};
    MOVIEDB_TRY(reviewed, recordReview(connection, entryId, outcome));
    m_reviewChanged = m_reviewChanged || reviewed;
    return Done{};
}

} // namespace moviedb::store
