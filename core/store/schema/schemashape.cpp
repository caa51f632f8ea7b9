#include "core/store/schema/schemashape.h"

#include "core/store/schema/reflection.h"

#include <QCryptographicHash>

namespace moviedb::store {

namespace {

// One row a column, in the order of the index; a column without a name is an expression.
Result<Done> readIndexes(Connection &connection, const QString &sql, SchemaShape &shape)
{
    MOVIEDB_TRY(rows, connection.run(sql));
    bool whole = true;
    while (rows.next()) {
        const QString table = rows.text(0);
        const QString name = rows.text(1);
        if (shape.indexes.isEmpty() || shape.indexes.last().name != name) {
            shape.indexes << IndexShape{name, table, {}, rows.boolean(2), rows.text(5)};
            whole = true;
        }
        QStringList &columns = shape.indexes.last().columns;
        whole = whole && !rows.boolean(3) && !rows.text(4).isEmpty();
        if (whole)
            columns << rows.text(4);
        else
            columns.clear();
    }
    return rows.end();
}

Result<Done> readTriggers(Connection &connection, const QString &sql, SchemaShape &shape)
{
    MOVIEDB_TRY(rows, connection.run(sql));
    while (rows.next())
        shape.triggers << TriggerShape{rows.text(0), rows.text(1), rows.text(2), rows.boolean(3)};
    return rows.end();
}

Result<Done> readRemovalRules(Connection &connection, const QString &sql, SchemaShape &shape)
{
    MOVIEDB_TRY(rows, connection.run(sql));
    while (rows.next())
        shape.removalRules.insert(rows.text(0) + QLatin1Char('.') + rows.text(1), rows.text(2));
    return rows.end();
}

struct ShapeStatements
{
    QString indexes;  // table, name, unique, partial, column, text
    QString triggers; // name, table, text, active
    QString rules;    // table, column, rule
};

ShapeStatements sqliteStatements()
{
    return {QStringLiteral(
                "SELECT t.name, i.name, i.\"unique\", i.partial, c.name, s.sql FROM sqlite_master AS t "
                "JOIN pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c "
                "LEFT JOIN sqlite_master AS s ON s.type = 'index' AND s.name = i.name "
                "WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND i.origin <> 'pk' "
                "ORDER BY i.name, c.seqno"),
            QStringLiteral(
                "SELECT name, tbl_name, sql, 1 FROM sqlite_master WHERE type = 'trigger' ORDER BY name"),
            QStringLiteral("SELECT t.name, f.\"from\", f.on_delete FROM sqlite_master AS t "
                           "JOIN pragma_foreign_key_list(t.name) AS f "
                           "WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'")};
}

// An index that was left invalid by a broken CREATE INDEX CONCURRENTLY does not count. Nor do the triggers that the program
// makes itself when it opens or writes to a database (history, watch), and makes anew where they are missing.
ShapeStatements postgresStatements()
{
    return {
        QStringLiteral(
            "SELECT t.relname, i.relname, x.indisunique, x.indpred IS NOT NULL, a.attname, '' "
            "FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid "
            "JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() "
            "CROSS JOIN unnest(x.indkey) WITH ORDINALITY AS k(number, place) "
            "LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number AND k.number > 0 "
            "WHERE NOT x.indisprimary AND x.indisvalid AND k.place <= x.indnkeyatts "
            "ORDER BY i.relname, k.place"),
        QStringLiteral("SELECT g.tgname, t.relname, '', g.tgenabled IN ('O', 'A') FROM pg_trigger g "
                       "JOIN pg_class t ON t.oid = g.tgrelid "
                       "JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() "
                       "WHERE NOT g.tgisinternal AND g.tgname NOT IN ('tell_change', 'history_insert', "
                       "'history_update', 'history_delete') ORDER BY g.tgname"),
        QStringLiteral(
            "SELECT t.relname, a.attname, CASE c.confdeltype WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN "
            "'CASCADE' "
            "WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' ELSE 'NO ACTION' END FROM pg_constraint c "
            "JOIN pg_class t ON t.oid = c.conrelid "
            "JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() "
            "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1] "
            "WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 1")};
}

} // namespace

Result<SchemaShape> readShape(Connection &connection)
{
    SchemaShape shape;
    MOVIEDB_TRY(schema, reflect(connection));
    shape.schema = std::move(schema);
    const ShapeStatements statements = connection.isSqlite() ? sqliteStatements() : postgresStatements();
    MOVIEDB_CHECK(readIndexes(connection, statements.indexes, shape));
    MOVIEDB_CHECK(readTriggers(connection, statements.triggers, shape));
    MOVIEDB_CHECK(readRemovalRules(connection, statements.rules, shape));
    return shape;
}

QString bareText(const QString &text)
{
    QString bare = text.simplified().toLower();
    return bare.remove(QLatin1Char('"')).remove(QLatin1Char(' '));
}

QString fingerprint(const SchemaShape &shape)
{
    QStringList lines;
    const auto add = [&lines](const QStringList &parts) { lines << parts.join(QLatin1Char('|')); };
    const auto flag = [](bool set) { return set ? QStringLiteral("1") : QStringLiteral("0"); };
    for (const TableInfo &table : shape.schema.tables) {
        add({QStringLiteral("table"), table.name, table.primaryKey.join(QLatin1Char(','))});
        for (const ColumnInfo &column : table.columns) {
            const QString name = table.name + QLatin1Char('.') + column.name;
            const Reference target = column.references.value_or(Reference());
            add({QStringLiteral("column"), name, column.type, flag(column.nullable), flag(column.generated),
                 flag(column.defaultText.has_value()), column.defaultText.value_or(QString()), target.table,
                 target.column, shape.removalRules.value(name)});
        }
    }
    for (const IndexShape &index : shape.indexes)
        add({QStringLiteral("index"), index.table, index.columns.join(QLatin1Char(',')), flag(index.unique),
             index.columns.isEmpty() ? index.name : QString()});
    for (const TriggerShape &trigger : shape.triggers)
        add({QStringLiteral("trigger"), trigger.table, trigger.name, flag(trigger.active),
             bareText(trigger.text)});
    lines.sort();
    const QByteArray text = lines.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace moviedb::store
