#include "core/store/streaming/closedvalues.h"

#include "core/domain/receipts.h"
#include "core/store/engine/among.h"

namespace moviedb::store {

namespace {

QString notOf(const QStringList &sources)
{
    return QStringLiteral("source NOT IN (%1)")
        .arg(QStringList(sources.size(), QStringLiteral("?")).join(u','));
}

QVariantList bindsOf(const QStringList &sources)
{
    return {sources.cbegin(), sources.cend()};
}

bool isKept(const TableInfo &table, const ColumnInfo &column)
{
    return column.generated || column.name == table.labelColumn || table.primaryKey.contains(column.name);
}

} // namespace

Result<ClosedValues> ClosedValues::read(Connection &connection, const QString &table,
                                        const QList<qint64> &ids, const QStringList &sources)
{
    ClosedValues closed;
    if (sources.isEmpty())
        return closed;
    MOVIEDB_CHECK(inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(
                              QStringLiteral("SELECT DISTINCT entity_id, field FROM claims WHERE entity = ? "
                                             "AND chosen AND %1 AND %2")
                                  .arg(notOf(sources), among(connection, QStringLiteral("entity_id"), part)),
                              QVariantList{table} + bindsOf(sources) + amongBinds(connection, part)));
        while (rows.next()) // "offers.US" is of the offers
            closed.m_fields.insert({rows.integer(0), rows.text(1).section(u'.', 0, 0)});
        return rows.end();
    }));
    return closed;
}

void ClosedValues::empty(const TableInfo &table, RowBlock &rows) const
{
    qsizetype key = 0;
    while (table.columns.at(key).name != table.primaryKey.first())
        ++key;
    for (qsizetype column = 0; column < table.columns.size() && !m_fields.isEmpty(); ++column) {
        const ColumnInfo &info = table.columns.at(column);
        if (isKept(table, info))
            continue;
        const QString from = receiptField(info).section(u'.', 0, 0);
        for (qsizetype row = 0; row < rows.rows(); ++row)
            if (const qint64 id = rows.row(row)[key].integer(); has(id, info.name) || has(id, from))
                rows.cell(row, column) = Cell{};
    }
}

QString titleIsOpen(const QString &movieId, const QStringList &sources)
{
    return QStringLiteral(
               "NOT EXISTS (SELECT 1 FROM claims WHERE entity = 'movies' AND entity_id = %1 AND field = "
               "'title' AND chosen AND %2)")
        .arg(movieId, notOf(sources));
}

} // namespace moviedb::store
