#include "core/store/tables/tablereader.h"

namespace moviedb::store {

namespace {

Row rowFrom(const Rows &rows, const SchemaInfo &schema, const TableInfo &table)
{
    Row row;
    int position = 0;
    QMap<QString, QVariant> byName;
    for (const ColumnInfo &column : table.columns) {
        const QVariant value = rows.value(position++, column.kind);
        row.values << value;
        byName.insert(column.name, value);
    }
    for (const ColumnInfo &column : table.columns)
        row.labels << (labelledTarget(schema, column) != nullptr ? rows.text(position++) : QString());
    for (const QString &name : table.primaryKey)
        row.key << byName.value(name);
    return row;
}

} // namespace

RowSelect rowSelect(const SchemaInfo &schema, const TableInfo &table)
{
    RowSelect select;
    QStringList columns;
    for (const ColumnInfo &column : table.columns)
        columns << qualified(table, column.name);
    for (const ColumnInfo &column : table.columns) {
        const TableInfo *target = labelledTarget(schema, column);
        if (target == nullptr)
            continue;
        columns << labelAlias(column) + QLatin1Char('.') + quoted(target->labelColumn);
        select.joins += labelJoin(schema, table, column);
    }
    select.columns = columns.join(QLatin1String(", "));
    return select;
}

Result<QList<Row>> rowsOf(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                          const QString &sql, const QVariantList &binds)
{
    MOVIEDB_TRY(rows, connection.run(sql, binds));
    QList<Row> read;
    while (rows.next())
        read << rowFrom(rows, schema, table);
    MOVIEDB_CHECK(rows.end());
    return read;
}

QString keyCondition(const TableInfo &table)
{
    QStringList parts;
    for (const QString &name : table.primaryKey)
        parts << qualified(table, name) + QLatin1String(" = ?");
    return parts.join(QLatin1String(" AND "));
}

Result<Row> readRow(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                    const QVariantList &key)
{
    if (key.size() != table.primaryKey.size())
        return wrongKey(table);
    const RowSelect select = rowSelect(schema, table);
    MOVIEDB_TRY(
        rows, connection.run(QStringLiteral("SELECT %1 FROM %2%3 WHERE %4")
                                 .arg(select.columns, quoted(table.name), select.joins, keyCondition(table)),
                             key));
    if (!rows.next())
        return makeError(Fault::NotFound,
                         QStringLiteral("This row of %1 is no longer there.").arg(table.title), table.name,
                         QStringLiteral("Reload the table."));
    return rowFrom(rows, schema, table);
}

Result<Row> readRowToChange(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                            const QVariantList &key)
{
    if (!connection.isSqlite() && key.size() == table.primaryKey.size())
        MOVIEDB_CHECK(connection.first(QStringLiteral("SELECT 1 FROM %1 WHERE %2 FOR UPDATE")
                                           .arg(quoted(table.name), keyCondition(table)),
                                       key));
    return readRow(connection, schema, table, key);
}

QString rowName(const TableInfo &table, const Row &row)
{
    for (qsizetype index = 0; index < table.columns.size(); ++index)
        if (table.columns.at(index).name == table.labelColumn && !row.values.at(index).isNull())
            return row.values.at(index).toString();
    // A link is named by what it links.
    QStringList names;
    for (qsizetype index = 0; index < table.columns.size(); ++index)
        if (!row.labels.value(index).isEmpty())
            names << row.labels.at(index);
    if (names.isEmpty())
        for (const QVariant &part : row.key)
            names << part.toString();
    return names.join(QStringLiteral(" – "));
}

} // namespace moviedb::store
