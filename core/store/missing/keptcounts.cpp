#include "core/store/missing/keptcounts.h"

namespace moviedb::store {

namespace {

constexpr qsizetype keptAtMost = 100; // of each kind

// SQLite: the first tells of other connections' commits, the second of this one's writes. Postgres: who reads sees what is
// stored as of a snapshot, and the same snapshot is the same data; a standby tells only a part of its snapshots.
QString stampSql(const Connection &connection)
{
    return connection.isSqlite()
               ? QStringLiteral("SELECT data_version || '/' || total_changes() FROM pragma_data_version")
               : QStringLiteral("SELECT CASE WHEN pg_is_in_recovery() THEN '' ELSE "
                                "CAST(txid_current_snapshot() AS TEXT) END");
}

} // namespace

Result<QString> dataStamp(Connection &connection)
{
    if (connection.inTransaction())
        return QString();
    MOVIEDB_TRY(stamp, connection.first(stampSql(connection)));
    return stamp.value_or(QVariant()).toString();
}

Result<Connection::Counts *> keptCounts(Connection &connection)
{
    MOVIEDB_TRY(stamp, dataStamp(connection));
    Connection::Counts &counts = connection.counts();
    if (counts.stamp != stamp || stamp.isEmpty())
        counts = {stamp, {}, {}, {}, {}, {}, {}};
    if (counts.totals.size() > keptAtMost)
        counts.totals.clear();
    if (counts.facets.size() > keptAtMost)
        counts.facets.clear();
    if (counts.charts.size() > keptAtMost)
        counts.charts.clear();
    if (counts.landmarks.size() > keptAtMost)
        counts.landmarks.clear();
    return &counts;
}

QString nameOfCount(const QString &sql, const QVariantList &binds)
{
    QString name = sql;
    for (const QVariant &bind : binds)
        name += QLatin1Char('\n') + bind.toString();
    return name;
}

} // namespace moviedb::store
