#include "core/store/schema/reflectionsqlite.h"

#include "core/store/missing/missingindex.h"
#include "core/store/schema/reflection.h"
#include "core/store/schema/tabletext.h"

#include <QRegularExpression>

namespace moviedb::store {

namespace {

QString sqliteConstraintName(const QString &table, const QStringList &columns, const QString &kind)
{
    return table + QLatin1Char('_') + columns.join(QLatin1Char('_')) + QLatin1Char('_') + kind;
}

// "hidden" is 1 for what virtual tables hide, 2 and 3 for computed columns.
Result<Done> readSqliteColumns(Connection &connection, TableInfo &table, bool hasIdentity,
                               const TableText &text)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM "
                                              "pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid"),
                               {table.name}));
    QMap<int, QString> key;
    while (rows.next()) {
        ColumnInfo column;
        column.name = rows.text(0);
        const bool computed = rows.integer(5) >= 2;
        QString declared = rows.text(1);
        if (computed) // SQLite takes the words before AS for a part of the type
            declared.remove(QLatin1String("GENERATED ALWAYS"), Qt::CaseInsensitive);
        setColumnType(column, declared);
        column.nullable = rows.integer(2) == 0;
        if (!rows.isNull(3))
            column.defaultText = normalisedDefault(rows.text(3));
        const int keyPosition = int(rows.integer(4));
        if (keyPosition > 0)
            key.insert(keyPosition, column.name);
        column.generated = computed || (hasIdentity && keyPosition > 0);
        if (computed)
            column.computedAs = text.computedAs.value(column.name.toLower());
        column.comment = text.comments.value(column.name.toLower());
        table.columns << column;
    }
    MOVIEDB_CHECK(rows.end());
    table.comment = text.comment;
    table.primaryKey = key.values();
    if (!key.isEmpty())
        table.constraints << table.name + QLatin1String("_pkey");
    return Done{};
}

Result<Done> readSqliteReferences(Connection &connection, TableInfo &table)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT id, \"table\", \"from\", \"to\", on_delete, "
                                                    "on_update FROM pragma_foreign_key_list(?) "
                                                    "ORDER BY id, seq"),
                                     {table.name}));
    QMap<qint64, ForeignKey> keys;
    while (rows.next()) {
        ForeignKey &key = keys[rows.integer(0)];
        key.columns << rows.text(2);
        key.table = rows.text(1);
        if (!rows.isNull(3))
            key.targets << rows.text(3);
        key.onDelete = rows.text(4);
        key.onUpdate = rows.text(5);
    }
    MOVIEDB_CHECK(rows.end());
    for (ForeignKey &key : keys) {
        key.name = sqliteConstraintName(table.name, key.columns, QStringLiteral("fkey"));
        table.foreignKeys << key;
    }
    return Done{};
}

// A check without a name gets the one that Postgres would give it: by its column if it speaks of one only.
void nameChecks(TableInfo &table, const QList<CheckRule> &checks)
{
    for (CheckRule check : checks) {
        check.expression = normalisedExpression(check.expression);
        if (check.name.isEmpty()) {
            QStringList named;
            for (const ColumnInfo &column : std::as_const(table.columns)) {
                const QRegularExpression word(
                    QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(column.name)),
                    QRegularExpression::CaseInsensitiveOption);
                if (check.expression.contains(word))
                    named << column.name;
            }
            const QString base = named.size() == 1
                                     ? sqliteConstraintName(table.name, named, QStringLiteral("check"))
                                     : table.name + QLatin1String("_check");
            check.name = base;
            for (int number = 1; table.constraints.contains(check.name); ++number)
                check.name = base + QString::number(number);
        }
        table.constraints << check.name;
        table.checks << check;
    }
}

struct SqliteIndex
{
    IndexInfo info;
    bool isConstraint = false; // UNIQUE inside CREATE TABLE: a constraint, not just an index
    bool isExpression = false;
    QStringList columns;
};

