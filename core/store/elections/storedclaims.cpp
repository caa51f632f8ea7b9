#include "core/store/elections/storedclaims.h"

#include "core/store/engine/bulkinsert.h"
#include "core/store/films/claimstore.h"

#include <algorithm>

namespace moviedb::store {

bool FieldClaims::byPerson() const
{
    return std::any_of(claims.cbegin(), claims.cend(),
                       [](const Claim &claim) { return claim.receipt.source == QLatin1String("user"); });
}

FieldClaims FieldClaims::without(const QString &source) const
{
    FieldClaims rest;
    for (qsizetype i = 0; i < claims.size(); ++i)
        if (claims.at(i).receipt.source != source) {
            rest.ids.append(ids.at(i));
            rest.claims.append(claims.at(i));
        }
    return rest;
}

Result<QMap<qint64, FilmClaims>> storedClaims(Connection &connection, const QList<qint64> &movieIds,
                                              const QStringList &fields, bool receipts)
{
    QString sql =
        QStringLiteral("SELECT c.entity_id, c.claim_id, c.field, c.position, c.value, c.source, c.chosen%1 "
                       "WHERE c.entity = 'movies'")
            .arg(receipts ? QStringLiteral(", r.url, r.revision, %1, r.fetched_at, r.extractor FROM "
                                           "claims c JOIN receipts r ON r.receipt_id = c.receipt_id")
                                .arg(snippetSql())
                          : QStringLiteral(" FROM claims c"));
    QVariantList binds;
    if (!fields.isEmpty()) {
        sql += QStringLiteral(" AND c.field IN (%1)").arg(inList(fields.size()));
        binds = inBinds(fields);
    }
    QMap<qint64, FilmClaims> films;
    MOVIEDB_CHECK(inParts(movieIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(
                              sql + QStringLiteral(" AND c.entity_id IN (%1) ORDER BY c.entity_id, c.field, "
                                                   "c.source, c.position")
                                        .arg(inList(part.size())),
                              binds + inBinds(part)));
        while (rows.next()) {
            Claim claim;
            claim.entity = QStringLiteral("movies");
            claim.entityId = rows.integer(0);
            claim.field = rows.text(2);
            claim.position = int(rows.integer(3));
            claim.value = rows.isNull(4) ? QVariant() : QVariant(rows.text(4));
            claim.receipt.source = rows.text(5);
            claim.chosen = rows.boolean(6);
            if (receipts) {
                claim.receipt.url = rows.text(7);
                claim.receipt.revision = rows.text(8);
                claim.snippet = rows.text(9);
                claim.receipt.fetchedAt = QDateTime::fromString(rows.timestamp(10), Qt::ISODate);
                claim.receipt.extractor = rows.text(11);
            }
            FieldClaims &field = films[claim.entityId][claim.field];
            field.ids.append(rows.integer(1));
            field.claims.append(claim);
        }
        return Done{};
    }));
    return films;
}

Result<QList<qint64>> filmsAfter(Connection &connection, qint64 movieId, int limit)
{
    MOVIEDB_TRY(
        rows, connection.run(
                  QStringLiteral("SELECT movie_id FROM movies WHERE movie_id > ? ORDER BY movie_id LIMIT ?"),
                  {movieId, limit}));
    QList<qint64> ids;
    while (rows.next())
        ids.append(rows.integer(0));
    return ids;
}

} // namespace moviedb::store
