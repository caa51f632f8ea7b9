// Rows as JSON objects by column, and back: what a step that was taken back needs to be done again.
// Keys are texts of JSON arrays: "[12]", "[12,5]".
// Thread: the connection's.
// Failure: Database, Constraint (a row or a unique value is there already), Parse (a damaged image).
#pragma once

#include "core/base/jsonread.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

struct RowImage
{
    QString key;
    std::string json;
};

// Rows of the table whose `column` has one of the values, and for which `condition` (with its binds) holds as well.
Result<QList<RowImage>> readImages(Connection &connection, const TableInfo &table, const QString &column,
                                   const QVariantList &values, const QString &condition = {},
                                   const QVariantList &conditionBinds = {});
// Columns that the table no longer has are left out, and those that the database computes.
Result<Done> writeImages(Connection &connection, const TableInfo &table, const QList<Json> &images);

Result<QVariantList> keyValues(const QString &key);
// "a" = ? AND "b" = ?
QString keyMatch(const TableInfo &table);
QVariant imageValue(const Json &value);

} // namespace moviedb::store
