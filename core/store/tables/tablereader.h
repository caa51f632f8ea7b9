// Rows of any table, with the labels of what they refer to.
// Thread: the connection's.
// Failure: Usage (a key of the wrong size), Database, NotFound.
#pragma once

#include "core/store/tables/tablequery.h"

namespace moviedb::store {

// Every column of the table, then the label of every reference that has one.
struct RowSelect
{
    QString columns;
    QString joins;
};

RowSelect rowSelect(const SchemaInfo &schema, const TableInfo &table);
// The rows of a statement that selects these columns.
Result<QList<Row>> rowsOf(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                          const QString &sql, const QVariantList &binds);

// NotFound when there is no such row.
Result<Row> readRow(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                    const QVariantList &key);

// The same for a row that is to be changed: until the transaction ends nobody else changes it, psql neither.
Result<Row> readRowToChange(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                            const QVariantList &key);

// "\"movie_id\" = ? AND …"
QString keyCondition(const TableInfo &table);
// What a row is called in messages: its label, else what it links, else its key.
QString rowName(const TableInfo &table, const Row &row);

} // namespace moviedb::store
