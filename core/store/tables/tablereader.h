// Windows of any table's rows, with the labels of what they refer to.
// Thread: the connection's.
// Failure: Usage (unknown table or column, bad filter value), Database, NotFound.
#pragma once

#include "core/store/tables/tablequery.h"

namespace moviedb::store {

Result<TablePage> readPage(Connection &connection, const SchemaInfo &schema, const TableQuery &query);
// The rows that match, as a condition, by way of the search index where that helps.
Result<SqlPart> matching(Connection &connection, const SchemaInfo &schema, const TableQuery &query);
// How many rows match, whatever window is asked for.
Result<qint64> countMatches(Connection &connection, const SchemaInfo &schema, const TableQuery &query);

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
