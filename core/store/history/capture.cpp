#include "core/store/history/capture.h"

#include "core/store/history/rownumbers.h"
#include "core/store/history/watchedtables.h"
#include "core/store/sqlite/sqliteownermemo.h"

#include <QSqlDriver>

#include <memory>

namespace moviedb::store {

namespace {

QString literal(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\''), QLatin1String("''"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

QString columnOf(const QString &alias, const QString &column)
{
    return alias + QLatin1Char('.') + quoted(column);
}

// SQLite: a select with one line (name, value) for each column.
QString columnLines(const TableInfo &table, const QString &alias, const QString &other)
{
    QStringList lines;
    for (const ColumnInfo &column : table.columns) {
        QString line = QStringLiteral("SELECT %1 AS name, %2 AS value")
                           .arg(literal(column.name), columnOf(alias, column.name));
        if (!other.isEmpty())
            line += QStringLiteral(" WHERE %1 IS NOT %2")
                        .arg(columnOf(alias, column.name), columnOf(other, column.name));
        lines << line;
    }
    return lines.join(QLatin1String(" UNION ALL "));
}

QString imageOf(const TableInfo &table, const QString &alias, const QString &other = {})
{
    return QStringLiteral("(SELECT json_group_object(name, value) FROM (%1))")
        .arg(columnLines(table, alias, other));
}

QString sqliteKey(const TableInfo &table, const QString &alias)
{
    QStringList parts;
    for (const QString &column : table.primaryKey)
        parts << columnOf(alias, column);
    return QStringLiteral("json_array(%1)").arg(parts.join(QLatin1String(", ")));
}

QString postgresKey(const TableInfo &table, const QString &alias)
{
    QStringList parts;
    for (const QString &column : table.primaryKey)
        parts << QStringLiteral("CAST(to_json(%1) AS TEXT)").arg(columnOf(alias, column));
    return QStringLiteral("('[' || %1 || ']')").arg(parts.join(QLatin1String(" || ',' || ")));
}

// "This row was added in this step": its table's name, its key and the step, each as SQL.
QString addedSql(const QString &table, const QString &key, const QString &step)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM changes c WHERE c.table_name = %1 AND c.row_key = %2 AND "
                          "c.step_id = %3 AND c.operation = 'insert'")
        .arg(table, key, step);
}

QString sqliteStep()
{
    return QStringLiteral("(SELECT step_id FROM history_step)");
}

QString addedInStep(const TableInfo &table, const QString &alias)
{
    return addedSql(literal(table.name), sqliteKey(table, alias), sqliteStep()) + QLatin1Char(')');
}

// "A step is open, and the row did not come with another one that the step added." (sqliteownermemo.h)
QString sqliteIsNoted(const WatchedTable &watched, const QString &alias)
{
    if (!watched.owned())
        return sqliteStep() + QLatin1String(" IS NOT NULL");
    const QString table = watched.ownerNameColumn.isEmpty() ? literal(watched.ownerTable)
                                                            : columnOf(alias, watched.ownerNameColumn);
    const QString key = columnOf(alias, watched.ownerColumn);
    const QString owner = QStringList{table, key, sqliteStep()}.join(QLatin1String(", "));
    const QString added =
        addedSql(table, QStringLiteral("json_array(%1)").arg(key), sqliteStep()) + QLatin1Char(')');
    return QStringLiteral("CASE WHEN moviedb_is_added(%1) THEN 0 ELSE NOT moviedb_remember_added(%1, %2) END")
        .arg(owner, added);
}

QString noteSql(const TableInfo &table, const QString &alias, const char *operation, const QString &before,
                const QString &after, const QString &condition = {})
{
    return QStringLiteral(
               "INSERT INTO changes (step_id, table_name, row_key, operation, before, after) SELECT ") +
           sqliteStep() + QStringLiteral(", %1, ").arg(literal(table.name)) + sqliteKey(table, alias) +
           QStringLiteral(", '%1', ").arg(QLatin1String(operation)) + before + QLatin1String(", ") + after +
           (condition.isEmpty() ? QString() : QLatin1String(" WHERE ") + condition) + QLatin1String("; ");
}

QString sqliteTrigger(const WatchedTable &watched, const QString &event, const QString &alias,
                      const QString &body)
{
    const TableInfo &table = *watched.table;
    QString condition = sqliteIsNoted(watched, alias);
    if (event != QLatin1String("INSERT"))
        condition += QStringLiteral(" AND NOT ") + addedInStep(table, alias);
    return QStringLiteral("CREATE TEMP TRIGGER %1 AFTER %2 ON main.%3 FOR EACH ROW WHEN ")
               .arg(quoted(QStringLiteral("history_%1_%2").arg(table.name, event.toLower())), event,
                    quoted(table.name)) +
           condition + QLatin1String(" BEGIN ") + body + QLatin1String("END");
}

QStringList sqliteTriggers(const WatchedTable &watched)
{
    const TableInfo &table = *watched.table;
    const QString none = QStringLiteral("NULL");
    const QString fresh = QStringLiteral("NEW"), old = QStringLiteral("OLD");
    const QString sameKey = sqliteKey(table, old) + QLatin1String(" = ") + sqliteKey(table, fresh);
    const QString otherKey = sqliteKey(table, old) + QLatin1String(" <> ") + sqliteKey(table, fresh);
    const QString differs = QStringLiteral("EXISTS (%1)").arg(columnLines(table, old, fresh));
    return {
        sqliteTrigger(watched, QStringLiteral("INSERT"), fresh, noteSql(table, fresh, "insert", none, none)),
        sqliteTrigger(watched, QStringLiteral("DELETE"), old,
                      noteSql(table, old, "delete", imageOf(table, old), none)),
        sqliteTrigger(watched, QStringLiteral("UPDATE"), old,
                      noteSql(table, old, "update", imageOf(table, old, fresh), imageOf(table, fresh, old),
                              sameKey + QLatin1String(" AND ") + differs) +
                          noteSql(table, old, "delete", imageOf(table, old), none, otherKey) +
                          noteSql(table, fresh, "insert", none, none, otherKey)),
    };
}

// Once: what a transaction made is gone when that is rolled back, functions stay.
Result<Done> defineMemo(Connection &connection)
{
    if (!connection.ownerMemo())
        connection.ownerMemo() = std::make_shared<SqliteOwnerMemo>(
            *static_cast<sqlite3 *const *>(connection.driver().handle().constData()));
    if (!connection.ownerMemo()->isDefined())
        return makeError(Fault::Database, QStringLiteral("SQLite does not take a function of this program."),
                         QStringLiteral("history"), QStringLiteral("Start the program again."));
    return Done{};
}

Result<Done> watchSqlite(Connection &connection, const SchemaInfo &schema)
{
    MOVIEDB_TRY(known, connection.first(
                           QStringLiteral("SELECT 1 FROM temp.sqlite_master WHERE name = 'history_step'")));
    if (known)
        return Done{};
    MOVIEDB_CHECK(defineMemo(connection));
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("CREATE TEMP TABLE history_step (step_id INTEGER)")));
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("INSERT INTO temp.history_step VALUES (NULL)")));
    for (const WatchedTable &watched : watchedTables(schema))
        for (const QString &sql : sqliteTriggers(watched))
            MOVIEDB_CHECK(connection.executeRaw(sql));
    return Done{};
}

