#include "core/store/bulkedit/manyclaims.h"

#include "core/store/engine/among.h"

#include <QDateTime>
#include <QSet>

namespace moviedb::store {

namespace {

// The person's old claims of a field go, the sources' ones step back.
Result<Done> clearField(Connection &connection, const QString &entity, const QString &field,
                        const QList<qint64> &rows)
{
    return inParts(rows, [&](const QList<qint64> &part) -> Result<Done> {
        const QString where = QStringLiteral(" WHERE entity = ? AND field = ? AND ") +
                              among(connection, QStringLiteral("entity_id"), part);
        const QVariantList binds = QVariantList{entity, field} + amongBinds(connection, part);
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("DELETE FROM claims") + where + QLatin1String(" AND source = 'user'"), binds));
        MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE claims SET chosen = FALSE") + where +
                                             QLatin1String(" AND chosen"),
                                         binds));
        return Done{};
    });
}

Result<Done> dropReceipts(Connection &connection, const QString &entity, const QList<qint64> &rows)
{
    return inParts(rows, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("DELETE FROM receipts WHERE entity = ? AND %1 AND NOT EXISTS (SELECT 1 FROM "
                           "claims c WHERE c.receipt_id = receipts.receipt_id)")
                .arg(among(connection, QStringLiteral("entity_id"), part)),
            QVariantList{entity} + amongBinds(connection, part)));
        return Done{};
    });
}

} // namespace

Result<Done> claimManyByUser(Connection &connection, const QString &entity, const QList<StatedValue> &stated)
{
    QHash<QString, QList<qint64>> byField;
    QHash<qint64, qsizetype> place; // of a row among `rows`
    QList<qint64> rows;
    for (const StatedValue &one : stated) {
        byField[one.field].append(one.row);
        if (!place.contains(one.row)) {
            place.insert(one.row, rows.size());
            rows.append(one.row);
        }
    }
    for (auto field = byField.cbegin(); field != byField.cend(); ++field)
        MOVIEDB_CHECK(clearField(connection, entity, field.key(), field.value()));
    MOVIEDB_CHECK(dropReceipts(connection, entity, rows));
    const QString now = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    BulkInsert receipts(QStringLiteral("receipts"),
                        {QStringLiteral("entity"), QStringLiteral("entity_id"), QStringLiteral("source"),
                         QStringLiteral("fetched_at"), QStringLiteral("extractor")},
                        QStringLiteral("receipt_id"));
    for (const qint64 row : std::as_const(rows))
        receipts.add({entity, row, QStringLiteral("user"), now, QStringLiteral("user/1")});
    MOVIEDB_TRY(ids, receipts.flush(connection));
    BulkInsert claims(QStringLiteral("claims"),
                      {QStringLiteral("entity"), QStringLiteral("entity_id"), QStringLiteral("field"),
                       QStringLiteral("position"), QStringLiteral("value"), QStringLiteral("source"),
                       QStringLiteral("receipt_id"), QStringLiteral("chosen")});
    for (const StatedValue &one : stated)
        claims.add({entity, one.row, one.field, 0, nullIfEmpty(one.value), QStringLiteral("user"),
                    ids.value(place.value(one.row)), true});
    MOVIEDB_CHECK(claims.flush(connection));
    return Done{};
}

} // namespace moviedb::store
