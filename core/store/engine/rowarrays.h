// Many rows as few values for Postgres: one array for each column, which unnest() makes rows of again. A statement of
// many rows is then one text, prepared once for any number of rows.
// https://www.postgresql.org/docs/15/arrays.html#ARRAYS-IO
// Thread: the connection's.
// Failure: Database; NotFound for a column that the table does not have.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// "unnest(CAST(? AS integer[]), …)" for these columns of the table.
Result<QString> unnestSql(Connection &connection, const QString &table, const QStringList &columns);
// The binds for it, of `count` rows from `from` on.
QVariantList rowArrays(const QList<QVariantList> &rows, qsizetype from, qsizetype count);

// One column's values as the text of an array.
QString valueArray(const QVariantList &values);

} // namespace moviedb::store
