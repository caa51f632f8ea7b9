#include "core/formats/rowjson.h"

#include "core/formats/celltext.h"

namespace moviedb {

QList<QByteArray> jsonNames(const TableInfo &table)
{
    QList<QByteArray> names;
    for (const ColumnInfo &column : table.columns) {
        ByteWriter name;
        name.add(names.isEmpty() ? '{' : ',');
        addJsonText(name, column.name.toUtf8());
        name.add(':');
        names << name.bytes().toByteArray();
    }
    return names;
}

void addJsonRow(ByteWriter &to, const QList<QByteArray> &names, const RowBlock &block, qsizetype row)
{
    const Cell *cells = block.row(row);
    if (names.isEmpty())
        to.add('{');
    for (qsizetype column = 0; column < names.size(); ++column) {
        to.add(names.at(column));
        addJsonCell(to, block, cells[column]);
    }
    to.add('}');
}

} // namespace moviedb
