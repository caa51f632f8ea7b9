// What the edit of one cell and that of many have in common.
// Thread: the writer's, inside an open step.
// Failure: Constraint (`where` = table.column), Database, and that of a list (listeditor.h).
#pragma once

#include "core/store/tables/cellvalue.h"
#include "core/store/tables/filmlists.h"

namespace moviedb::store {

// checkedCell(), and what the column means (contradictedMeaning()).
Result<CheckedValue> meantCell(const TableInfo &table, const ColumnInfo &column, const QVariant &value);

// A checked value for a cell, with the precision column of a date.
struct CellWrite
{
    QStringList sets; // "runtime" = ?
    QVariantList binds;
    QMap<QString, QVariant> before;
    QMap<QString, QVariant> after;
};

CellWrite cellWrite(const TableInfo &table, const ColumnInfo &column, const CheckedValue &checked,
                    const Row &row);
bool isStored(const TableInfo &table, const CellWrite &write);

// Somebody else changed the cell since the person saw `was`; the text names both values.
std::optional<Error> conflictOf(const TableInfo &table, const ColumnInfo &column, const QVariant &was,
                                const QVariant &stored);
// The engine's words about a broken rule, with the columns and the table's name put in. SQLite names the
// columns ("movies.imdb_id"), Postgres the index.
Error betterError(const Error &error, const TableInfo &table, const QString &column);

// What a claim or a log line says of a value: dates as exact as they are known, references by their key.
QString statedValue(const ColumnInfo &column, const QVariant &value, const QString &precision);
// The label of what a cell refers to, else its value, dates as exact as they are known; "—" for nothing.
QString labelOrValue(const TableInfo &table, const Row &row, const QString &column);

// A column of movies that keeps the first entry of a list is changed through that list.
std::optional<FilmList> listOfCell(const SchemaInfo &schema, const TableInfo &table, const QString &column);
// The step's words.
Result<QString> editThroughList(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                                const Row &film, const QVariant &value, QList<TableChange> &changes);

} // namespace moviedb::store
