// "column IN (…)" for as many values as inParts() gives: on Postgres one array, so that the statement is one text, planned once for
// any number of values, and by the column's index.
// Thread: any.
#pragma once

#include "core/store/engine/bulkinsert.h"
#include "core/store/engine/rowarrays.h"

#include <type_traits>

namespace moviedb::store {

QString amongSql(const Connection &connection, const QString &column, qsizetype count, const char *type);
QVariantList amongBinds(const Connection &connection, const QVariantList &values);

// The condition, and what is to be bound for it.
template <class T> QString among(const Connection &connection, const QString &column, const QList<T> &values)
{
    static_assert(std::is_same_v<T, QString> || std::is_same_v<T, qint64>);
    return amongSql(connection, column, values.size(), std::is_same_v<T, QString> ? "VARCHAR" : "INTEGER");
}
template <class T> QVariantList amongBinds(const Connection &connection, const QList<T> &values)
{
    return amongBinds(connection, QVariantList(values.cbegin(), values.cend()));
}

} // namespace moviedb::store
