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

const LinkedField *TableInfo::linkedField(QStringView fieldName) const
{
    for (const LinkedField &field : linked)
        if (field.shown.name == fieldName)
            return &field;
    return nullptr;
}

const ColumnInfo *TableInfo::field(QStringView fieldName) const
{
    if (const ColumnInfo *own = column(fieldName))
        return own;
    const LinkedField *other = linkedField(fieldName);
    return other == nullptr ? nullptr : &other->shown;
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
