// What is remembered of a film's page: the titles that led to the film keep the page a person gave it, and the page it
// had is not offered to them again. As after a decision in review, whether they ever waited there or not.
// Thread: the connection's.
// Failure: Database, Parse (damaged JSON of a title).
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

struct LeadingTitle
{
    GalleryEntry entry;
    qint64 entryId = 0; // 0 = no crawl lists it
    QString json;       // of the entry
};

// By list id, each as it was last listed. Of a film that nothing lists: by its JustWatch id, if it has one.
Result<QList<LeadingTitle>> titlesOf(Connection &connection, qint64 movieId);
// Candidates that were offered to these titles, those of the newest one first.
Result<QList<ScoredCandidate>> candidatesOf(Connection &connection, const QList<LeadingTitle> &titles);

// `rejected`: the page, or the item without a page, that the film had; without both nothing is rejected.
// `key` "" = no article.
Result<Done> rememberPage(Connection &connection, qint64 movieId, const Candidate &rejected,
                          const QString &key, QList<TableChange> &changes);

} // namespace moviedb::store
