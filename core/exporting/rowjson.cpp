#include "core/exporting/rowjson.h"

#include "core/contract/shapes.h"

namespace moviedb {

QByteArray jsonRow(const TableInfo &table, const Row &row)
{
    OrderedJson object = OrderedJson::object();
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        object[utf8(table.columns.at(i).name)] = contract::value(row.values.value(i));
    return contract::toBytes(object);
}

} // namespace moviedb
