#include "core/domain/table.h"

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

} // namespace moviedb
