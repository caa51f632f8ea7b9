#include "core/store/schema/reflectionpostgres.h"

#include "core/store/schema/reflection.h"
#include "core/store/schema/tabletext.h"

namespace moviedb::store {

namespace {

struct PostgresTable
{
    TableInfo info;
    bool isView = false;
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

QString postgresRule(const QString &letter)
{
    static const QHash<QString, QString> rules = {
        {QStringLiteral("r"), QStringLiteral("RESTRICT")},
        {QStringLiteral("c"), QStringLiteral("CASCADE")},
        {QStringLiteral("n"), QStringLiteral("SET NULL")},
        {QStringLiteral("d"), QStringLiteral("SET DEFAULT")},
    };
    return rules.value(letter, QStringLiteral("NO ACTION"));
}

// A type that a person made keeps its name as it is written; a domain is of the kind of what it stands for.
void setPostgresType(ColumnInfo &column, const QString &declared, const QString &base)
{
    if (base.isEmpty())
        return setColumnType(column, declared);
    setColumnType(column, base);
    column.type = declared;
}

// Of a type of a person's own, the type that a domain stands for, and "text" for an enumeration or composite.
const char *const baseOfOwnType = "CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) "
                                  "WHEN t.typtype = 'e' OR e.typtype = 'e' THEN 'text' ELSE '' END";

Result<Done> readPostgresColumns(Connection &connection, PostgresTables &tables)
{
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral(
                "SELECT CAST(c.oid AS bigint), c.relname, c.relkind IN ('v', 'm'), a.attnum, a.attname, "
                "format_type(a.atttypid, a.atttypmod), %1, a.attnotnull, a.attidentity <> '', "
                "a.attgenerated <> '', pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum), "
                "obj_description(c.oid, 'pg_class') FROM pg_class c "
                "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() "
                "LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
                "LEFT JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = t.typelem "
                "LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum "
                "WHERE c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition ORDER BY c.oid, a.attnum")
                .arg(QLatin1String(baseOfOwnType))));
    while (rows.next()) {
        PostgresTable &table = tables[rows.integer(0)];
        table.info.name = rows.text(1);
        table.isView = rows.boolean(2);
        table.info.comment = rows.text(12);
        if (rows.isNull(3)) // a table without columns
            continue;
        ColumnInfo column;
        column.name = rows.text(4);
        setPostgresType(column, rows.text(5), rows.text(6));
        column.nullable = !rows.boolean(7);
        const bool computed = rows.boolean(9);
        column.generated = rows.boolean(8) || computed;
        if (computed)
            column.computedAs = normalisedExpression(rows.text(10));
        else if (!rows.isNull(10))
            column.defaultText = normalisedDefault(rows.text(10));
        column.comment = rows.text(11);
        table.columnByNumber.insert(int(rows.integer(3)), column.name);
        table.info.columns << column;
    }
    return Done{};
}

// Those that a partition has from its table have a parent, and are not told again.
Result<Done> readPostgresConstraints(Connection &connection, PostgresTables &tables)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT CAST(c.conrelid AS bigint), c.conname, CAST(c.contype AS text), "
                    "array_to_string(c.conkey, ','), CAST(c.confrelid AS bigint), "
                    "array_to_string(c.confkey, ','), CAST(c.confdeltype AS text), "
                    "CAST(c.confupdtype AS text), pg_get_expr(c.conbin, c.conrelid) "
                    "FROM pg_constraint c WHERE c.contype IN ('p', 'f', 'u', 'c') AND c.conparentid = 0 "
                    "ORDER BY c.conname")));
    while (rows.next()) {
        const auto found = tables.find(rows.integer(0));
        if (found == tables.end())
            continue;
        TableInfo &table = found->info;
        const QString name = rows.text(1);
        const QString kind = rows.text(2);
        const QStringList columns = postgresColumns(*found, rows.text(3));
        table.constraints << name;
        if (kind == QLatin1String("p"))
            table.primaryKey = columns;
        else if (kind == QLatin1String("c"))
            table.checks << CheckRule{name, normalisedExpression(rows.text(8))};
        const auto target = tables.constFind(rows.integer(4));
        if (kind == QLatin1String("f") && target != tables.constEnd())
            table.foreignKeys << ForeignKey{name,
                                            columns,
                                            target->info.name,
                                            postgresColumns(*target, rows.text(5)),
                                            postgresRule(rows.text(6)),
                                            postgresRule(rows.text(7))};
    }
    return Done{};
}

// An index that was left invalid by a broken CREATE INDEX CONCURRENTLY does not count. Nor does what is called *_by_code_idx: the
// columns of another index once more, by code points, as SQLite has them anyway.
Result<Done> readPostgresIndexes(Connection &connection, PostgresTables &tables)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT CAST(x.indrelid AS bigint), i.relname, x.indisunique, k.number = 0, "
                    "CASE WHEN k.number = 0 THEN pg_get_indexdef(x.indexrelid, CAST(k.place AS int), true) "
                    "ELSE a.attname END, "
                    "x.indoption[k.place - 1] & 1, COALESCE(pg_get_expr(x.indpred, x.indrelid), '') "
                    "FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid "
                    "CROSS JOIN unnest(CAST(x.indkey AS int2[])) WITH ORDINALITY AS k(number, place) "
                    "LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.number "
                    "WHERE NOT x.indisprimary AND x.indisvalid AND k.place <= x.indnkeyatts "
                    "AND i.relname NOT LIKE '%\\_by\\_code\\_idx' "
                    "ORDER BY i.relname, x.indexrelid, k.place")));
    QString current;
    QStringList columns;
    const auto end = [&](TableInfo *table, bool isPlain) {
        if (table != nullptr && isPlain && !columns.isEmpty())
            table->unique << columns;
        columns.clear();
    };
    TableInfo *table = nullptr;
    bool isPlain = false;
    while (rows.next()) {
        const auto found = tables.find(rows.integer(0));
        if (found == tables.end())
            continue;
        if (table != &found->info || current != rows.text(1)) {
            end(table, isPlain);
            table = &found->info;
            current = rows.text(1);
            isPlain = rows.boolean(2) && rows.text(6).isEmpty();
            table->indexes << IndexInfo{current, {}, rows.boolean(2), normalisedExpression(rows.text(6))};
        }
        const bool isExpression = rows.boolean(3);
        isPlain = isPlain && !isExpression;
        columns << rows.text(4);
        const QString part = isExpression ? normalisedExpression(rows.text(4)) : rows.text(4);
        table->indexes.last().parts << part + (rows.boolean(5) ? QStringLiteral(" DESC") : QString());
    }
    end(table, isPlain);
    return Done{};
}

} // namespace

Result<Done> reflectPostgres(Connection &connection, SchemaInfo &schema)
{
    PostgresTables tables;
    MOVIEDB_CHECK(readPostgresColumns(connection, tables));
    MOVIEDB_CHECK(readPostgresConstraints(connection, tables));
    MOVIEDB_CHECK(readPostgresIndexes(connection, tables));
    for (const PostgresTable &table : std::as_const(tables))
        (table.isView ? schema.views : schema.tables) << table.info;
    return Done{};
}

} // namespace moviedb::store
