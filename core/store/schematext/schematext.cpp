#include "core/store/schematext/schematext.h"

#include "core/store/migrate/sqlscript.h"
#include "core/store/schematext/postgrestext.h"
#include "core/store/schematext/tablewriter.h"

#include <QRegularExpression>

namespace moviedb::store {

namespace {

// Tables whose rows are written by migrations: without them the program does not know the others.
const QStringList &programTables()
{
    static const QStringList tables = {QStringLiteral("schema_migrations"), QStringLiteral("table_info"),
                                       QStringLiteral("sources")};
    return tables;
}

QString sqlValue(const QVariant &value, ColumnKind kind)
{
    const QVariant stored = Connection::toStored(value, kind);
    if (stored.isNull())
        return QStringLiteral("NULL");
    switch (stored.typeId()) {
    case QMetaType::Bool:
        return stored.toBool() ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    case QMetaType::LongLong:
    case QMetaType::Int:
    case QMetaType::Double:
        return stored.toString();
    default:
        return sqlText(stored.toString());
    }
}

Result<QString> insertStatements(Connection &connection, const TableInfo &table)
{
    QStringList names;
    for (const ColumnInfo &column : table.columns)
        names << quoted(column.name);
    QString key = names.first();
    if (!table.primaryKey.isEmpty())
        key = quoted(table.primaryKey.first());
    const QString columns = names.join(QLatin1String(", "));
    MOVIEDB_TRY(rows,
                connection.run(
                    QStringLiteral("SELECT %1 FROM %2 ORDER BY %3").arg(columns, quoted(table.name), key)));
    QString text;
    while (rows.next()) {
        QStringList values;
        for (int index = 0; index < table.columns.size(); ++index) {
            const ColumnKind kind = table.columns.at(index).kind;
            values << sqlValue(rows.value(index, kind), kind);
        }
        text += QStringLiteral("INSERT INTO %1 (%2) VALUES (%3);\n")
                    .arg(quoted(table.name), columns, values.join(QLatin1String(", ")));
    }
    return text;
}

// Functions and triggers as the migrations leave them for an engine that is not the one of the database.
class MigratedTriggers
{
public:
    explicit MigratedTriggers(QString table) : m_table(std::move(table)) {}

