#include "core/store/tables/ownreceipts.h"

#include <QDateTime>

namespace moviedb::store {

Result<qint64> addUserReceipt(Connection &connection, const QString &entity, qint64 entityId,
                              const QString &address)
{
    MOVIEDB_TRY(rows, connection.run(
                          QStringLiteral(
                              "INSERT INTO receipts (entity, entity_id, source, url, fetched_at, extractor) "
                              "VALUES (?, ?, 'user', ?, ?, 'user/1') RETURNING receipt_id"),
                          {entity, entityId, address.isEmpty() ? QVariant() : QVariant(address),
                           QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))}));
    if (!rows.next())
        return makeError(Fault::Database, QStringLiteral("The database did not say which row it added."),
                         QStringLiteral("receipts"));
    return rows.integer(0);
}

Result<Done> dropEmptyReceipts(Connection &connection, const QString &entity, qint64 entityId)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "DELETE FROM receipts WHERE entity = ? AND entity_id = ? AND NOT EXISTS (SELECT 1 FROM "
            "claims c WHERE c.receipt_id = receipts.receipt_id)"),
        {entity, entityId}));
    return Done{};
}

} // namespace moviedb::store
