#include "core/store/streaming/rowstream.h"

#include "core/store/copying/snapshot.h"
#include "core/store/streaming/closedvalues.h"
#include "core/store/tables/tablequery.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qsizetype rowsOfBlock = 4000;
constexpr qsizetype keysOfPart = 400;

bool isKeyBefore(const QVariantList &left, const QVariantList &right)
{
    for (qsizetype part = 0; part < qMin(left.size(), right.size()); ++part) {
        const QVariant &a = left.at(part);
        const QVariant &b = right.at(part);
        if (a == b)
            continue;
        if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString)
            return a.toString() < b.toString();
        return a.toLongLong() < b.toLongLong();
    }
    return left.size() < right.size();
}

QList<QVariantList> keysInOrder(QList<QVariantList> keys)
{
    std::sort(keys.begin(), keys.end(), isKeyBefore);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

QString whereOf(const QString &condition)
{
    return condition.isEmpty() ? QString() : QLatin1String(" WHERE ") + condition;
}

} // namespace

Result<TableRows> TableRows::open(Connection &connection, const SchemaInfo &schema, const ReadQuery &query,
                                  std::function<bool()> isStopped)
{
    MOVIEDB_TRY(table, findTable(schema, query.table));
    MOVIEDB_TRY(where, whereSql(schema, *table, query.filters, query.search, connection.engine()));
    MOVIEDB_TRY(sort, sortSql(schema, *table, {}, connection.engine()));
    TableRows rows(connection, query, std::move(isStopped));
    rows.m_table = *table;
    rows.m_left = keysInOrder(query.keys);
    rows.m_where = where.sql;
    rows.m_order = QLatin1String(" ORDER BY ") + sort.order;
    rows.m_blocks.binds = where.binds;
    rows.m_blocks.large = query.keys.isEmpty();
    if (!query.sources.isEmpty()) {
        const QString open = titleIsOpen(qualified(*table, QStringLiteral("movie_id")), query.sources);
        rows.m_where += rows.m_where.isEmpty() ? open : QLatin1String(" AND ") + open;
        rows.m_blocks.binds += QVariantList(query.sources.cbegin(), query.sources.cend());
    }
    QStringList columns;
    for (const ColumnInfo &column : table->columns) {
        columns << qualified(*table, column.name);
        rows.m_blocks.kinds << column.kind;
    }
    QString joins;
    for (const ColumnInfo &column : table->columns) {
        if (!query.labels || !column.references)
            continue;
        const TableInfo *target = labelledTarget(schema, column);
        columns << (target == nullptr ? QStringLiteral("NULL")
                                      : labelAlias(column) + QLatin1Char('.') + quoted(target->labelColumn));
        rows.m_blocks.kinds << ColumnKind::Text;
        joins += labelJoin(schema, *table, column);
    }
    rows.m_from = QStringLiteral(" FROM ") + quoted(table->name);
    rows.m_blocks.sql = QLatin1String("SELECT ") + columns.join(QLatin1String(", ")) + rows.m_from + joins;
    return rows;
}

Result<qint64> TableRows::count()
{
    if (!m_query.keys.isEmpty())
        return m_left.size();
    const BlockQuery query{
        QLatin1String("SELECT COUNT(*)") + m_from + whereOf(m_where), m_blocks.binds, {ColumnKind::Integer}};
    MOVIEDB_TRY(block, readBlock(*m_connection, query, m_isStopped));
    return block.isEmpty() ? 0 : block.row(0)->integer();
}

Result<Done> TableRows::openPart()
{
    BlockQuery query = m_blocks;
    QString condition = m_where;
    if (!m_query.keys.isEmpty()) {
        TableQuery some;
        some.keys = m_left.mid(0, keysOfPart);
        m_left = m_left.mid(keysOfPart);
        MOVIEDB_TRY(keys, keysSql(m_table, some, m_connection->engine()));
        condition += condition.isEmpty() ? keys.sql : QLatin1String(" AND ") + keys.sql;
        query.binds += keys.binds;
    }
    query.sql += whereOf(condition) + m_order;
    m_rows.reset();
    MOVIEDB_TRY(rows, BlockRows::open(*m_connection, query, m_isStopped));
    m_rows.emplace(std::move(rows));
    m_begun = true;
    return Done{};
}

Result<RowBlock> TableRows::next(qsizetype mostRows)
{
    RowBlock block(m_blocks.kinds.size());
    if (!m_begun)
        MOVIEDB_CHECK(openPart());
    while (m_rows) {
        MOVIEDB_TRY(more, m_rows->read(block, mostRows));
        if (!more && m_left.isEmpty())
            m_rows.reset();
        else if (!more)
            MOVIEDB_CHECK(openPart());
        if (more || block.rows() >= mostRows)
            break;
    }
    return block;
}

Result<Done> streamRows(Connection &connection, const SchemaInfo &schema, const ReadQuery &query,
                        const RowReader &reader)
{
    MOVIEDB_TRY(snapshot, Snapshot::read(connection));
    MOVIEDB_TRY(rows, TableRows::open(connection, schema, query, reader.isStopped));
    MOVIEDB_TRY(total, rows.count());
    reader.total(total);
    for (;;) {
        MOVIEDB_TRY(block, rows.next(rowsOfBlock));
        if (block.isEmpty())
            return Done{};
        MOVIEDB_CHECK(reader.take(std::move(block)));
    }
}

} // namespace moviedb::store
