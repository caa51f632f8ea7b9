// The candidates of review items: reading them, replacing them, remembering the rejected ones.
// Thread: the connection's.
// Failure: Database, Parse (damaged JSON).
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/connection.h"

#include <QHash>

namespace moviedb::store {

enum class CandidateChoice { Offered, Rejected, All };

// What tells the candidates of an item apart: the page key; for a film without article its Wikidata id.
QString candidateKey(const Candidate &candidate);

// Item → candidates, best first.
Result<QHash<qint64, QList<ScoredCandidate>>>
readCandidates(Connection &connection, const QList<qint64> &reviewIds, CandidateChoice choice);
// Keys a person rejected.
Result<QStringList> rejectedKeys(Connection &connection, qint64 reviewId);

// Rejected pages of which no revision was known have this one. True when something was written.
Result<bool> noteRevisions(Connection &connection, qint64 reviewId, const QMap<QString, QString> &standing);

// The offered candidates become these, without those rejected earlier, but for those that are offered again. True when
// something differed.
Result<bool> offerCandidates(Connection &connection, qint64 reviewId,
                             const QList<ScoredCandidate> &candidates);

} // namespace moviedb::store