Result<Done> readSqliteIndexes(Connection &connection, TableInfo &table)
{
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT i.name, i.\"unique\", i.origin, c.seqno, c.name, c.cid, "
                                      "c.\"desc\", s.sql FROM pragma_index_list(?) AS i "
                                      "JOIN pragma_index_xinfo(i.name) AS c "
                                      "LEFT JOIN sqlite_master AS s ON s.type = 'index' AND s.name = i.name "
                                      "WHERE c.key = 1 AND i.origin <> 'pk' AND i.name <> ? ORDER BY i.name, "
                                      "c.seqno"),
                       {table.name, QString(table.name + QLatin1String(missingIndexEnd))}));
    QMap<QString, SqliteIndex> indexes;
    while (rows.next()) {
        SqliteIndex &index = indexes[rows.text(0)];
        index.info.unique = rows.boolean(1);
        index.isConstraint = rows.text(2) == QLatin1String("u");
        const IndexText text = readIndexText(rows.text(7));
        index.info.where = normalisedExpression(text.where);
        const bool isExpression = rows.integer(5) < -1;
        index.isExpression = index.isExpression || isExpression;
        index.columns << rows.text(4);
        const QString part =
            isExpression ? normalisedExpression(text.parts.value(int(rows.integer(3)))) : rows.text(4);
        index.info.parts << part + (rows.boolean(6) ? QStringLiteral(" DESC") : QString());
    }
    MOVIEDB_CHECK(rows.end());
    for (auto entry = indexes.begin(); entry != indexes.end(); ++entry) {
        SqliteIndex &index = entry.value();
        index.info.name = index.isConstraint
                              ? sqliteConstraintName(table.name, index.columns, QStringLiteral("key"))
                              : entry.key();
        if (index.isConstraint)
            table.constraints << index.info.name;
        if (index.info.unique && index.info.where.isEmpty() && !index.isExpression)
            table.unique << index.columns;
        table.indexes << index.info;
    }
    return Done{};
}

Result<Done> readSqliteViews(Connection &connection, SchemaInfo &schema)
{
    {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral(
                              "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")));
        while (rows.next()) {
            TableInfo view;
            view.name = rows.text(0);
            schema.views << view;
        }
        MOVIEDB_CHECK(rows.end());
    }
    for (TableInfo &view : schema.views)
        // A view of something that is gone has no columns that could be told, and is there all the same.
        if (const auto read = readSqliteColumns(connection, view, false, {}); !read)
            view.columns.clear();
    return Done{};
}

// "REFERENCES movies" without a column means its primary key.
void completeReferences(QList<TableInfo> &tables)
{
    for (TableInfo &table : tables) {
        for (ForeignKey &key : table.foreignKeys) {
            table.constraints << key.name;
            for (const TableInfo &other : std::as_const(tables)) {
                if (other.name.compare(key.table, Qt::CaseInsensitive) != 0)
                    continue;
                key.table = other.name;
                if (key.targets.isEmpty())
                    key.targets = other.primaryKey;
            }
        }
    }
}

} // namespace

Result<Done> reflectSqlite(Connection &connection, SchemaInfo &schema)
{
    QStringList texts;
    {
        // Neither virtual tables nor the shadows in which those keep their rows.
        MOVIEDB_TRY(rows, connection.run(QStringLiteral(
                              "SELECT m.name, m.sql FROM sqlite_master AS m JOIN pragma_table_list AS l "
                              "ON l.schema = 'main' AND l.name = m.name AND l.type = 'table' "
                              "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                              "ORDER BY m.rowid")));
        while (rows.next()) {
            TableInfo table;
            table.name = rows.text(0);
            texts << rows.text(1);
            schema.tables << table;
        }
        MOVIEDB_CHECK(rows.end());
    }
    for (qsizetype index = 0; index < schema.tables.size(); ++index) {
        TableInfo &table = schema.tables[index];
        const TableText text = readTableText(texts.at(index));
        const bool hasIdentity =
            texts.at(index).contains(QLatin1String("AUTOINCREMENT"), Qt::CaseInsensitive);
        MOVIEDB_CHECK(readSqliteColumns(connection, table, hasIdentity, text));
        MOVIEDB_CHECK(readSqliteReferences(connection, table));
        MOVIEDB_CHECK(readSqliteIndexes(connection, table));
        nameChecks(table, text.checks);
    }
    completeReferences(schema.tables);
    return readSqliteViews(connection, schema);
}

} // namespace moviedb::store
