#include "core/store/copying/tablereading.h"

#include "core/store/copying/rowsum.h"
#include "core/store/engine/storabletext.h"
#include "core/store/schema/columntypes.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int rowsAtOnce = 2000; // Postgres gives an answer as a whole
constexpr QLatin1String bytesMark("\\x");

bool keepsItsText(ColumnKind kind)
{
    return kind == ColumnKind::Text || kind == ColumnKind::Date || kind == ColumnKind::Timestamp;
}

// Bytes as Postgres writes them, "\\x0a1b": SQLite keeps them in a column of any type.
QString fileText(const ColumnInfo &column)
{
    const QString name = quoted(column.name);
    const QString bytes = QStringLiteral("'%1' || lower(hex(%2))").arg(bytesMark, name);
    const QString condition = holdsBytes(column) ? QStringLiteral("%1 IS NOT NULL") // whose hex() is ''
                                                 : QStringLiteral("typeof(%1) = 'blob'");
    return QStringLiteral("iif(%1, %2, %3)").arg(condition.arg(name), bytes, name);
}

// The driver has the server write bytes in another way than that.
QString serverText(const ColumnInfo &column)
{
    const QString name = QStringLiteral("t.") + quoted(column.name);
    return holdsBytes(column) ? QStringLiteral("'%1' || encode(%2, 'hex')").arg(bytesMark, name)
                              : QStringLiteral("CAST(%1 AS text)").arg(name);
}

QString selectList(const Connection &connection, const QList<ColumnInfo> &columns)
{
    QStringList list;
    for (const ColumnInfo &column : columns)
        if (!keepsItsText(column.kind))
            list << quoted(column.name);
        else if (connection.isSqlite())
            list << fileText(column);
        else
            list << serverText(column);
    return list.join(QLatin1String(", "));
}

// "2026-11-26T23:04:33.120Z" → "2026-11-26 23:04:33.12", as Postgres writes it.
QString plainTime(QString time)
{
    if (time.size() > 10 && time.at(10) == QLatin1Char('T'))
        time[10] = QLatin1Char(' ');
    if (time.endsWith(QLatin1Char('Z')))
        time.chop(1);
    if (time.size() > 19 && time.at(19) == QLatin1Char('.')) {
        while (time.endsWith(QLatin1Char('0')))
            time.chop(1);
        if (time.endsWith(QLatin1Char('.')))
            time.chop(1);
    }
    return time;
}

QVariant textOf(const Rows &rows, int place, const ColumnInfo &column)
{
    const ColumnKind kind = column.kind;
    QString text = rows.text(place);
    if (holdsBytes(column))
        return QByteArray::fromHex(text.mid(bytesMark.size()).toLatin1());
    if (text.isNull())
        text = QStringLiteral("");
    if (kind == ColumnKind::Timestamp)
        return plainTime(text);
    return isStorable(text) ? text : storableText(text);
}

QVariantList valuesOf(const Rows &rows, const QList<ColumnInfo> &columns)
{
    QVariantList values;
    values.reserve(columns.size());
    for (int place = 0; place < columns.size(); ++place) {
        const ColumnKind kind = columns.at(place).kind;
        if (rows.isNull(place))
            values << QVariant();
        else if (keepsItsText(kind))
            values << textOf(rows, place, columns.at(place));
        else
            values << rows.value(place, kind);
    }
    return values;
}

Result<Done> readAll(Connection &connection, const QString &sql, const QList<ColumnInfo> &columns,
                     const TakeRow &take)
{
    MOVIEDB_TRY(rows, connection.run(sql));
    while (rows.next()) {
        QVariantList values = valuesOf(rows, columns);
        MOVIEDB_CHECK(take(values));
    }
    return rows.end();
}

// Postgres: part by part along the primary key; the key is read once more behind the values.
Result<Done> readByKey(Connection &connection, const TableInfo &table, const QList<ColumnInfo> &columns,
                       const TakeRow &take)
{
    QStringList keys;
    for (const QString &column : table.primaryKey)
        keys << QStringLiteral("t.") + quoted(column); // another column of the answer may have its name
    const QString key = keys.join(QLatin1String(", "));
    const QString select = QStringLiteral("SELECT %1, %2 FROM %3 t")
                               .arg(selectList(connection, columns), key, quoted(table.name));
    const QString order = QStringLiteral(" ORDER BY %1 LIMIT %2").arg(key).arg(rowsAtOnce);
    const QString behind =
        QStringLiteral(" WHERE (%1) > (%2)").arg(key, Connection::placeholders(keys.size()));
    QVariantList last;
    for (;;) {
        MOVIEDB_TRY(rows, connection.run(select + (last.isEmpty() ? QString() : behind) + order, last));
        int count = 0;
        for (; rows.next(); ++count) {
            QVariantList values = valuesOf(rows, columns);
            MOVIEDB_CHECK(take(values));
            last.clear();
            for (qsizetype part = 0; part < keys.size(); ++part) {
                const ColumnInfo *column = table.column(table.primaryKey.at(part));
                last << rows.value(int(columns.size() + part),
                                   column == nullptr ? ColumnKind::Text : column->kind);
            }
        }
        if (count < rowsAtOnce)
            return Done{};
    }
}

