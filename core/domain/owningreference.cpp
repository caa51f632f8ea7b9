#include "core/domain/owningreference.h"

namespace moviedb {

const ColumnInfo *owningReference(const TableInfo &table)
{
    for (const ColumnInfo &column : table.columns)
        if (column.references && !column.nullable)
            return column.references->table == table.name ? nullptr : &column;
    return nullptr;
}

} // namespace moviedb
