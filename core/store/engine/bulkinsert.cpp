#include "core/store/engine/bulkinsert.h"

#include "core/store/engine/rowarrays.h"

#include <algorithm>
#include <array>

namespace moviedb::store {

namespace {

// Few sizes, so that every statement is prepared once and used again.
constexpr std::array<qsizetype, 5> chunkSizes{100, 25, 8, 3, 1};
constexpr std::array<qsizetype, 6> listSizes{1, 4, 16, 64, 200, 400};
constexpr qsizetype rowsInArrays = 500; // on Postgres one statement serves any number

qsizetype chunkOf(const Connection &connection, qsizetype left)
{
    if (!connection.isSqlite())
        return std::min(left, rowsInArrays);
    return *std::find_if(chunkSizes.begin(), chunkSizes.end(), [&](qsizetype size) { return size <= left; });
}

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
        const qsizetype count = chunkOf(connection, m_rows.size() - from);
        MOVIEDB_TRY(rows, connection.isSqlite() ? writeValues(connection, from, count)
                                                : writeArrays(connection, from, count));
        if (!m_key.isEmpty())
            MOVIEDB_CHECK(takeKeys(rows, count, keys));
        from += count;
    }
    m_rows.clear();
    return keys;
}

QString BulkInsert::columnNames() const
{
    QStringList names;
    for (const QString &column : m_columns)
        names << quoted(column);
    return names.join(QLatin1String(", "));
}

QString BulkInsert::statement(qsizetype count) const
{
    const QString marks = QLatin1Char('(') + Connection::placeholders(m_columns.size()) + QLatin1Char(')');
    QString sql = QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(quoted(m_table), columnNames());
    for (qsizetype i = 0; i < count; ++i)
        sql += i == 0 ? marks : QStringLiteral(", ") + marks;
    return m_key.isEmpty() ? sql : sql + QStringLiteral(" RETURNING ") + quoted(m_key);
}

Result<Rows> BulkInsert::writeValues(Connection &connection, qsizetype from, qsizetype count)
{
    QString &sql = m_statements[count];
    if (sql.isEmpty())
        sql = statement(count);
    return connection.run(sql, m_rows, from, count);
}

Result<Rows> BulkInsert::writeArrays(Connection &connection, qsizetype from, qsizetype count) const
{
    MOVIEDB_TRY(rows, unnestSql(connection, m_table, m_columns));
    const QString sql =
        QStringLiteral("INSERT INTO %1 (%2) SELECT * FROM %3").arg(quoted(m_table), columnNames(), rows);
    return connection.run(m_key.isEmpty() ? sql : sql + QStringLiteral(" RETURNING ") + quoted(m_key),
                          rowArrays(m_rows, from, count));
}

Result<Done> BulkInsert::takeKeys(Rows &rows, qsizetype count, QList<qint64> &keys) const
{
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
