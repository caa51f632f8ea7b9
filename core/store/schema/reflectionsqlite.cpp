#include "core/store/schema/reflectionsqlite.h"

#include "core/store/schema/reflection.h"

namespace moviedb::store {

namespace {

QString sqliteConstraintName(const QString &table, const QStringList &columns, const QString &kind)
{
    return table + QLatin1Char('_') + columns.join(QLatin1Char('_')) + QLatin1Char('_') + kind;
}

Result<Done> readSqliteColumns(Connection &connection, TableInfo &table, bool hasIdentity)
{
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral(
                "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?) ORDER BY cid"),
            {table.name}));
    QMap<int, QString> key;
    while (rows.next()) {
        ColumnInfo column;
        column.name = rows.text(0);
        setColumnType(column, rows.text(1));
        column.nullable = rows.integer(2) == 0;
        if (!rows.isNull(3))
            column.defaultText = normalisedDefault(rows.text(3));
        const int keyPosition = int(rows.integer(4));
        if (keyPosition > 0)
            key.insert(keyPosition, column.name);
        column.generated = hasIdentity && keyPosition > 0;
        table.columns << column;
    }
    table.primaryKey = key.values();
    if (!key.isEmpty())
        table.constraints << table.name + QLatin1String("_pkey");
    return Done{};
}

Result<Done> readSqliteReferences(Connection &connection, TableInfo &table)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT id, \"table\", \"from\", \"to\" FROM "
                                                    "pragma_foreign_key_list(?) ORDER BY id, seq"),
                                     {table.name}));
    QMap<qint64, QStringList> columnsById;
    QMap<qint64, Reference> referenceById;
    while (rows.next()) {
        columnsById[rows.integer(0)] << rows.text(2);
        referenceById[rows.integer(0)] = Reference{rows.text(1), rows.text(3)};
    }
    for (auto entry = columnsById.begin(); entry != columnsById.end(); ++entry) {
        table.constraints << sqliteConstraintName(table.name, entry.value(), QStringLiteral("fkey"));
        for (ColumnInfo &column : table.columns)
            if (entry.value() == QStringList{column.name})
                column.references = referenceById.value(entry.key());
    }
    return Done{};
}

Result<Done> readSqliteUnique(Connection &connection, TableInfo &table)
{
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral("SELECT i.name, i.origin, c.cid, c.name FROM pragma_index_list(?) AS i "
                           "JOIN pragma_index_info(i.name) AS c WHERE i.\"unique\" = 1 AND i.partial = 0 AND "
                           "i.origin <> 'pk' ORDER BY i.name, c.seqno"),
            {table.name}));
    QMap<QString, QStringList> columnsByIndex;
    QStringList declared;    // UNIQUE inside CREATE TABLE: a constraint, not just an index
    QStringList expressions; // cid -2: not a column
    while (rows.next()) {
        const QString index = rows.text(0);
        columnsByIndex[index] << rows.text(3);
        if (rows.text(1) == QLatin1String("u"))
            declared << index;
        if (rows.integer(2) < 0)
            expressions << index;
    }
    for (auto entry = columnsByIndex.begin(); entry != columnsByIndex.end(); ++entry) {
        if (expressions.contains(entry.key()))
            continue;
        table.unique << entry.value();
        if (declared.contains(entry.key()))
            table.constraints << sqliteConstraintName(table.name, entry.value(), QStringLiteral("key"));
    }
    return Done{};
}

} // namespace

Result<QList<TableInfo>> reflectSqliteTables(Connection &connection)
{
    QList<TableInfo> tables;
    QStringList withIdentity;
    {
        MOVIEDB_TRY(
            rows,
            connection.run(QStringLiteral(
                "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND "
                "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid")));
        while (rows.next()) {
            TableInfo table;
            table.name = rows.text(0);
            if (rows.text(1).contains(QLatin1String("AUTOINCREMENT"), Qt::CaseInsensitive))
                withIdentity << table.name;
            tables << table;
        }
    }
    for (TableInfo &table : tables) {
        MOVIEDB_CHECK(readSqliteColumns(connection, table, withIdentity.contains(table.name)));
        MOVIEDB_CHECK(readSqliteReferences(connection, table));
        MOVIEDB_CHECK(readSqliteUnique(connection, table));
    }
    // "REFERENCES movies" without a column means its primary key.
    for (TableInfo &table : tables)
        for (ColumnInfo &column : table.columns)
            if (column.references && column.references->column.isEmpty())
                for (const TableInfo &other : std::as_const(tables))
                    if (other.name == column.references->table)
                        column.references->column = other.primaryKey.value(0);
    return tables;
}

} // namespace moviedb::store