Result<Done> setPostgresSequence(Connection &connection, const QString &table, const QString &column,
                                 qint64 last)
{
    MOVIEDB_CHECK(connection.first(
        QStringLiteral("SELECT setval(CAST(pg_get_serial_sequence(quote_ident(current_schema()) || '.' || "
                       "quote_ident(?), ?) AS regclass), CAST(? AS bigint), CAST(? AS boolean))"),
        {table, column, std::max<qint64>(last, 1), last > 0}));
    return Done{};
}

} // namespace

QList<ColumnInfo> sortedColumns(const TableInfo &table)
{
    QList<ColumnInfo> columns = table.columns;
    std::sort(columns.begin(), columns.end(),
              [](const ColumnInfo &one, const ColumnInfo &other) { return one.name < other.name; });
    return columns;
}

Result<Done> readTable(Connection &connection, const TableInfo &table, const QList<ColumnInfo> &columns,
                       const TakeRow &take)
{
    if (columns.isEmpty())
        return Done{};
    if (!connection.isSqlite() && !table.primaryKey.isEmpty())
        return readByKey(connection, table, columns, take);
    return readAll(
        connection,
        QStringLiteral("SELECT %1 FROM %2 t").arg(selectList(connection, columns), quoted(table.name)),
        columns, take);
}

bool isDerived(const TableInfo &table)
{
    return table.name == QLatin1String("search_waiting");
}

QList<TableColumns> allColumns(const SchemaInfo &schema)
{
    QList<TableColumns> tables;
    for (const TableInfo &table : schema.tables)
        if (!isDerived(table))
            tables << TableColumns{table, sortedColumns(table)};
    return tables;
}

Result<QList<TableSum>> tableSums(Connection &connection, const QList<TableColumns> &tables, WorkWatch &watch)
{
    QList<TableSum> sums;
    for (const TableColumns &table : tables) {
        RowSum sum;
        MOVIEDB_CHECK(readTable(connection, table.table, table.columns, [&](QVariantList &row) {
            sum.add(row);
            watch.advance();
            return watch.goOn();
        }));
        sums << TableSum{table.table.name, sum.rows(), sum.text()};
    }
    return sums;
}

Result<qint64> countRows(Connection &connection, const QList<TableColumns> &tables)
{
    qint64 total = 0;
    for (const TableColumns &table : tables) {
        MOVIEDB_TRY(
            count, connection.first(QStringLiteral("SELECT COUNT(*) FROM %1").arg(quoted(table.table.name))));
        total += count.value_or(0).toLongLong();
    }
    return total;
}

Result<QMap<QString, qint64>> readSequences(Connection &connection, const SchemaInfo &schema)
{
    QMap<QString, qint64> sequences;
    if (connection.isSqlite()) {
        MOVIEDB_TRY(there, connection.first(
                               QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'")));
        if (!there)
            return sequences;
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT name, seq FROM sqlite_sequence")));
        while (rows.next())
            if (schema.table(rows.text(0)) != nullptr && rows.integer(1) > 0)
                sequences.insert(rows.text(0), rows.integer(1));
        MOVIEDB_CHECK(rows.end());
        return sequences;
    }
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT c.relname, s.last_value FROM pg_class c JOIN pg_namespace n ON n.oid = "
                    "c.relnamespace AND n.nspname = current_schema() JOIN pg_depend d ON d.refobjid = c.oid "
                    "AND d.deptype IN ('i', 'a') JOIN pg_class q ON q.oid = d.objid AND q.relkind = 'S' "
                    "JOIN pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = q.relname "
                    "WHERE s.last_value IS NOT NULL")));
    while (rows.next())
        sequences.insert(rows.text(0), rows.integer(1));
    return sequences;
}

Result<Done> writeSequences(Connection &connection, const SchemaInfo &schema,
                            const QMap<QString, qint64> &sequences)
{
    if (connection.isSqlite()) {
        MOVIEDB_TRY(there, connection.first(
                               QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'")));
        if (!there)
            return Done{};
        MOVIEDB_CHECK(connection.execute(QStringLiteral("DELETE FROM sqlite_sequence")));
        for (auto entry = sequences.begin(); entry != sequences.end(); ++entry)
            MOVIEDB_CHECK(
                connection.execute(QStringLiteral("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"),
                                   {entry.key(), entry.value()}));
        return Done{};
    }
    for (const TableInfo &table : schema.tables)
        for (const ColumnInfo &column : table.columns)
            if (column.generated && table.primaryKey == QStringList{column.name})
                MOVIEDB_CHECK(
                    setPostgresSequence(connection, table.name, column.name, sequences.value(table.name)));
    return Done{};
}

} // namespace moviedb::store
