// Reading claims, and finding films by whatever names them.
// Thread: any connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// The words a claim was read from, as they are stored: '' where they are the claim's value, NULL where none are known.
// Half of all claims are read word for word; their text is kept once.
// `value`: as it is stored.
inline QVariant storedSnippet(const QString &snippet, const QString &value)
{
    return !snippet.isEmpty() && snippet == value ? QVariant(QLatin1String("")) : nullIfEmpty(snippet);
}

// The words of the claim c.
inline QString snippetSql()
{
    return QStringLiteral("CASE c.snippet WHEN '' THEN c.value ELSE c.snippet END");
}

// Claims of a film, `field` "" = every field: by field in column order (lists after the columns), the shown
// ones first, then by source; entries of a list in order. An unknown film has none. A field that is asked for comes
// with its parts ("ratings.votes" with ratings); one that follows from another has that one's claims (core/domain/receipts.h).
Result<QList<Claim>> claims(Connection &connection, const SchemaInfo &schema, qint64 movieId,
                            const QString &field);

// Claims of a row of any table (of a person, a company …), in the same order.
Result<QList<Claim>> rowClaims(Connection &connection, const SchemaInfo &schema, const QString &table,
                               qint64 id);

// By movie_id, imdb_id ("tt…"), justwatch_id ("tm…"), wikidata_id ("Q…"), page key, or title in any case.
// The first way that finds something counts. By movie_id.
Result<QList<qint64>> findMovies(Connection &connection, const QString &idOrTitle);

} // namespace moviedb::store
