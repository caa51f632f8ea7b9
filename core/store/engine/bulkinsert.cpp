#include "core/store/engine/bulkinsert.h"

#include "core/store/engine/rowarrays.h"
#include "core/store/engine/storabletext.h"

#include <algorithm>
#include <array>

namespace moviedb::store {

namespace {

// Few sizes, so that every statement is prepared once and used again.
constexpr std::array<qsizetype, 5> chunkSizes{100, 25, 8, 3, 1};
constexpr std::array<qsizetype, 6> listSizes{1, 4, 16, 64, 200, 400};
constexpr qsizetype rowsInArrays = 500; // on Postgres one statement serves any number

} // namespace

BulkInsert::BulkInsert(QString table, QStringList columns, QString key)
    : m_table(std::move(table)), m_columns(std::move(columns)), m_key(std::move(key))
{
}

Result<QList<qint64>> BulkInsert::flush(Connection &connection)
{
    QList<qint64> keys;
    if (m_rows.isEmpty())
        return keys;
    if (!connection.isSqlite()) {
        MOVIEDB_CHECK(writeArrays(connection, keys));
    } else if (connection.inTransaction()) {
        MOVIEDB_CHECK(writeRows(connection, keys));
    } else { // one for all of them
        MOVIEDB_TRY(transaction, connection.begin());
        MOVIEDB_CHECK(writeRows(connection, keys));
        MOVIEDB_CHECK(transaction.commit());
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
    return QStringLiteral("INSERT INTO %1 (%2) VALUES %3")
        .arg(quoted(m_table), columnNames(), QStringList(count, marks).join(QLatin1String(", ")));
}

Result<Done> BulkInsert::writeRows(Connection &connection, QList<qint64> &keys)
{
    QHash<qsizetype, QString> statements; // by number of rows
    for (QVariantList &row : m_rows)
        for (QVariant &value : row)
            if (value.typeId() == QMetaType::QString &&
                !isStorable(*static_cast<const QString *>(value.constData())))
                value = storableText(value.toString());
    qsizetype count = 0;
    for (qsizetype from = 0; from < m_rows.size(); from += count) {
        count = *std::find_if(chunkSizes.begin(), chunkSizes.end(),
                              [&](qsizetype size) { return size <= m_rows.size() - from; });
        QString &sql = statements[count];
        if (sql.isEmpty())
            sql = statement(count);
        MOVIEDB_TRY(last, connection.addRows(sql, m_rows, from, count));
        if (!m_key.isEmpty()) // ids of one statement follow one another
            for (qsizetype row = count - 1; row >= 0; --row)
                keys << last - row;
    }
    return Done{};
}

Result<Done> BulkInsert::writeArrays(Connection &connection, QList<qint64> &keys) const
{
    MOVIEDB_TRY(arrays, unnestSql(connection, m_table, m_columns));
    const QString sql =
        QStringLiteral("INSERT INTO %1 (%2) SELECT * FROM %3").arg(quoted(m_table), columnNames(), arrays);
    for (qsizetype from = 0; from < m_rows.size(); from += rowsInArrays) {
        const qsizetype count = std::min(m_rows.size() - from, rowsInArrays);
        MOVIEDB_TRY(
            rows, connection.run(m_key.isEmpty() ? sql : sql + QStringLiteral(" RETURNING ") + quoted(m_key),
                                 rowArrays(m_rows, from, count)));
        if (!m_key.isEmpty())
            MOVIEDB_CHECK(takeKeys(rows, count, keys));
    }
    return Done{};
}

Result<Done> BulkInsert::takeKeys(Rows &rows, qsizetype count, QList<qint64> &keys) const
{
    // Nobody promises the order of RETURNING; generated keys rise in the order of the rows.
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

QString anyOf(const QStringList &conditions)
{
    constexpr qsizetype most = 100; // in one row
    if (conditions.isEmpty())
        return QStringLiteral("1 = 0");
    const qsizetype half = conditions.size() / 2;
    const QString any = conditions.size() <= most ? conditions.join(QLatin1String(" OR "))
                                                  : anyOf(conditions.first(half)) + QLatin1String(" OR ") +
                                                        anyOf(conditions.sliced(half));
    return QLatin1Char('(') + any + QLatin1Char(')');
}

QVariantList padded(QVariantList binds, qsizetype count)
{
    while (!binds.isEmpty() && binds.size() < listSize(count))
        binds.append(binds.constLast());
    return binds;
}

} // namespace moviedb::store
