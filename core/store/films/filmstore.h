// Films into rows: everything a batch of finished titles brings, in one transaction and in the given order.
// Rules it keeps:
// - Writes only what differs: the same outcomes a second time write no film, link or claim row.
// - A person's claim wins: a column, list or linked row with a `user` claim is never overwritten.
// - Linked rows are found by wikidata_id, imdb_id, justwatch_id; by name only for an entry without any id.
//   Equal input gives equal ids on both engines.
// - A value that does not fit its column is left out and named in StoreOutcome::warnings; claims keep it.
// - A page or Wikidata item that another film holds is left out with a warning. A gallery node that came to
//   a page another node holds is that film re-listed: it takes the row over unless the other node is listed
//   in this run too, then the row is left alone.
// Thread: the writer's.
// Failure: Database; nothing of the batch is stored then.
#pragma once

#include "core/domain/crawl.h"
#include "core/store/engine/connection.h"
#include "core/store/identity/toldfacts.h"

#include <QSet>

namespace moviedb::store {

// `runId` 0: no crawl behind it (crawl_entries is left alone). `changes`: what `changed` has to tell. `told`: what earlier
// batches of the same crawl have told about people and companies, kept from call to call.
Result<QList<StoreOutcome>> commitOutcomes(Connection &connection, const SchemaInfo &schema, qint64 runId,
                                           const QList<EntryOutcome> &outcomes, QList<TableChange> &changes,
                                           ToldFacts &told);

// New films, in the given order, as part of the transaction and the step that are open.
Result<QList<StoreOutcome>> addFilms(Connection &connection, const SchemaInfo &schema,
                                     const QList<FilmRecord> &films, QList<TableChange> &changes);

// A stored film whose facts were read for another page.
struct FilmRewrite
{
    qint64 movieId = 0;
    FilmRecord film;
    QString title;         // where no source names the film
    QStringList withdrawn; // sources that spoke of the old page: what they no longer say goes
    // Claims of these fields may change, and of the people and companies it names these stored rows (table, id) beside
    // new ones. Nothing = everything may.
    struct Only
    {
        QSet<QString> fields;
        QSet<std::pair<QString, qint64>> rows;
    };
    std::optional<Only> only = {};
};
// Part of the transaction and the step that are open. What the film is at its sources becomes what the record says,
// unknown too. That no other film has the page or the item is to be made sure of before.
Result<StoreOutcome> rewriteFilm(Connection &connection, const SchemaInfo &schema, const FilmRewrite &rewrite,
                                 QList<TableChange> &changes);

} // namespace moviedb::store
