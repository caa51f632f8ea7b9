#include "core/store/missing/missingindex.h"

#include "core/store/missing/collectedrows.h"
#include "core/store/missing/keptcounts.h"

#include <algorithm>

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

// Postgres: a condition on rows whose text is empty, which an index finds at once; "" = none does. Texts are in it by their code
// points or in the server's own order; of a long one its beginning.
QString emptyByIndex(const TableInfo &table, const ColumnInfo &column)
{
    const QString beginning = QStringLiteral("substr(%1, 1, ").arg(column.name);
    for (const IndexInfo &index : table.indexes) {
        const QString first = index.where.isEmpty() ? index.parts.value(0) : QString();
        if (first == column.name)
            return QStringLiteral("%1 = '' AND %1 COLLATE \"C\" = ''").arg(quoted(column.name));
        if (first.startsWith(beginning))
            return QStringLiteral("%1 COLLATE \"C\" = ''").arg(first);
    }
    return {};
}

// The columns whose texts have to be looked at, since one of them may be empty: a bit for each, by its place in the table. Only
// other programs store such texts; to compare all of them takes a third of the time that counting takes.
Result<qint64> columnsWithEmptyTexts(Connection &connection, const TableInfo &table)
{
    const QString name = QLatin1String("empty texts\n") + table.name;
    MOVIEDB_TRY(kept, keptCounts(connection));
    if (const auto known = kept->totals.constFind(name); known != kept->totals.constEnd())
        return *known;
    qint64 bits = 0;
    QStringList asked;
    QList<qint64> places;
    for (qsizetype place = 0; place < std::min(table.columns.size(), mostBits); ++place) {
        const ColumnInfo &column = table.columns.at(place);
        if (column.kind != ColumnKind::Text)
            continue;
        bits |= qint64(1) << place;
        if (const QString empty = emptyByIndex(table, column); !empty.isEmpty()) {
            places << place;
            asked << QStringLiteral("CAST(EXISTS (SELECT 1 FROM %1 WHERE %2) AS INTEGER)")
                         .arg(quoted(table.name), empty);
        }
    }
    if (asked.isEmpty())
        return bits;
    MOVIEDB_TRY(rows, connection.run(QLatin1String("SELECT ") + asked.join(QLatin1String(", "))));
    if (rows.next())
        for (int answer = 0; answer < int(places.size()); ++answer)
            if (rows.integer(answer) == 0)
                bits &= ~(qint64(1) << places.at(answer));
    MOVIEDB_CHECK(rows.end());
    kept->totals.insert(name, bits);
    return bits;
}

bool isAsked(qint64 bits, const TableInfo &table, const ColumnInfo &column)
{
    const auto place = qsizetype(&column - table.columns.constData());
    return place >= mostBits || (bits & (qint64(1) << place)) != 0;
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
    qint64 compared = ~qint64(0);
    if (!connection.isSqlite()) {
        MOVIEDB_TRY(some, columnsWithEmptyTexts(connection, table));
        compared = some;
    }
    QStringList counted{QStringLiteral("COUNT(*)")};
    for (const QString &name : columns) {
        const ColumnInfo *column = table.column(name);
        const QString own = quoted(table.name) + QLatin1Char('.') + quoted(name);
        counted << QStringLiteral("COUNT(%1)")
                       .arg(column != nullptr && column->kind == ColumnKind::Text &&
                                    isAsked(compared, table, *column)
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
