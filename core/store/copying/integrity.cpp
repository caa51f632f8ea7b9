#include "core/store/copying/integrity.h"

#include "core/store/copying/snapshot.h"
#include "core/store/copying/tablereading.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/schema/reflection.h"

namespace moviedb::store {

Result<Done> checkStructure(Connection &connection, bool quick)
{
    if (!connection.isSqlite())
        return Done{};
    MOVIEDB_TRY(rows, connection.run(quick ? QStringLiteral("PRAGMA quick_check(1)")
                                           : QStringLiteral("PRAGMA integrity_check(1)")));
    const bool answered = rows.next();
    if (answered && rows.text(0) == QLatin1String("ok"))
        return Done{};
    if (const auto ended = rows.end(); !ended)
        return ended;
    return damagedFile(connection.place(), answered ? rows.text(0).simplified() : QString());
}

Result<QMap<QString, qint64>> danglingReferences(Connection &connection)
{
    QMap<QString, qint64> dangling;
    if (!connection.isSqlite())
        return dangling;
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("PRAGMA foreign_key_check")));
    while (rows.next())
        ++dangling[rows.text(0)];
    MOVIEDB_CHECK(rows.end());
    return dangling;
}

Result<DatabaseHealth> checkDatabase(Connection &connection, WorkWatch &watch)
{
    DatabaseHealth health;
    MOVIEDB_TRY(snapshot, Snapshot::read(connection));
    MOVIEDB_CHECK(checkStructure(connection, false));
    MOVIEDB_TRY(schema, reflect(connection));
    const QList<TableColumns> tables = allColumns(schema);
    MOVIEDB_TRY(rows, countRows(connection, tables));
    watch.addTotal(rows);
    MOVIEDB_TRY(sums, tableSums(connection, tables, watch));
    for (const TableSum &sum : sums) {
        health.rows += sum.rows;
        if (sum.table == QLatin1String("movies"))
            health.films = sum.rows;
    }
    health.schemaVersion = schema.version;
    MOVIEDB_TRY(dangling, danglingReferences(connection));
    health.dangling = dangling;
    return health;
}

} // namespace moviedb::store
