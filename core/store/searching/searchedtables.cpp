#include "core/store/searching/searchedtables.h"

namespace moviedb::store {

bool isSearched(const TableInfo &table)
{
    static const QStringList searched{QStringLiteral("movies"),  QStringLiteral("actors"),
                                      QStringLiteral("writers"), QStringLiteral("directors"),
                                      QStringLiteral("studios"), QStringLiteral("distributors")};
    return searched.contains(table.name) && table.primaryKey.size() == 1;
}

QStringList searchedColumns(const TableInfo &table)
{
    QStringList names;
    for (const ColumnInfo &column : table.columns)
        if (column.kind == ColumnKind::Text)
            names << column.name;
    names.sort();
    return names;
}

QString indexTable(const TableInfo &table)
{
    return QLatin1String("search_") + table.name;
}

QString termsTable(const TableInfo &table)
{
    return indexTable(table) + QLatin1String("_terms");
}

QString serversMark(const TableInfo &table)
{
    return QLatin1String("lower case, pairs: ") + searchedColumns(table).join(QLatin1Char(','));
}

Result<QString> readableIndex(Connection &connection, const TableInfo &table)
{
    if (connection.isSqlite()) {
        const QString columns = searchedColumns(table).join(QLatin1Char(','));
        MOVIEDB_TRY(held, connection.first(QStringLiteral("SELECT group_concat(name) FROM (SELECT name FROM "
                                                          "pragma_table_info(?) ORDER BY name)"),
                                           {indexTable(table)}));
        return held.value_or(QVariant()).toString() == columns ? quoted(indexTable(table)) : QString();
    }
    MOVIEDB_TRY(rows,
                connection.run(
                    QStringLiteral(
                        "SELECT format('%I.%I', n.nspname, t.relname), obj_description(t.oid, 'pg_class') "
                        "FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace "
                        "JOIN pg_index x ON x.indrelid = t.oid AND x.indisvalid AND NOT x.indisprimary "
                        "WHERE n.nspname = current_schema() || '_search' AND t.relname = ? "
                        // Who may only read the tables was perhaps not told of the index.
                        "AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(t.oid, 'SELECT') "
                        "AND has_table_privilege(to_regclass(format('%I.%I', n.nspname, t.relname || "
                        "'_pairs')), 'SELECT') "
                        "AND has_table_privilege('search_waiting', 'SELECT')"),
                    {table.name}));
    return rows.next() && rows.text(1) == serversMark(table) ? rows.text(0) : QString();
}

QString likeText(const QString &text)
{
    QString pattern;
    for (const QChar character : text) {
        if (character == QLatin1Char('%') || character == QLatin1Char('_') || character == QLatin1Char('!'))
            pattern += QLatin1Char('!');
        pattern += character;
    }
    return pattern;
}

} // namespace moviedb::store
