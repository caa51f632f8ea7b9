#include "core/store/browsing/facets.h"

#include "core/store/browsing/linkcounts.h"
#include "core/store/browsing/question.h"
#include "core/store/missing/collectedrows.h"
#include "core/store/missing/keptcounts.h"
#include "core/store/missing/missingindex.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int mostFacetValues = 500;

// "1990s"
QString decadeOf(const QString &date, Engine engine)
{
    return engine == Engine::Sqlite
               ? QStringLiteral("substr(%1, 1, 3) || '0s'").arg(date)
               : QStringLiteral(
                     "CAST(CAST(FLOOR(EXTRACT(YEAR FROM %1) / 10) * 10 AS INTEGER) AS TEXT) || 's'")
                     .arg(date);
}

// What SQLite reads first: the column's index, or the rows of the condition.
enum class CountAlong { Column, Condition };

// A statement that gives values and how many rows have them, and its binds. Counted as they are stored first: an index of the
// column is enough for that, and only its distinct values are made words of.
SqlPart countsOf(const TableInfo &table, const ColumnInfo &column, const SqlPart &condition, CountAlong along,
                 const FacetQuery &query, Engine engine)
{
    const bool byDecade = column.kind == ColumnKind::Date || column.kind == ColumnKind::Timestamp;
    const QString own =
        QLatin1String(along == CountAlong::Condition ? "+" : "") + qualified(table, column.name);
    SqlPart part;
    part.binds = condition.binds;
    const QString stored = QStringLiteral("stored.value");
    const QString value =
        byDecade ? decadeOf(stored, engine) : QStringLiteral("CAST(%1 AS TEXT)").arg(stored);
    QString kept = QStringLiteral("value <> ''");
    if (!query.holding.isEmpty()) {
        const SqlPart holds = textMatch(QStringLiteral("value"), query.holding, true, engine);
        kept += QLatin1String(" AND ") + holds.sql;
        part.binds += holds.binds;
    }
    // Postgres would make words of the value of each row, to see whether they are any, before it counts.
    const QString distinctFirst = engine == Engine::Postgres ? QStringLiteral(" OFFSET 0") : QString();
    part.sql = QStringLiteral("SELECT value, CAST(SUM(rows_of) AS BIGINT) AS rows_of FROM (SELECT %1 AS "
                              "value, rows_of FROM (SELECT %2 AS value, COUNT(*) AS rows_of FROM %3%4 GROUP "
                              "BY %2%7) AS stored) AS told WHERE %5 GROUP BY value ORDER BY %6 LIMIT ?")
                   .arg(value, own, quoted(table.name), whereClause(condition), kept,
                        byDecade ? QStringLiteral("value DESC") : QStringLiteral("rows_of DESC, value"),
                        distinctFirst);
    return part;
}

// Whether an entry of the column's index alone tells all that is counted of a row: the value, and on Postgres the key, which is
// in an index of SQLite by itself.
bool hasIndexOfItsOwn(const TableInfo &table, const ColumnInfo &column, Engine engine)
{
    return std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&](const IndexInfo &index) {
        return index.where.isEmpty() && index.parts.value(0) == column.name &&
               (engine == Engine::Sqlite || index.parts.contains(table.primaryKey.value(0)));
    });
}

// Both engines would go along an index of the column and look up every row for the condition, or through the whole table,
// unless its key is enough for that.
Result<SqlPart> columnCounts(Connection &connection, const TableInfo &table, const ColumnInfo &column,
                             const SqlPart &condition, const FacetQuery &query)
{
    const Engine engine = connection.engine();
    if (condition.sql.isEmpty())
        return countsOf(table, column, condition, CountAlong::Column, query, engine);
    if (hasIndexOfItsOwn(table, column, engine)) {
        MOVIEDB_TRY(among, amongCollected(connection, table, condition.sql, condition.binds));
        if (among)
            return countsOf(table, column,
                            {among->holds(qualified(table, table.primaryKey.first())), among->binds()},
                            CountAlong::Column, query, engine);
    }
    return countsOf(table, column, condition,
                    engine == Engine::Sqlite ? CountAlong::Condition : CountAlong::Column, query, engine);
}

// SQLite's keys of links that can be counted by the program.
bool areNumbers(const SchemaInfo &schema, const LinkedField &field)
{
    const TableInfo *link = schema.table(field.link);
    const ColumnInfo *other = link == nullptr ? nullptr : link->column(field.other);
    return other != nullptr && other->kind == ColumnKind::Integer;
}

// A SELECT of keys and how many rows are linked with each.
Result<SqlPart> linksByKey(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                           const LinkedField &field, const SqlPart &condition)
{
    const bool once = linksOnce(schema, field);
    SqlPart where;
    if (!condition.sql.isEmpty())
        where = {QStringLiteral(" WHERE %1 IN (SELECT %2 FROM %3%4)")
                     .arg(quoted(field.own), qualified(table, table.primaryKey.first()), quoted(table.name),
                          whereClause(condition)),
                 condition.binds};
    if (!condition.sql.isEmpty() && once && (!connection.isSqlite() || areNumbers(schema, field))) {
        MOVIEDB_TRY(among, amongCollected(connection, table, condition.sql, condition.binds));
        if (among && connection.isSqlite()) {
            MOVIEDB_TRY(counts, countLinks(connection, field, *among));
            return SqlPart{QStringLiteral("SELECT json_extract(value, '$[0]') AS key_of, json_extract(value, "
                                          "'$[1]') AS rows_of FROM json_each(?)"),
                           {counts}};
        }
        if (among)
            where = {QLatin1String(" WHERE ") + among->holds(quoted(field.own)), among->binds()};
    }
    return SqlPart{QStringLiteral("SELECT %1 AS key_of, COUNT(%2) AS rows_of FROM %3%4 GROUP BY %1")
                       .arg(quoted(field.other),
                            once ? QStringLiteral("*") : QLatin1String("DISTINCT ") + quoted(field.own),
                            quoted(field.link), where.sql),
                   where.binds};
}

