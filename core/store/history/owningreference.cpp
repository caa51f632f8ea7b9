#include "core/store/history/owningreference.h"

namespace moviedb::store {

const ColumnInfo *owningReference(const TableInfo &table)
{
    for (const ColumnInfo &column : table.columns)
        if (column.references && !column.nullable)
            return column.references->table == table.name ? nullptr : &column;
    return nullptr;
}

} // namespace moviedb::store
