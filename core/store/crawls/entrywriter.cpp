#include "core/store/crawls/entrywriter.h"

#include "core/store/crawls/reviewstore.h"
#include "core/store/crawls/valuejson.h"
#include "core/store/engine/among.h"
#include "core/store/engine/bulkinsert.h"

namespace moviedb::store {

EntryWriter::EntryWriter(qint64 runId)
    : m_runId(runId),
      m_changed(QStringLiteral("crawl_entries"), QStringLiteral("entry_id"),
                {QStringLiteral("state"), QStringLiteral("reason"), QStringLiteral("wikipedia_key"),
                 QStringLiteral("movie_id"), QStringLiteral("entry"), QStringLiteral("was_new")})
{
}

Result<Done> EntryWriter::load(Connection &connection, const QList<EntryOutcome> &outcomes)
{
    QStringList listIds;
    for (const EntryOutcome &outcome : outcomes)
        listIds << outcome.status.entry.listId;
    return inParts(listIds, [&](const QList<QString> &part) -> Result<Done> {
        MOVIEDB_TRY(queued, connection.run(QStringLiteral("SELECT list_id FROM review_items WHERE ") +
                                               among(connection, QStringLiteral("list_id"), part),
                                           amongBinds(connection, part)));
        while (queued.next())
            m_queuedBefore.insert(queued.text(0));
        if (m_runId <= 0)
            return Done{};
        MOVIEDB_TRY(
            rows, connection.run(QStringLiteral("SELECT list_id, entry_id, was_new FROM crawl_entries WHERE "
                                                "run_id = ? AND ") +
                                     among(connection, QStringLiteral("list_id"), part),
                                 QVariantList{m_runId} + amongBinds(connection, part)));
        while (rows.next())
            m_entries.insert(rows.text(0), {rows.integer(1), rows.boolean(2)});
        return Done{};
    });
}

Result<qint64> EntryWriter::addEntry(Connection &connection, const EntryStatus &status)
{
    const GalleryEntry &entry = status.entry;
    return connection.insert(
        QStringLiteral("INSERT INTO crawl_entries (run_id, list_id, position, title, year, entry, state) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING entry_id"),
        {m_runId, entry.listId, status.position, entry.title, entry.year ? QVariant(*entry.year) : QVariant(),
         entryToJson(entry), entryStateName(status.state)});
}

Result<Done> EntryWriter::write(Connection &connection, const EntryOutcome &outcome,
                                const StoreOutcome &stored)
{
    const EntryStatus &status = outcome.status;
    const GalleryEntry &entry = status.entry;
    Entry known = m_entries.value(entry.listId);
    if (m_runId > 0 && known.id == 0) {
        MOVIEDB_TRY(added, addEntry(connection, status));
        known.id = added;
    }
    if (known.id != 0) {
        const qint64 movieId = stored.movieId > 0 ? stored.movieId : status.movieId;
        // Stored again after a crash: still one that its run has stored.
        known.wasNew = known.wasNew || stored.isNew || stored.changed;
        m_entries.insert(entry.listId, known);
        m_changed.set(known.id,
                      {entryStateName(status.state), nullIfEmpty(status.reason),
                       nullIfEmpty(status.wikipediaKey.left(255)),
                       movieId > 0 ? QVariant(movieId) : QVariant(), entryToJson(entry), known.wasNew});
    }
    const bool settled = outcome.film || status.state == EntryState::Accepted;
    if (settled && !m_queuedBefore.contains(entry.listId))
        return Done{};
    MOVIEDB_TRY(reviewed, recordReview(connection, known.id, outcome));
    m_reviewChanged = m_reviewChanged || reviewed;
    return Done{};
}

Result<Done> EntryWriter::flush(Connection &connection)
{
    return m_changed.flush(connection);
}

} // namespace moviedb::store
