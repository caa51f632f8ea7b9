#include "core/store/engine/among.h"

namespace moviedb::store {

QString amongSql(const Connection &connection, const QString &column, qsizetype count, const char *type)
{
    return connection.isSqlite()
               ? QStringLiteral("%1 IN (%2)").arg(column, inList(count))
               : QStringLiteral("%1 = ANY(CAST(? AS %2[]))").arg(column, QLatin1String(type));
}

QVariantList amongBinds(const Connection &connection, const QVariantList &values)
{
    return connection.isSqlite() ? padded(values, values.size()) : QVariantList{valueArray(values)};
}

} // namespace moviedb::store
