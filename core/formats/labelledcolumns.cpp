#include "core/formats/labelledcolumns.h"

namespace moviedb {

QList<LabelledColumn> labelledColumns(const TableInfo &table)
{
    QList<LabelledColumn> columns;
    qsizetype label = table.columns.size();
    for (qsizetype place = 0; place < table.columns.size(); ++place) {
        const ColumnInfo &column = table.columns.at(place);
        columns.append({column.name, place, column.kind});
        if (column.references)
            columns.append({column.name.endsWith(QLatin1String("_id")) ? column.name.chopped(3)
                                                                       : column.name + QLatin1String("_name"),
                            label++, ColumnKind::Text});
    }
    return columns;
}

} // namespace moviedb
