// Two rows of one table made one, as far as the tables go: links, values, claims and receipts go over, the other row goes.
// Thread: the connection's, inside an open step.
// Failure: Database.
#pragma once

#include "core/domain/identity.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// A row as a merge sees it.
struct IdentityRow
{
    qint64 id = 0;
    QMap<QString, QVariant> values; // by column, as stored
    QSet<QString> typed;            // fields a person has spoken of

    QString text(const char *column) const { return values.value(QLatin1String(column)).toString(); }
};

// NotFound when there is no such row.
Result<IdentityRow> readIdentityRow(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                                    qint64 id);

// Columns in which both differ, or only the row that goes has a value. By `choices` (see RowMerge), else a person's word
// wins, else the value of the row that stays, unless it has none. Pure.
QList<MergedCell> mergedCells(const TableInfo &table, const IdentityRow &keep, const IdentityRow &gone,
                              const QMap<QString, bool> &choices);

struct RowFusion
{
    const TableInfo *table = nullptr;
    IdentityRow keep;
    IdentityRow gone;
    QList<MergedCell> cells;
    QSet<QString> chosen; // columns of which a person has just chosen the value: it is their word from now on
};

struct FusedClaims
{
    qint64 claims = 0; // that went over
    qint64 receipts = 0;
};

// Aliases and separations of the row that goes are those of the row that stays; no new alias is made.
Result<FusedClaims> fuseRows(Connection &connection, const SchemaInfo &schema, const RowFusion &fusion,
                             QList<TableChange> &changes);

} // namespace moviedb::store
