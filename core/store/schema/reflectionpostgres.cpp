#include "core/store/schema/reflectionpostgres.h"

#include "core/store/schema/reflection.h"

namespace moviedb::store {

namespace {

struct PostgresTable
{
    TableInfo info;
    QMap<int, QString> columnByNumber;
};
using PostgresTables = QMap<qint64, PostgresTable>; // by oid, which is creation order

QStringList postgresColumns(const PostgresTable &table, const QString &numbers)
{
    QStringList names;
    for (const QString &number : numbers.split(QLatin1Char(','), Qt::SkipEmptyParts))
        names << table.columnByNumber.value(number.toInt());
    return names;
}

Result<Done> readPostgresColumns(Connection &connection, PostgresTables &tables)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT CAST(c.oid AS bigint), c.relname, a.attnum, a.attname, format_type(a.atttypid, "
                    "a.atttypmod), "
                    "a.attnotnull, a.attidentity <> '', pg_get_expr(d.adbin, d.adrelid) FROM pg_class c "
                    "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() "
                    "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
                    "LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum "
                    "WHERE c.relkind IN ('r', 'p') ORDER BY c.oid, a.attnum")));
    while (rows.next()) {
        PostgresTable &table = tables[rows.integer(0)];
        table.info.name = rows.text(1);
        ColumnInfo column;
        column.name = rows.text(3);
        setColumnType(column, rows.text(4));
        column.nullable = !rows.boolean(5);
        column.generated = rows.boolean(6);
        if (!rows.isNull(7))
            column.defaultText = normalisedDefault(rows.text(7));
        table.columnByNumber.insert(int(rows.integer(2)), column.name);
        table.info.columns << column;
    }
    return Done{};
}

Result<Done> readPostgresConstraints(Connection &connection, PostgresTables &tables)
{
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral(
            "SELECT CAST(c.conrelid AS bigint), c.conname, CAST(c.contype AS text), "
            "array_to_string(c.conkey, ','), CAST(c.confrelid AS bigint), array_to_string(c.confkey, ',') "
            "FROM pg_constraint c WHERE c.contype IN ('p', 'f', 'u')")));
    while (rows.next()) {
        const auto found = tables.find(rows.integer(0));
        if (found == tables.end())
            continue;
        const QString kind = rows.text(2);
        const QStringList columns = postgresColumns(*found, rows.text(3));
        found->info.constraints << rows.text(1);
        if (kind == QLatin1String("p"))
            found->info.primaryKey = columns;
        if (kind != QLatin1String("f") || columns.size() != 1)
            continue;
        const auto target = tables.constFind(rows.integer(4));
        if (target == tables.constEnd())
            continue;
        const QString column = postgresColumns(*target, rows.text(5)).value(0);
        for (ColumnInfo &own : found->info.columns)
            if (own.name == columns.first())
                own.references = Reference{target->info.name, column};
    }
    return Done{};
}

Result<Done> readPostgresUnique(Connection &connection, PostgresTables &tables)
{
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral(
            "SELECT CAST(indrelid AS bigint), array_to_string(CAST(indkey AS int2[]), ',') FROM pg_index "
            "WHERE indisunique AND NOT indisprimary AND indpred IS NULL AND indexprs IS NULL")));
    while (rows.next())
        if (const auto found = tables.find(rows.integer(0)); found != tables.end())
            found->info.unique << postgresColumns(*found, rows.text(1));
    return Done{};
}

} // namespace

Result<QList<TableInfo>> reflectPostgresTables(Connection &connection)
{
    PostgresTables tables;
    MOVIEDB_CHECK(readPostgresColumns(connection, tables));
    MOVIEDB_CHECK(readPostgresConstraints(connection, tables));
    MOVIEDB_CHECK(readPostgresUnique(connection, tables));
    QList<TableInfo> infos;
    for (const PostgresTable &table : std::as_const(tables))
        infos << table.info;
    return infos;
}

} // namespace moviedb::store
