// The stored claims of many films, by film and field.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// Claims of one field of one film, by source and position; the same place in both lists.
struct FieldClaims
{
    QList<qint64> ids;
    QList<Claim> claims;

    bool byPerson() const;
    FieldClaims without(const QString &source) const;
};

using FilmClaims = QMap<QString, FieldClaims>; // by field

// `fields` none = every field. With `receipts` also url, revision, snippet, time and extractor.
Result<QMap<qint64, FilmClaims>> storedClaims(Connection &connection, const QList<qint64> &movieIds,
                                              const QStringList &fields, bool receipts = false);
// The next films behind this one, by number.
Result<QList<qint64>> filmsAfter(Connection &connection, qint64 movieId, int limit);

} // namespace moviedb::store
