#include "core/store/engine/bulkinsert.h"

#include <algorithm>
#include <array>

namespace moviedb::store {

namespace {

// Few sizes, so that every statement is prepared once and used again.
constexpr std::array<qsizetype, 5> chunkSizes{100, 25, 8, 3, 1};
constexpr std::array<qsizetype, 6> listSizes{1, 4, 16, 64, 200, 400};

} // namespace

BulkInsert::BulkInsert(QString table, QStringList columns, QString key)
    : m_table(std::move(table)), m_columns(std::move(columns)), m_key(std::move(key))
{
}

Result<QList<qint64>> BulkInsert::flush(Connection &connection)
{
    QList<qint64> keys;
    qsizetype from = 0;
    while (from < m_rows.size()) {
        const qsizetype left = m_rows.size() - from;
        const qsizetype count =
            *std::find_if(chunkSizes.begin(), chunkSizes.end(), [&](qsizetype size) { return size <= left; });
        MOVIEDB_CHECK(write(connection, from, count, keys));
        from += count;
    }
    m_rows.clear();
    return keys;
}

QString BulkInsert::statement(qsizetype count) const
{
    QStringList names;
    for (const QString &column : m_columns)
        names << quoted(column);
    const QString marks = QLatin1Char('(') + Connection::placeholders(m_columns.size()) + QLatin1Char(')');
    QString sql =
        QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(quoted(m_table), names.join(QLatin1String(", ")));
    for (qsizetype i = 0; i < count; ++i)
        sql += i == 0 ? marks : QStringLiteral(", ") + marks;
    return m_key.isEmpty() ? sql : sql + QStringLiteral(" RETURNING ") + quoted(m_key);
}

Result<Done> BulkInsert::write(Connection &connection, qsizetype from, qsizetype count, QList<qint64> &keys)
{
    QString &sql = m_statements[count];
    if (sql.isEmpty())
        sql = statement(count);
    QVariantList binds;
    binds.reserve(count * m_columns.size());
    for (qsizetype i = 0; i < count; ++i)
        binds += m_rows.at(from + i);
    if (m_key.isEmpty()) {
        MOVIEDB_CHECK(connection.execute(sql, binds));
        return Done{};
    }
    MOVIEDB_TRY(rows, connection.run(sql, binds));
    // SQLite does not promise the order of RETURNING; generated keys rise in the order of the rows.
    QList<qint64> added;
    while (rows.next())
        added.append(rows.integer(0));
    if (added.size() != count)
        return makeError(Fault::Database, QStringLiteral("The database did not say which rows it added."),
                         m_table);
    std::sort(added.begin(), added.end());
    keys += added;
    return Done{};
}

qsizetype listSize(qsizetype count)
{
    for (const qsizetype size : listSizes)
        if (size >= count)
            return size;
    return count;
}

QString inList(qsizetype count)
{
    return Connection::placeholders(listSize(count));
}

QVariantList padded(QVariantList binds, qsizetype count)
{
    while (!binds.isEmpty() && binds.size() < listSize(count))
        binds.append(binds.constLast());
    return binds;
}

} // namespace moviedb::store
