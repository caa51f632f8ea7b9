#include "core/domain/table.h"

#include <algorithm>

namespace moviedb {

const ColumnInfo *TableInfo::column(QStringView columnName) const
{
    for (const ColumnInfo &column : columns)
        if (column.name == columnName)
            return &column;
    return nullptr;
}

const TableInfo *SchemaInfo::table(QStringView name) const
{
    for (const TableInfo &table : tables)
        if (table.name == name)
            return &table;
    return nullptr;
}

QList<TableInfo> SchemaInfo::tablesAsShown() const
{
    QList<TableInfo> shown = tables;
    std::stable_sort(shown.begin(), shown.end(), [](const TableInfo &left, const TableInfo &right) {
        return left.position < right.position;
    });
    return shown;
}

} // namespace moviedb