// The links are counted by key, and only those that are shown get their names.
Result<SqlPart> linkedCounts(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                             const LinkedField &field, const SqlPart &condition, const FacetQuery &query)
{
    const TableInfo *target = field.target.table.isEmpty() ? nullptr : schema.table(field.target.table);
    MOVIEDB_TRY(counted, linksByKey(connection, schema, table, field, condition));
    SqlPart part;
    part.binds = counted.binds;
    const QString name =
        target == nullptr ? QStringLiteral("counted.key_of") : qualified(*target, target->labelColumn);
    const QString join = target == nullptr
                             ? QString()
                             : QStringLiteral(" JOIN %1 ON %2 = counted.key_of")
                                   .arg(quoted(target->name), qualified(*target, field.target.column));
    QString holding;
    if (!query.holding.isEmpty()) {
        const SqlPart holds = textMatch(name, query.holding, true, connection.engine());
        holding = QLatin1String(" WHERE ") + holds.sql;
        part.binds += holds.binds;
    }
    part.sql =
        QStringLiteral("SELECT %1, counted.rows_of FROM (%2) AS counted%3%4 ORDER BY counted.rows_of DESC, "
                       "%1 LIMIT ?")
            .arg(name, counted.sql, join, holding);
    return part;
}

bool mayLack(const TableInfo &table, const ColumnInfo &column)
{
    return column.nullable && !column.generated && !table.primaryKey.contains(column.name) &&
           !column.name.endsWith(QLatin1String("_precision"));
}

Result<FacetCounts> missingCounts(Connection &connection, const TableInfo &table, const SqlPart &condition,
                                  const FacetQuery &query)
{
    QStringList names;
    for (const ColumnInfo &column : table.columns)
        if (mayLack(table, column) && column.name.contains(query.holding, Qt::CaseInsensitive))
            names << column.name;
    FacetCounts counts;
    if (names.isEmpty())
        return counts;
    MOVIEDB_TRY(missing, countMissing(connection, table, names, condition.sql, condition.binds));
    for (const QString &name : std::as_const(names))
        if (const qint64 rows = missing.lacking.value(name); rows > 0)
            counts.values << FacetValue{name, rows};
    std::stable_sort(counts.values.begin(), counts.values.end(),
                     [](const FacetValue &left, const FacetValue &right) { return left.rows > right.rows; });
    return counts;
}

// The same question about the same data has the same answer: a name for it, whatever the statement.
QString nameOfFacet(const FacetQuery &query, const SqlPart &condition)
{
    return nameOfCount(query.rows.table + QLatin1Char('\n') + query.field + QLatin1Char('\n') +
                           query.holding + QLatin1Char('\n') + QString::number(query.most) +
                           QLatin1Char('\n') + condition.sql,
                       condition.binds);
}

Result<FacetCounts> countFacet(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                               const SqlPart &condition, const FacetQuery &query)
{
    if (query.field.isEmpty())
        return missingCounts(connection, table, condition, query);
    SqlPart part;
    if (const LinkedField *field = table.linkedField(query.field)) {
        MOVIEDB_TRY(linked, linkedCounts(connection, schema, table, *field, condition, query));
        part = linked;
    } else {
        MOVIEDB_TRY(column, findColumn(table, query.field));
        MOVIEDB_TRY(own, columnCounts(connection, table, *column, condition, query));
        part = own;
    }
    const int most = qBound(1, query.most, mostFacetValues);
    MOVIEDB_TRY(rows, connection.run(part.sql, part.binds + QVariantList{most + 1}));
    FacetCounts counts;
    while (rows.next())
        counts.values << FacetValue{rows.text(0), rows.integer(1)};
    MOVIEDB_CHECK(rows.end());
    counts.more = counts.values.size() > most;
    if (counts.more)
        counts.values.removeLast();
    return counts;
}

} // namespace

Result<FacetCounts> readFacet(Connection &connection, const SchemaInfo &schema, const FacetQuery &query)
{
    MOVIEDB_TRY(table, findTable(schema, query.rows.table));
    TableQuery others = query.rows;
    others.filters.removeIf([&query](const Filter &filter) { return filter.column == query.field; });
    MOVIEDB_TRY(condition, matching(connection, schema, others));
    const QString name = nameOfFacet(query, condition);
    MOVIEDB_TRY(kept, keptCounts(connection));
    if (const auto known = kept->facets.constFind(name); known != kept->facets.constEnd())
        return *known;
    MOVIEDB_TRY(counts, countFacet(connection, schema, *table, condition, query));
    kept->facets.insert(name, counts);
    return counts;
}

} // namespace moviedb::store