    void take(const QString &statement)
    {
        static const QRegularExpression created(
            QStringLiteral("^CREATE\\s+(?:OR REPLACE\\s+)?(FUNCTION|TRIGGER)\\s+\"?(\\w+)\"?"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression dropped(
            QStringLiteral("^DROP\\s+(FUNCTION|TRIGGER)\\s+(?:IF EXISTS\\s+)?\"?(\\w+)\"?"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression place(QStringLiteral("\\sON\\s+\"?(\\w+)\"?"),
                                              QRegularExpression::CaseInsensitiveOption);
        const auto made = created.match(statement);
        const auto gone = dropped.match(statement);
        if (!made.hasMatch() && !gone.hasMatch())
            return;
        const bool isFunction = (made.hasMatch() ? made : gone)
                                    .captured(1)
                                    .compare(QLatin1String("FUNCTION"), Qt::CaseInsensitive) == 0;
        const QString table = isFunction ? QString() : place.match(statement).captured(1);
        const QString name = (made.hasMatch() ? made : gone).captured(2) + QLatin1Char(' ') + table;
        m_statements.removeIf([&name](const auto &known) {
            return known.first == name || (name.endsWith(QLatin1Char(' ')) && known.first.startsWith(name));
        });
        const bool wanted = m_table.isEmpty() || table == m_table;
        if (made.hasMatch() && wanted)
            m_statements << std::pair(name, statement);
    }
    // Functions first: a later file may have made one anew that earlier triggers call.
    QString text() const
    {
        QString functions;
        QString triggers;
        for (const auto &[name, statement] : m_statements)
            (name.endsWith(QLatin1Char(' ')) ? functions : triggers) += statement + QLatin1String(";\n");
        return functions + triggers;
    }

private:
    QString m_table;
    QList<std::pair<QString, QString>> m_statements; // "name table", text
};

Result<QString> triggersOf(const QList<MigrationFile> &files, int version, Engine engine,
                           const QString &table)
{
    MigratedTriggers triggers(table);
    for (const MigrationFile &file : files) {
        if (file.version > version)
            break;
        MOVIEDB_TRY(lines, linesFor(file.text, engine));
        MOVIEDB_TRY(statements, splitStatements(lines));
        for (const QString &statement : statements)
            triggers.take(statement.trimmed());
    }
    return triggers.text();
}

// SQLite keeps its statements as they were written: tables, what belongs to them, and views.
Result<QString> sqliteStatements(Connection &connection, const QString &table)
{
    MOVIEDB_TRY(rows,
                connection.run(
                    QStringLiteral(
                        "SELECT m.sql FROM sqlite_master AS m LEFT JOIN pragma_table_list AS l "
                        "ON l.schema = 'main' AND l.name = m.tbl_name WHERE m.sql IS NOT NULL "
                        "AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND COALESCE(l.type, '') <> 'shadow' "
                        "AND NOT (COALESCE(l.type, '') = 'virtual' AND m.name LIKE 'search\\_%' ESCAPE '\\') "
                        "AND COALESCE(?, '') IN ('', m.tbl_name) ORDER BY m.type = 'view', m.type = "
                        "'trigger', m.rowid"),
                    {table}));
    QString text;
    while (rows.next())
        text += rows.text(0) + QLatin1String(";\n");
    return text;
}

Result<QString> postgresStatements(Connection &connection, const QList<TableInfo> &tables,
                                   const QString &table)
{
    MOVIEDB_TRY(around, readPostgresText(connection, table));
    QString text = around.before;
    QString comments;
    for (const TableInfo &info : tables) {
        const TableWriting writing{Engine::Postgres, true, around.partitioning.value(info.name)};
        text += createTableText(info, writing);
        comments += createCommentsText(info, writing);
    }
    return text + around.after + comments;
}

Result<QString> otherStatements(const SchemaInfo &schema, const QList<TableInfo> &tables,
                                const QString &table, Engine engine, const QList<MigrationFile> &files)
{
    const TableWriting writing{engine, false, {}};
    QString text;
    QString references;
    QString indexes;
    QString comments;
    for (const TableInfo &info : tables) {
        text += createTableText(info, writing);
        references += createReferencesText(info, writing);
        indexes += createIndexesText(info, writing);
        comments += createCommentsText(info, writing);
    }
    MOVIEDB_TRY(triggers, triggersOf(files, schema.version, engine, table));
    QString views;
    for (const TableInfo &view : schema.views)
        if (table.isEmpty() || table == view.name)
            views += QStringLiteral("-- The view %1 is not written: its words are the other engine's.\n")
                         .arg(view.name);
    return text + references + indexes + triggers + comments + views;
}

} // namespace

Result<QString> readSchemaSql(Connection &connection, const SchemaInfo &schema, const QString &table,
                              Engine engine, const QList<MigrationFile> &files)
{
    QList<TableInfo> tables;
    for (const TableInfo &info : schema.tables)
        if (table.isEmpty() || info.name == table)
            tables << info;
    auto text = engine != connection.engine() ? otherStatements(schema, tables, table, engine, files)
                : connection.isSqlite()       ? sqliteStatements(connection, table)
                                              : postgresStatements(connection, tables, table);
    if (!text || !table.isEmpty())
        return text;
    for (const QString &name : programTables()) {
        const TableInfo *known = schema.table(name);
        if (known == nullptr)
            continue;
        MOVIEDB_TRY(rows, insertStatements(connection, *known));
        *text += rows;
    }
    return QStringLiteral("BEGIN;\n") + *text + QStringLiteral("COMMIT;\n");
}

} // namespace moviedb::store
