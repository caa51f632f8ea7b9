#include "core/store/rowimporting/rowshape.h"

#include "core/base/partialdate.h"
#include "core/store/tables/cellvalue.h"
#include "core/store/tables/columnfit.h"

#include <algorithm>

namespace moviedb::store {

RowShape::RowShape(const SchemaInfo &from, const TableInfo &of)
    : schema(from), table(of), list(filmList(from, filmListOf(of)))
{
    for (const QString &name : table.primaryKey)
        key << placeOf(name);
    if (key.size() == 1 && column(key.first()).kind == ColumnKind::Integer) {
        number = key.first();
        givesNumbers = column(number).generated;
    }
    label = table.labelColumn.isEmpty() ? -1 : placeOf(table.labelColumn);
    QList<int> precisions;
    for (int place = 0; place < int(table.columns.size()); ++place) {
        const ColumnInfo &one = column(place);
        if (one.references)
            (one.references->table == table.name ? own : references) << place;
        if (const ColumnInfo *exact = precisionColumn(table, one)) {
            precision.insert(place, placeOf(exact->name));
            precisions << precision.value(place);
        }
    }
    for (int place = 0; place < int(table.columns.size()); ++place)
        if (!key.contains(place) && !precisions.contains(place) && !own.contains(place) &&
            !column(place).generated)
            content << place;
    for (const QStringList &names : table.unique) {
        QList<int> places;
        for (const QString &name : names)
            places << placeOf(name);
        if (!places.contains(-1))
            unique << places;
    }
    if (!givesNumbers && !key.isEmpty())
        unique << key;
    if (list)
        film = placeOf(QStringLiteral("movie_id"));
}

int RowShape::placeOf(const QString &name) const
{
    for (int place = 0; place < int(table.columns.size()); ++place)
        if (table.columns.at(place).name == name)
            return place;
    return -1;
}

bool RowShape::isTime(int place) const
{
    const QString &name = column(place).name;
    return name == QLatin1String("created_at") || name == QLatin1String("updated_at");
}

bool RowShape::isIndexed(int place) const
{
    const QString &name = column(place).name;
    return table.primaryKey.value(0) == name ||
           std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&](const IndexInfo &index) {
               return index.where.isEmpty() && index.parts.value(0) == name;
           });
}

QString titleOf(const RowShape &shape, const CheckedRow &row)
{
    if (shape.label >= 0 && !row.values.value(shape.label).isNull())
        return row.values.at(shape.label).toString();
    QStringList linked;
    for (const int place : shape.references)
        if (!row.names.value(place).isEmpty())
            linked << row.names.at(place);
    if (!linked.isEmpty())
        return linked.join(QStringLiteral(" · "));
    return row.number > 0 ? QString::number(row.number) : QString();
}

QString textAt(const RowShape &shape, const QVariantList &values, int place)
{
    const QVariant value = values.value(place);
    const int precision = shape.precision.value(place, -1);
    if (precision >= 0 && !value.isNull())
        if (const auto date = PartialDate::fromStored(value.toString(), values.value(precision).toString()))
            return date->iso();
    return claimText(value);
}

} // namespace moviedb::store
