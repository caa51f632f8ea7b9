// Filters, search and sorting of TableQuery as SQL for one engine. Names come from the reflected schema only.
// Text is compared like this on both engines: Contains and StartsWith ignore case, Equals does not, order is
// by code point. A date or time filter may be cut short: Equals "1996" is the whole year, "1990s" ten of them.
// Failure: Usage (unknown table or column, a value that is none of the column's kind).
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

struct SqlPart
{
    QString sql; // "" = nothing to say
    QVariantList binds;
};

Result<const TableInfo *> findTable(const SchemaInfo &schema, const QString &name);
Result<const ColumnInfo *> findColumn(const TableInfo &table, const QString &name);

// "movies"."title"
QString qualified(const TableInfo &table, const QString &column);
// The table a reference column points to, when its rows have a label.
const TableInfo *labelledTarget(const SchemaInfo &schema, const ColumnInfo &column);
// Name of the joined table that gives a reference column's label.
QString labelAlias(const ColumnInfo &column);

enum class FilterBy {
    Anything,
    NoIndex // SQLite: of the filtered columns; it walks along the order of the rows then
};

// A condition on the table's own columns (labels by sub-select), usable in any statement that selects from
// it.
Result<SqlPart> whereSql(const SchemaInfo &schema, const TableInfo &table, const QList<Filter> &filters,
                         const QString &search, Engine engine, FilterBy by = FilterBy::Anything);

// For a key of the wrong size, or of a table whose rows have none.
Error wrongKey(const TableInfo &table);
// The rows that `keys` and `afterKey` of a query leave. Usage for a key of the wrong size, or `afterKey` where rows
// are sorted or have no key.
Result<SqlPart> keysSql(const TableInfo &table, const TableQuery &query, Engine engine);

// `joins` for labels that are sorted by, `order` without the words ORDER BY; primary key last, in the
// direction of the last sort key. A table without one ends in the engine's own row number. Long texts are sorted by their
// first hundred letters.
struct SortSql
{
    QString joins;
    QString order;
    // In two parts, where not every row has a value to sort by first (empty where every row has one): those that have one,
    // and behind them the others, in the order of `ties`.
    QString valuedJoins;
    QString valuedOrder;
    QString holds; // the condition of those that have a value, and of the others
    QString lacks;
    QString ties;
    // One column: what places a row in the order, all in one direction. Empty where that cannot be compared as it is read.
    QStringList placedBy;
};
Result<SortSql> sortSql(const SchemaInfo &schema, const TableInfo &table, const QList<SortKey> &sort,
                        Engine engine);
// What a long text is sorted by: "substr(plot, 1, 100)" of "plot".
QString beginningOf(const QString &expression);
// An index gives the rows in the order of this column.
bool isIndexed(const TableInfo &table, const QString &column);
QString labelJoin(const SchemaInfo &schema, const TableInfo &table, const ColumnInfo &column);

// expression contains / starts with the text, in any case.
SqlPart textMatch(const QString &expression, const QString &text, bool anywhere, Engine engine);

} // namespace moviedb::store