// The same of the row r. Asked once for each owner that the statement's rows have, and with OFFSET 0 by the index
// (migration 0013). `rows`: all of them.
QString postgresCameAlong(const WatchedTable &watched, const QString &rows)
{
    if (!watched.owned())
        return QStringLiteral("FALSE");
    QStringList owner{quoted(watched.ownerColumn)};
    if (!watched.ownerNameColumn.isEmpty())
        owner << quoted(watched.ownerNameColumn);
    const QString table = watched.ownerNameColumn.isEmpty()
                              ? literal(watched.ownerTable)
                              : columnOf(QStringLiteral("d"), watched.ownerNameColumn);
    const QString key = QStringLiteral("('[' || CAST(to_json(%1) AS TEXT) || ']')")
                            .arg(columnOf(QStringLiteral("d"), watched.ownerColumn));
    return QStringLiteral(
               "COALESCE((r.%1) IN (SELECT d.%2 FROM (SELECT DISTINCT %3 FROM %4) d WHERE %5 OFFSET 0)), "
               "FALSE)")
        .arg(owner.join(QLatin1String(", r.")), owner.join(QLatin1String(", d.")),
             owner.join(QLatin1String(", ")), rows, addedSql(table, key, QStringLiteral("$1")));
}

QString postgresTrigger(const WatchedTable &watched, const QString &event, const QString &rows)
{
    const QString first =
        event == QLatin1String("INSERT") ? QStringLiteral("new_rows") : QStringLiteral("old_rows");
    return QStringLiteral("CREATE TRIGGER history_%1 AFTER %2 ON %3 REFERENCING %4 FOR EACH STATEMENT "
                          "EXECUTE FUNCTION history_capture(%5, %6)")
        .arg(event.toLower(), event, quoted(watched.table->name), rows,
             literal(postgresKey(*watched.table, QStringLiteral("r"))),
             literal(postgresCameAlong(watched, first)));
}

