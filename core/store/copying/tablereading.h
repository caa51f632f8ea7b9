// All rows of a table, one after the other, whatever its size, with values that mean the same on both engines.
// Thread: the connection's.
// Failure: that of the connection, and whatever `take` answers.
#pragma once

#include "core/base/workwatch.h"
#include "core/domain/backup.h"
#include "core/store/engine/connection.h"

#include <functional>

namespace moviedb::store {

// Kept as text as they stand: dates and times with their fractions. Bytes as such. Others as Rows::value() gives them.
using TakeRow = std::function<Result<Done>(QVariantList &row)>;

// Columns in the order of their names: that of the table may differ between the engines.
QList<ColumnInfo> sortedColumns(const TableInfo &table);
Result<Done> readTable(Connection &connection, const TableInfo &table, const QList<ColumnInfo> &columns,
                       const TakeRow &take);

// Of the columns that are given for each table: what is compared may know fewer than what is read.
struct TableColumns
{
    TableInfo table;
    QList<ColumnInfo> columns; // sorted
};
// In the order of reflection: those that are referred to come first. Without what the database or the program makes of the
// rest: it comes by itself.
QList<TableColumns> allColumns(const SchemaInfo &schema);
bool isDerived(const TableInfo &table);
Result<QList<TableSum>> tableSums(Connection &connection, const QList<TableColumns> &tables,
                                  WorkWatch &watch);
Result<qint64> countRows(Connection &connection, const QList<TableColumns> &tables);

// What a table counts its rows with: the last number given, by table. Tables that gave none are left out.
Result<QMap<QString, qint64>> readSequences(Connection &connection, const SchemaInfo &schema);
Result<Done> writeSequences(Connection &connection, const SchemaInfo &schema,
                            const QMap<QString, qint64> &sequences);

} // namespace moviedb::store
