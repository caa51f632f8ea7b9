#include "core/store/missing/missingindex.h"

#include "core/store/missing/collectedrows.h"

namespace moviedb::store {

namespace {

constexpr qsizetype mostBits = 62; // of a whole number of SQLite that has a sign

QString isMissing(const ColumnInfo &column)
{
    const QString own = quoted(column.name);
    return column.kind == ColumnKind::Text ? QStringLiteral("(%1 IS NULL OR %1 = '')").arg(own)
                                           : QStringLiteral("(%1 IS NULL)").arg(own);
}

// The columns of the bits, the first for the lowest.
QList<ColumnInfo> columnsOfBits(const TableInfo &table)
{
    QList<ColumnInfo> columns;
    for (const ColumnInfo &column : table.columns)
        if (!column.generated && !table.primaryKey.contains(column.name) &&
            (column.nullable || column.kind == ColumnKind::Text))
            columns << column;
    return columns;
}

// "(("tagline" IS NULL OR "tagline" = '') * 1 + …)"
QString bitsOf(const TableInfo &table)
{
    QStringList bits;
    for (const ColumnInfo &column : columnsOfBits(table))
        bits << QStringLiteral("%1 * %2").arg(isMissing(column)).arg(qint64(1) << bits.size());
    return QLatin1Char('(') + bits.join(QLatin1String(" + ")) + QLatin1Char(')');
}

QString indexName(const TableInfo &table)
{
    return table.name + QLatin1String(missingIndexEnd);
}

QString indexText(const TableInfo &table)
{
    return QStringLiteral("CREATE INDEX %1 ON %2 (%3)")
        .arg(quoted(indexName(table)), quoted(table.name), bitsOf(table));
}

bool fitsIntoBits(const Connection &connection, const TableInfo &table)
{
    const qsizetype bits = columnsOfBits(table).size();
    return connection.isSqlite() && bits > 0 && bits <= mostBits;
}

// It was made of just these columns.
Result<bool> hasIndex(Connection &connection, const TableInfo &table)
{
    if (!fitsIntoBits(connection, table))
        return false;
    MOVIEDB_TRY(there,
                connection.first(QStringLiteral("SELECT 1 FROM main.sqlite_master WHERE type = 'index' AND "
                                                "name = ? AND sql = ?"),
                                 {indexName(table), indexText(table)}));
    return there.has_value();
}

// Rows that lack the same are counted together; of a million films there are some dozens of kinds.
Result<MissingCounts> countBits(Connection &connection, const TableInfo &table, const QStringList &columns,
                                const QString &condition)
{
    MOVIEDB_TRY(rows, connection.run(
                          QStringLiteral("SELECT %1, COUNT(*) FROM %2 INDEXED BY %3%4 GROUP BY %1")
                              .arg(bitsOf(table), quoted(table.name), quoted(indexName(table)),
                                   condition.isEmpty() ? QString() : QLatin1String(" WHERE ") + condition)));
    MissingCounts counts;
    const QList<ColumnInfo> places = columnsOfBits(table);
    while (rows.next()) {
        counts.rows += rows.integer(1);
        for (qsizetype place = 0; place < places.size(); ++place)
            if ((rows.integer(0) & (qint64(1) << place)) != 0)
                counts.lacking[places.at(place).name] += rows.integer(1);
    }
    MOVIEDB_CHECK(rows.end());
    for (const QString &column : columns)
        counts.lacking[column] += 0;
    return counts;
}

} // namespace

Result<Done> makeMissingIndex(Connection &connection, const TableInfo &table)
{
    if (!fitsIntoBits(connection, table))
        return Done{};
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(there, hasIndex(connection, table)); // another program may have been faster
    if (there)
        return transaction.commit();
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("DROP INDEX IF EXISTS ") + quoted(indexName(table))));
    MOVIEDB_CHECK(connection.executeRaw(indexText(table)));
    return transaction.commit();
}

Result<MissingCounts> countMissing(Connection &connection, const TableInfo &table, const QStringList &columns,
                                   const QString &condition, const QVariantList &binds)
{
    MOVIEDB_TRY(indexed, hasIndex(connection, table));
    if (indexed && condition.isEmpty())
        return countBits(connection, table, columns, {});
    if (indexed) {
        MOVIEDB_TRY(among, amongCollected(connection, table, condition, binds));
        if (among)
            return countBits(
                connection, table, columns,
                among->holds(quoted(table.name) + QLatin1Char('.') + quoted(table.primaryKey.first())));
    }
    QStringList counted{QStringLiteral("COUNT(*)")};
    for (const QString &name : columns) {
        const ColumnInfo *column = table.column(name);
        const QString own = quoted(table.name) + QLatin1Char('.') + quoted(name);
        counted << QStringLiteral("COUNT(%1)")
                       .arg(column != nullptr && column->kind == ColumnKind::Text
                                ? QStringLiteral("NULLIF(%1, '')").arg(own)
                                : own);
    }
    MOVIEDB_TRY(
        rows, connection.run(QStringLiteral("SELECT %1 FROM %2%3")
                                 .arg(counted.join(QLatin1String(", ")), quoted(table.name),
                                      condition.isEmpty() ? QString() : QLatin1String(" WHERE ") + condition),
                             binds));
    MissingCounts counts;
    if (rows.next()) {
        counts.rows = rows.integer(0);
        for (int place = 0; place < int(columns.size()); ++place)
            counts.lacking[columns.at(place)] = counts.rows - rows.integer(place + 1);
    }
    MOVIEDB_CHECK(rows.end());
    return counts;
}

} // namespace moviedb::store
