#include "core/store/recipebook/rowcounters.h"

namespace moviedb::store {

namespace {

// https://www.sqlite.org/autoinc.html: the table sqlite_sequence may be written to.
Result<Done> countBeyondSqlite(Connection &connection, const QString &table, qint64 number)
{
    MOVIEDB_TRY(raised, connection.execute(
                            QStringLiteral("UPDATE sqlite_sequence SET seq = MAX(seq, ?) WHERE name = ?"),
                            {number, table}));
    if (raised == 0)
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"), {table, number}));
    return Done{};
}

// https://www.postgresql.org/docs/15/functions-sequence.html
Result<Done> countBeyondPostgres(Connection &connection, const TableInfo &table, qint64 number)
{
    const QString sequence = QStringLiteral("CAST(pg_get_serial_sequence(?, ?) AS regclass)");
    const QVariantList place = {quoted(table.name), table.primaryKey.first()};
    MOVIEDB_CHECK(
        connection.first(QStringLiteral("SELECT setval(%1, CAST(? AS BIGINT)) WHERE CAST(? AS BIGINT) > "
                                        "COALESCE(pg_sequence_last_value(%1), 0)")
                             .arg(sequence),
                         place + QVariantList{number, number} + place));
    return Done{};
}

} // namespace

Result<Done> countBeyond(Connection &connection, const TableInfo &table, qint64 number)
{
    if (table.primaryKey.size() != 1 || number <= 0)
        return Done{};
    const ColumnInfo *key = table.column(table.primaryKey.first());
    if (key == nullptr || key->kind != ColumnKind::Integer || !key->generated)
        return Done{};
    return connection.isSqlite() ? countBeyondSqlite(connection, table.name, number)
                                 : countBeyondPostgres(connection, table, number);
}

} // namespace moviedb::store
