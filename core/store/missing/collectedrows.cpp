#include "core/store/missing/collectedrows.h"

#include "core/store/missing/keptcounts.h"
#include "core/store/sqlite/sqliterowset.h"

#include <QSqlDriver>

namespace moviedb::store {

namespace {

constexpr qint64 entriesInALookup = 50; // of an index, read in the time that finding a row takes

QString collectedKey(const TableInfo &table)
{
    return quoted(table.name) + QLatin1Char('.') + quoted(table.primaryKey.first());
}

bool isKeyedByNumber(const TableInfo &table)
{
    const ColumnInfo *key = table.primaryKey.size() == 1 ? table.column(table.primaryKey.first()) : nullptr;
    return key != nullptr && key->kind == ColumnKind::Integer;
}

SqliteRowSet &collectedIn(Connection &connection)
{
    std::shared_ptr<SqliteRowSet> &rows = connection.rowSet();
    if (!rows)
        rows = std::make_shared<SqliteRowSet>(
            *static_cast<sqlite3 *const *>(connection.driver().handle().constData()));
    return *rows;
}

// Of the table; its last key stands for how many rows it has.
Result<bool> areMany(Connection &connection, const TableInfo &table, qint64 rows)
{
    MOVIEDB_TRY(last,
                connection.first(
                    QStringLiteral("SELECT MAX(%1) FROM %2").arg(collectedKey(table), quoted(table.name))));
    return rows * entriesInALookup >= last.value_or(0).toLongLong();
}

} // namespace

Result<std::optional<qint64>> collectKeys(Connection &connection, const TableInfo &table, const QString &keys,
                                          const QVariantList &binds)
{
    if (!connection.isSqlite() || !isKeyedByNumber(table))
        return std::optional<qint64>();
    const QString collect =
        QStringLiteral("WITH found(key) AS (%1) SELECT moviedb_collect(key) FROM found").arg(keys);
    SqliteRowSet &rows = collectedIn(connection);
    MOVIEDB_TRY(stamp, dataStamp(connection));
    const QString name = nameOfCount(stamp + QLatin1Char('\n') + collect, binds);
    if (stamp.isEmpty() || rows.name() != name) {
        rows.clear();
        if (!rows.isWhole())
            return std::optional<qint64>();
        MOVIEDB_CHECK(connection.first(collect, binds));
        rows.setName(name);
    }
    return rows.isWhole() ? std::optional<qint64>(rows.size()) : std::optional<qint64>();
}

QString isCollected(const TableInfo &table)
{
    return QStringLiteral("moviedb_collected(%1)").arg(collectedKey(table));
}

QString collectedAsJson(const Connection &connection, qint64 step)
{
    return QString::fromLatin1(connection.rowSet()->keysAsJson(step));
}

Result<std::optional<QString>> amongCollected(Connection &connection, const TableInfo &table,
                                              const QString &condition, const QVariantList &binds)
{
    if (!isKeyedByNumber(table))
        return std::optional<QString>();
    MOVIEDB_TRY(rows, collectKeys(connection, table,
                                  QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                      .arg(collectedKey(table), quoted(table.name), condition),
                                  binds));
    if (!rows)
        return std::optional<QString>();
    MOVIEDB_TRY(many, areMany(connection, table, *rows));
    return many ? std::optional<QString>(isCollected(table)) : std::optional<QString>();
}

} // namespace moviedb::store
