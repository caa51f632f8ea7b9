#include "core/store/crawls/bulkupdate.h"

#include "core/store/engine/rowarrays.h"

namespace moviedb::store {

BulkUpdate::BulkUpdate(QString table, QString key, QStringList columns)
    : m_table(std::move(table)), m_key(std::move(key)), m_columns(std::move(columns))
{
}

void BulkUpdate::set(qint64 key, const QVariantList &values)
{
    const auto place = m_places.constFind(key);
    if (place != m_places.cend()) {
        m_rows[*place] = values + QVariantList{key};
        return;
    }
    m_places.insert(key, m_rows.size());
    m_rows.append(values + QVariantList{key});
}

Result<Done> BulkUpdate::flush(Connection &connection)
{
    if (m_rows.isEmpty())
        return Done{};
    MOVIEDB_CHECK(connection.isSqlite() ? flushEach(connection) : flushAll(connection));
    m_rows.clear();
    m_places.clear();
    return Done{};
}

// A statement costs no journey here.
Result<Done> BulkUpdate::flushEach(Connection &connection)
{
    QStringList sets;
    for (const QString &column : m_columns)
        sets << quoted(column) + QStringLiteral(" = ?");
    const QString sql = QStringLiteral("UPDATE %1 SET %2 WHERE %3 = ?")
                            .arg(quoted(m_table), sets.join(QLatin1String(", ")), quoted(m_key));
    for (const QVariantList &row : std::as_const(m_rows))
        MOVIEDB_CHECK(connection.execute(sql, row));
    return Done{};
}

Result<Done> BulkUpdate::flushAll(Connection &connection)
{
    QStringList sets;
    QStringList names;
    for (const QString &column : m_columns) {
        sets << QStringLiteral("%1 = n.%1").arg(quoted(column));
        names << quoted(column);
    }
    MOVIEDB_TRY(rows, unnestSql(connection, m_table, m_columns + QStringList{m_key}));
    const QString sql = QStringLiteral("UPDATE %1 SET %2 FROM %3 AS n (%4, %5) WHERE %1.%5 = n.%5")
                            .arg(quoted(m_table), sets.join(QLatin1String(", ")), rows,
                                 names.join(QLatin1String(", ")), quoted(m_key));
    MOVIEDB_CHECK(connection.execute(sql, rowArrays(m_rows, 0, m_rows.size())));
    return Done{};
}

} // namespace moviedb::store
