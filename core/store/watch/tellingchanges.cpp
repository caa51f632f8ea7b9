#include "core/store/watch/tellingchanges.h"

#include "core/store/engine/sqlerror.h"

#include <algorithm>

namespace moviedb::store {

namespace {

const QString triggerName = QStringLiteral("tell_change");

bool isBusyTable(const QString &name)
{
    static const QStringList busy{QStringLiteral("crawl_tasks"),       QStringLiteral("run_carriers"),
                                  QStringLiteral("schema_migrations"), QStringLiteral("search_waiting"),
                                  QStringLiteral("service_turns"),     QStringLiteral("shared_requests")};
    return busy.contains(name);
}

Result<QStringList> silentTables(Connection &connection, const QList<TableInfo> &tables)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = "
                                              "t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
                                              "t.tgname = ? AND n.nspname = current_schema()"),
                               {triggerName}));
    QStringList telling;
    while (rows.next())
        telling << rows.text(0);
    QStringList silent;
    for (const TableInfo &table : tables)
        if (!isBusyTable(table.name) && !telling.contains(table.name))
            silent << table.name;
    return silent;
}

Result<Done> makeTriggers(Connection &connection, const QList<TableInfo> &tables)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(silent, silentTables(connection, tables)); // another program may have been faster
    MOVIEDB_CHECK(connection.executeRaw(
        QStringLiteral(
            "CREATE OR REPLACE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "PERFORM pg_notify('%1', COALESCE(current_setting('moviedb.session', TRUE), '') || ':' "
            "|| TG_TABLE_NAME); RETURN NULL; END $$")
            .arg(QLatin1String(changeChannel))));
    for (const QString &table : silent)
        MOVIEDB_CHECK(connection.executeRaw(
            QStringLiteral("CREATE TRIGGER %1 AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %2 FOR EACH "
                           "STATEMENT EXECUTE FUNCTION tell_change()")
                .arg(triggerName, quoted(table))));
    return transaction.commit();
}

} // namespace

Result<Done> tellChanges(Connection &connection, const SchemaInfo &schema)
{
    if (connection.isSqlite())
        return Done{};
    MOVIEDB_TRY(silent, silentTables(connection, schema.tables));
    if (silent.isEmpty())
        return Done{};
    const auto made = makeTriggers(connection, schema.tables);
    if (!made && made.error().code == sqlState(QLatin1String("42501")))
        return Done{}; // then it is looked for changes instead (ServerWatch)
    return made;
}

Result<bool> isTold(Connection &connection, const QList<TableInfo> &tables)
{
    MOVIEDB_TRY(silent, silentTables(connection, tables));
    return silent.isEmpty();
}

} // namespace moviedb::store
