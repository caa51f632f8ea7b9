#include "core/store/identity/rowmerge.h"

#include "core/base/partialdate.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/identity/aliases.h"
#include "core/store/identity/linkmoves.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/ownreceipts.h"
#include "core/store/tables/tablereader.h"
#include "core/store/tables/userclaims.h"

#include <QSet>

#include <algorithm>

namespace moviedb::store {

namespace {

const QString nameOfRow = QStringLiteral("name");
const QString precisionEnd = QStringLiteral("_precision");

bool isMerged(const TableInfo &table, const ColumnInfo &column)
{
    const bool isPrecision =
        column.name.endsWith(precisionEnd) && table.column(column.name.chopped(precisionEnd.size()));
    return !column.generated && !table.primaryKey.contains(column.name) && !isPrecision;
}

// A date as exactly as it is known.
QVariant shownCell(const ColumnInfo &column, const IdentityRow &row)
{
    const QVariant value = row.values.value(column.name);
    if (column.kind == ColumnKind::Date && !value.isNull())
        if (const auto date = PartialDate::fromStored(
                value.toString(), row.values.value(column.name + precisionEnd).toString()))
            return date->iso();
    return value;
}

bool takesGone(const MergedCell &cell, const QMap<QString, bool> &choices)
{
    if (const auto choice = choices.constFind(cell.column); choice != choices.cend())
        return *choice;
    if (cell.column == nameOfRow)
        return false;
    if (cell.keptTyped != cell.goneTyped)
        return cell.goneTyped;
    return cell.kept.isNull() && !cell.keptTyped;
}

class Fusing
{
public:
    Fusing(Connection &connection, const SchemaInfo &schema, const RowFusion &fusion)
        : m_connection(connection), m_schema(schema), m_fusion(fusion), m_table(*fusion.table)
    {
    }
    Result<FusedClaims> run(QList<TableChange> &changes);

private:
    Result<Done> dropClaims(qint64 id, const QString &field, bool typed);
    Result<Done> settleClaims();
    Result<Done> settleTyped(const QString &field, bool takesGone);
    Result<FusedClaims> moveClaims();
    Result<Done> removeGone();
    Result<Done> takeValues();

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const RowFusion &m_fusion;
    const TableInfo &m_table;
};

// `typed`: those of a person go; else those of the sources are no longer shown.
Result<Done> Fusing::dropClaims(qint64 id, const QString &field, bool typed)
{
    MOVIEDB_CHECK(m_connection.execute(
        QLatin1String(typed ? "DELETE FROM claims" : "UPDATE claims SET chosen = FALSE") +
            QStringLiteral(" WHERE entity = ? AND entity_id = ? AND field = ? AND source ") +
            QLatin1String(typed ? "= 'user'" : "<> 'user'"),
        {m_table.name, id, field}));
    return typed ? dropEmptyReceipts(m_connection, m_table.name, id) : Result<Done>(Done{});
}

Result<Done> Fusing::settleTyped(const QString &field, bool takesGone)
{
    const IdentityRow &loser = takesGone ? m_fusion.keep : m_fusion.gone;
    const IdentityRow &winner = takesGone ? m_fusion.gone : m_fusion.keep;
    if (loser.typed.contains(field))
        MOVIEDB_CHECK(dropClaims(loser.id, field, true));
    if (!m_fusion.chosen.contains(field) || winner.typed.contains(field))
        return Done{};
    for (const MergedCell &cell : m_fusion.cells)
        if (cell.column == field)
            return claimByUser(m_connection, m_table.name, winner.id, field,
                               claimText(takesGone ? cell.gone : cell.kept));
    return Done{};
}

// Of each field one value is shown, with the claim that states it.
Result<Done> Fusing::settleClaims()
{
    QMap<QString, bool> taken; // by field
    {
        MOVIEDB_TRY(rows,
                    m_connection.run(
                        QStringLiteral("SELECT DISTINCT field, entity_id FROM claims WHERE entity = ? AND "
                                       "entity_id IN (?, ?) AND chosen"),
                        {m_table.name, m_fusion.keep.id, m_fusion.gone.id}));
        QMap<QString, QSet<qint64>> shown;
        while (rows.next())
            shown[rows.text(0)].insert(rows.integer(1));
        for (auto field = shown.cbegin(); field != shown.cend(); ++field)
            taken.insert(field.key(), !field->contains(m_fusion.keep.id));
    }
    for (const MergedCell &cell : m_fusion.cells)
        taken.insert(cell.column, cell.takesGone);
    for (auto field = taken.cbegin(); field != taken.cend(); ++field) {
        MOVIEDB_CHECK(dropClaims(*field ? m_fusion.keep.id : m_fusion.gone.id, field.key(), false));
        MOVIEDB_CHECK(settleTyped(field.key(), *field));
    }
    return Done{};
}

// Written anew for the row that stays: what belonged to a row of this very step is noted then like everything else.
Result<FusedClaims> Fusing::moveClaims()
{
    FusedClaims moved;
    QMap<qint64, qint64> receipts;
    const QVariantList ofGone{m_table.name, m_fusion.gone.id};
    const QString where = QStringLiteral(" WHERE entity = ? AND entity_id = ?");
    QList<qint64> ids;
    {
        MOVIEDB_TRY(rows, m_connection.run(QStringLiteral("SELECT receipt_id FROM receipts") + where +
                                               QStringLiteral(" ORDER BY receipt_id"),
                                           ofGone));
        while (rows.next())
            ids.append(rows.integer(0));
    }
    for (const qint64 id : std::as_const(ids)) {
        MOVIEDB_TRY(added, m_connection.insert(
                               QStringLiteral(
                                   "INSERT INTO receipts (entity, entity_id, source, url, revision, "
                                   "fetched_at, extractor) SELECT entity, CAST(? AS INTEGER), source, url, "
                                   "revision, fetched_at, extractor FROM receipts WHERE receipt_id = ? "
                                   "RETURNING receipt_id"),
                               {m_fusion.keep.id, id}));
        receipts.insert(id, added);
        MOVIEDB_TRY(
            claims,
            m_connection.execute(
                QStringLiteral("INSERT INTO claims (entity, entity_id, field, position, value, source, "
                               "snippet, chosen, receipt_id) SELECT entity, CAST(? AS INTEGER), field, "
                               "position, value, source, snippet, chosen, CAST(? AS INTEGER) FROM claims "
                               "WHERE receipt_id = ? ORDER BY claim_id"),
                {m_fusion.keep.id, added, id}));
        moved.claims += claims;
    }
    moved.receipts = ids.size();
    for (const char *said : {"claims", "receipts"}) // in this order: a claim names its receipt
        MOVIEDB_CHECK(
            m_connection.execute(QStringLiteral("DELETE FROM ") + QLatin1String(said) + where, ofGone));
    return moved;
}

Result<Done> Fusing::removeGone()
{
    MOVIEDB_CHECK(m_connection.execute(QStringLiteral("DELETE FROM %1 WHERE %2 = ?")
                                           .arg(quoted(m_table.name), quoted(m_table.primaryKey.first())),
                                       {m_fusion.gone.id}));
    return Done{};
}

// Behind the removal: no two rows have one id, even for a moment.
Result<Done> Fusing::takeValues()
{
    QStringList sets;
    QVariantList binds;
    const auto take = [&](const QString &name) {
        const ColumnInfo *column = m_table.column(name);
        if (column == nullptr)
            return;
        sets << quoted(name) + QStringLiteral(" = ?");
        binds << boundValue(*column, m_fusion.gone.values.value(name));
    };
    for (const MergedCell &cell : m_fusion.cells)
        if (cell.takesGone) {
            take(cell.column);
            take(cell.column + precisionEnd);
        }
    if (sets.isEmpty())
        return Done{};
    MOVIEDB_CHECK(m_connection.execute(
        QStringLiteral("UPDATE %1 SET %2 WHERE %3 = ?")
            .arg(quoted(m_table.name), sets.join(QLatin1String(", ")), quoted(m_table.primaryKey.first())),
        binds + QVariantList{m_fusion.keep.id}));
    return Done{};
}

Result<FusedClaims> Fusing::run(QList<TableChange> &changes)
{
    const IdentityRow &keep = m_fusion.keep, &gone = m_fusion.gone;
    QString name = keep.text("name"); // as it will be called
    for (const MergedCell &cell : m_fusion.cells)
        if (cell.column == nameOfRow && cell.takesGone)
            name = gone.text("name");
    MOVIEDB_CHECK(settleClaims());
    MOVIEDB_TRY(moved, moveClaims());
    MOVIEDB_CHECK(
        moveLinks(m_connection, m_schema, {&m_table, gone.id, keep.id, gone.text("name"), name}, changes));
    MOVIEDB_CHECK(handAliasesOver(m_connection, m_table.name, gone.id, keep.id));
    MOVIEDB_CHECK(removeGone());
    MOVIEDB_CHECK(takeValues());
    changes.append({m_table.name, {{keep.id}, {gone.id}}});
    changes.append({QStringLiteral("claims"), {}});
    return moved;
}

} // namespace

Result<IdentityRow> readIdentityRow(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                                    qint64 id)
{
    MOVIEDB_TRY(stored, readRow(connection, schema, table, {id}));
    IdentityRow row;
    row.id = id;
    for (int i = 0; i < table.columns.size(); ++i)
        row.values.insert(table.columns.at(i).name, stored.values.at(i));
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT field FROM claims WHERE entity = ? AND entity_id = ? "
                                              "AND source = 'user'"),
                               {table.name, id}));
    while (rows.next())
        row.typed.insert(rows.text(0));
    return row;
}

QList<MergedCell> mergedCells(const TableInfo &table, const IdentityRow &keep, const IdentityRow &gone,
                              const QMap<QString, bool> &choices)
{
    QList<MergedCell> cells;
    for (const ColumnInfo &column : table.columns) {
        if (!isMerged(table, column))
            continue;
        MergedCell cell{column.name, shownCell(column, keep), shownCell(column, gone),
                        keep.typed.contains(column.name), gone.typed.contains(column.name)};
        if (cell.kept == cell.gone || (cell.gone.isNull() && !cell.goneTyped))
            continue;
        cell.takesGone = takesGone(cell, choices);
        cells.append(cell);
    }
    return cells;
}

Result<FusedClaims> fuseRows(Connection &connection, const SchemaInfo &schema, const RowFusion &fusion,
                             QList<TableChange> &changes)
{
    return Fusing(connection, schema, fusion).run(changes);
}

} // namespace moviedb::store
