#include "core/store/schema/columntypes.h"

namespace moviedb::store {

bool holdsBytes(const ColumnInfo &column)
{
    return column.type == QLatin1String("BLOB") || column.type == QLatin1String("BYTEA");
}

QString typeOfValues(const ColumnInfo &column, Engine engine)
{
    if (holdsBytes(column))
        return engine == Engine::Sqlite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA");
    switch (column.kind) {
    case ColumnKind::Integer:
        return QStringLiteral("BIGINT");
    case ColumnKind::Decimal:
        return QStringLiteral("NUMERIC");
    case ColumnKind::Boolean:
        return QStringLiteral("BOOLEAN");
    case ColumnKind::Date:
        return QStringLiteral("DATE");
    case ColumnKind::Timestamp:
        return QStringLiteral("TIMESTAMP");
    case ColumnKind::Text:
        break;
    }
    return QStringLiteral("TEXT");
}

} // namespace moviedb::store
