#include "core/store/missing/collectedrows.h"

#include "core/store/missing/keptcounts.h"
#include "core/store/sqlite/sqliterowset.h"

#include <QSqlDriver>
#include <QStringTokenizer>

namespace moviedb::store {

namespace {

constexpr qint64 entriesInALookup = 50;         // of an index, read in the time that finding a row takes
constexpr qint64 mostSentKey = qint64(1) << 23; // 1 MB of bits, twice that on the way
constexpr int bitsOfByte = 8;

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

// "{4,17}", as the server writes an array. Nothing for keys that there is no bit for.
std::optional<QByteArray> bitsOfKeys(QStringView array, qint64 &rows)
{
    QByteArray bits;
    qsizetype end = 0;
    for (const QStringView text : QStringTokenizer(array.mid(1).chopped(1), u',')) {
        bool ok = false;
        const qint64 key = text.toLongLong(&ok);
        if (!ok || key < 0 || key > mostSentKey)
            return std::nullopt;
        const auto place = qsizetype(key / bitsOfByte);
        end = std::max(end, place + 1);
        if (end > bits.size())
            bits.resize(end * 2, '\0');
        bits[place] = char(uchar(bits.at(place)) | (1U << (key % bitsOfByte)));
        ++rows;
    }
    bits.truncate(end);
    return bits;
}

// An empty row of bits stands for rows that are not to be sent: few ones, or with keys that have no bit.
Result<QByteArray> collectOnServer(Connection &connection, const TableInfo &table, const QString &keys,
                                   const QVariantList &binds)
{
    const QString name = nameOfCount(keys, binds);
    MOVIEDB_TRY(before, keptCounts(connection));
    if (before->collectedName == name)
        return before->collected;
    const QString stamp = before->stamp;
    MOVIEDB_TRY(
        array,
        connection.first(
            QStringLiteral("SELECT CAST(array_agg(key) AS TEXT) FROM (%1) AS found(key)").arg(keys), binds));
    const QString text = array.value_or(QVariant()).toString();
    qint64 rows = 0;
    std::optional<QByteArray> bits = text.isEmpty() ? std::nullopt : bitsOfKeys(text, rows);
    if (bits) {
        MOVIEDB_TRY(many, areMany(connection, table, rows));
        if (!many)
            bits.reset();
    }
    MOVIEDB_TRY(after, keptCounts(connection));
    if (after->stamp == stamp) {
        after->collectedName = name;
        after->collected = bits.value_or(QByteArray());
    }
    return bits.value_or(QByteArray());
}

} // namespace

QString AmongRows::holds(const QString &key) const
{
    if (bits.isEmpty())
        return QStringLiteral("moviedb_collected(%1)").arg(key);
    // A bit that there is none of is an error.
    return QStringLiteral(
               "CASE WHEN %1 BETWEEN 0 AND %2 THEN get_bit(CAST(? AS BYTEA), CAST(%1 AS INTEGER)) = 1 "
               "ELSE FALSE END")
        .arg(key, QString::number(bits.size() * bitsOfByte - 1));
}

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
    return AmongRows().holds(collectedKey(table));
}

QString collectedAsJson(const Connection &connection, qint64 step)
{
    return QString::fromLatin1(connection.rowSet()->keysAsJson(step));
}

Result<std::optional<AmongRows>> amongCollected(Connection &connection, const TableInfo &table,
                                                const QString &condition, const QVariantList &binds)
{
    if (!isKeyedByNumber(table))
        return std::optional<AmongRows>();
    const QString keys =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(collectedKey(table), quoted(table.name), condition);
    if (!connection.isSqlite()) {
        MOVIEDB_TRY(bits, collectOnServer(connection, table, keys, binds));
        return bits.isEmpty() ? std::optional<AmongRows>() : std::optional(AmongRows{bits});
    }
    MOVIEDB_TRY(rows, collectKeys(connection, table, keys, binds));
    if (!rows)
        return std::optional<AmongRows>();
    MOVIEDB_TRY(many, areMany(connection, table, *rows));
    return many ? std::optional<AmongRows>(AmongRows()) : std::optional<AmongRows>();
}

} // namespace moviedb::store
