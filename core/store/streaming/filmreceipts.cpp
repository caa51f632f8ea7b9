#include "core/store/streaming/filmreceipts.h"

#include "core/store/engine/among.h"
#include "core/store/streaming/blockrows.h"

namespace moviedb::store {

Result<RowBlock> readFilmReceipts(Connection &connection, const QList<qint64> &ids,
                                  const QStringList &sources, const std::function<bool()> &isStopped)
{
    BlockQuery query;
    query.kinds = {ColumnKind::Integer, ColumnKind::Text, ColumnKind::Text,
                   ColumnKind::Text,    ColumnKind::Text, ColumnKind::Timestamp};
    query.sql =
        QStringLiteral("SELECT DISTINCT c.entity_id, c.field, c.source, r.url, r.revision, r.fetched_at "
                       "FROM claims c JOIN receipts r ON r.receipt_id = c.receipt_id "
                       "WHERE c.entity = 'movies' AND c.chosen AND %1%2 ORDER BY c.entity_id")
            .arg(among(connection, QStringLiteral("c.entity_id"), ids),
                 sources.isEmpty()
                     ? QString()
                     : QStringLiteral(" AND ") + among(connection, QStringLiteral("c.source"), sources));
    query.binds = amongBinds(connection, ids);
    if (!sources.isEmpty())
        query.binds += amongBinds(connection, sources);
    return readBlock(connection, query, isStopped);
}

} // namespace moviedb::store
