#include "core/store/history/rownumbers.h"

#include "core/store/engine/sqlerror.h"
#include "core/store/history/watchedtables.h"

namespace moviedb::store {

Result<Done> noteTurns(Connection &connection)
{
    if (connection.isSqlite())
        return Done{};
    MOVIEDB_TRY(known,
                connection.first(QStringLiteral("SELECT 1 WHERE to_regclass('writers_turn') IS NOT NULL")));
    if (known)
        return Done{};
    // In turn: of two that make it at once the server refuses the later one, whatever it says of what exists.
    MOVIEDB_TRY(transaction, connection.begin());
    const auto made = connection.executeRaw(QStringLiteral("CREATE SEQUENCE IF NOT EXISTS writers_turn"));
    const bool mayNot = !made && made.error().code == sqlState(QLatin1String("42501"));
    if (mayNot)
        return Done{};
    MOVIEDB_CHECK(made);
    return transaction.commit();
}

Result<Done> takeNumbersBack(Connection &connection, const SchemaInfo &schema)
{
    for (const WatchedTable &watched : watchedTables(schema)) {
        const TableInfo &table = *watched.table;
        const ColumnInfo *key =
            table.primaryKey.size() == 1 ? table.column(table.primaryKey.first()) : nullptr;
        if (watched.owned() || key == nullptr || key->kind != ColumnKind::Integer || !key->generated)
            continue;
        MOVIEDB_CHECK(connection.run(
            QStringLiteral(
                "SELECT setval(n.place, GREATEST(n.top, 1), n.top > 0) FROM (SELECT s.place, s.last, "
                "CASE WHEN s.top < s.last THEN GREATEST(s.top, (SELECT MAX(CAST(btrim(c.row_key, "
                "'[]') AS bigint)) FROM changes c WHERE c.table_name = ?)) END AS top FROM (SELECT "
                "CAST(pg_get_serial_sequence(?, ?) AS regclass) AS place, "
                "pg_sequence_last_value(CAST(pg_get_serial_sequence(?, ?) AS regclass)) AS last, "
                "COALESCE((SELECT MAX(%1) FROM %2), 0) AS top) s) n WHERE n.top < n.last")
                .arg(quoted(key->name), quoted(table.name)),
            {table.name, quoted(table.name), key->name, quoted(table.name), key->name}));
    }
    return Done{};
}

} // namespace moviedb::store
