// One cell changed or one row added by a person: checked against the reflected schema, written with its
// claim and its entry in the change log in one transaction.
// Thread: the writer's.
// Failure: Usage (unknown names, a table the program keeps for itself), Constraint (`where` = table.column),
// Conflict (the cell changed meanwhile; text names both values), NotFound, Database.
#pragma once

#include "core/store/tables/tablereader.h"

namespace moviedb::store {

Result<Row> editCell(Connection &connection, const SchemaInfo &schema, const CellEdit &edit,
                     QList<TableChange> &changes);
Result<Row> insertRow(Connection &connection, const SchemaInfo &schema, const RowInsert &insert,
                      QList<TableChange> &changes);

// The table, when a person may edit its rows.
Result<const TableInfo *> editableTable(const SchemaInfo &schema, const QString &name);
// "movie" for movies: for sentences about one row.
QString singularTitle(const TableInfo &table);
// "113", "—" for nothing: for the change log.
QString shownValue(const QVariant &value);
// By column name.
QMap<QString, QVariant> valuesByName(const TableInfo &table, const Row &row);

} // namespace moviedb::store