Result<Done> watchPostgres(Connection &connection, const SchemaInfo &schema)
{
    QSet<QString> known;
    {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral(
                              "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN "
                              "pg_namespace n ON n.oid = c.relnamespace WHERE t.tgname = 'history_update' "
                              "AND n.nspname = current_schema()")));
        while (rows.next())
            known.insert(rows.text(0));
    }
    for (const WatchedTable &watched : watchedTables(schema)) {
        if (known.contains(watched.table->name))
            continue;
        for (const auto &[event, rows] : {std::pair{"INSERT", "NEW TABLE AS new_rows"},
                                          {"DELETE", "OLD TABLE AS old_rows"},
                                          {"UPDATE", "OLD TABLE AS old_rows NEW TABLE AS new_rows"}})
            MOVIEDB_CHECK(
                connection.executeRaw(postgresTrigger(watched, QLatin1String(event), QLatin1String(rows))));
    }
    return Done{};
}

} // namespace

Result<Done> ensureCapture(Connection &connection, const SchemaInfo &schema)
{
    if (connection.isSqlite())
        return watchSqlite(connection, schema);
    MOVIEDB_CHECK(watchPostgres(connection, schema));
    return connection.followsLostTurn() ? takeNumbersBack(connection, schema) : Result<Done>(Done{});
}

Result<Done> captureInto(Connection &connection, qint64 stepId)
{
    const QVariant step = stepId > 0 ? QVariant(stepId) : QVariant();
    if (connection.isSqlite()) {
        connection.ownerMemo()->forget();
        MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE temp.history_step SET step_id = ?"), {step}));
        return Done{};
    }
    MOVIEDB_CHECK(connection.first(QStringLiteral("SELECT set_config('moviedb.step', ?, TRUE)"),
                                   {stepId > 0 ? QString::number(stepId) : QStringLiteral("")}));
    return Done{};
}

Result<Done> deferReferences(Connection &connection)
{
    if (connection.isSqlite())
        return connection.executeRaw(QStringLiteral("PRAGMA defer_foreign_keys = ON"));
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("SET CONSTRAINTS ALL DEFERRED")));
    MOVIEDB_CHECK(connection.first(QStringLiteral("SELECT set_config('moviedb.replaying', '1', TRUE)")));
    return Done{};
}

QString rowKeySql(const Connection &connection, const TableInfo &table, const QString &alias)
{
    return connection.isSqlite() ? sqliteKey(table, alias) : postgresKey(table, alias);
}

QString rowImageSql(const Connection &connection, const TableInfo &table, const QString &alias)
{
    return connection.isSqlite() ? imageOf(table, alias)
                                 : QStringLiteral("CAST(to_jsonb(%1) AS TEXT)").arg(alias);
}

} // namespace moviedb::store
