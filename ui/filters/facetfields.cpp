#include "ui/filters/facetfields.h"

namespace moviedb::ui {
namespace {

constexpr int longestShortText = 50;

// "country" tells what "countries" tells better.
bool isToldByLink(const TableInfo &table, const ColumnInfo &column)
{
    const QString stem = column.name.chopped(1);
    return std::any_of(table.linked.cbegin(), table.linked.cend(),
                       [&stem](const LinkedField &field) { return field.shown.name.startsWith(stem); });
}

bool isShared(const TableInfo &table, const ColumnInfo &column)
{
    if (column.generated || column.references || table.primaryKey.contains(column.name))
        return false;
    if (column.kind == ColumnKind::Date || column.kind == ColumnKind::Boolean)
        return true;
    return column.kind == ColumnKind::Text && column.maxLength && *column.maxLength <= longestShortText &&
           !column.name.endsWith(QLatin1String("_id")) &&
           !column.name.endsWith(QLatin1String("_precision")) && !isToldByLink(table, column);
}

// What few values share comes first, names of people last.
int rankOf(const QString &field)
{
    static const QStringList first{QStringLiteral("genres"),         QStringLiteral("release_date"),
                                   QStringLiteral("countries"),      QStringLiteral("directors"),
                                   QStringLiteral("age_rating"),     QStringLiteral("offers.provider"),
                                   QStringLiteral("ratings.source"), QStringLiteral("languages")};
    const qsizetype place = first.indexOf(field);
    return place < 0 ? int(first.size()) : int(place);
}

bool namesValues(const Filter &filter)
{
    switch (filter.comparison) {
    case Comparison::Equals:
    case Comparison::NotEquals:
        return filter.value.typeId() == QMetaType::QString;
    case Comparison::OneOf:
    case Comparison::NoneOf:
        return true;
    default:
        return false;
    }
}

bool excludes(const Filter &filter)
{
    return filter.comparison == Comparison::NotEquals || filter.comparison == Comparison::NoneOf;
}

QStringList valuesOf(const Filter &filter)
{
    return filter.value.typeId() == QMetaType::QStringList ? filter.value.toStringList()
                                                           : QStringList{filter.value.toString()};
}

Filter missing(const QString &column)
{
    return Filter{column, Comparison::IsEmpty, {}};
}

Filter present(const QString &column)
{
    return Filter{column, Comparison::IsNotEmpty, {}};
}

QList<Filter> withMissing(QList<Filter> filters, const QString &column, FacetChoice choice)
{
    filters.removeIf([&column](const Filter &filter) {
        return filter.column == column &&
               (filter.comparison == Comparison::IsEmpty || filter.comparison == Comparison::IsNotEmpty);
    });
    if (choice != FacetChoice::Open)
        filters << (choice == FacetChoice::Wanted ? missing(column) : present(column));
    return filters;
}

} // namespace

QStringList facetFields(const TableInfo &table)
{
    QStringList fields;
    if (table.primaryKey.size() != 1 || table.role != TableRole::Entity)
        return fields;
    for (const LinkedField &field : table.linked)
        fields << field.shown.name;
    for (const ColumnInfo &column : table.columns)
        if (isShared(table, column))
            fields << column.name;
    std::stable_sort(fields.begin(), fields.end(),
                     [](const QString &left, const QString &right) { return rankOf(left) < rankOf(right); });
    fields << QString();
    return fields;
}

FacetChoice facetChoice(const QList<Filter> &filters, const QString &field, const QString &value)
{
    if (field.isEmpty())
        return filters.contains(missing(value))   ? FacetChoice::Wanted
               : filters.contains(present(value)) ? FacetChoice::Excluded
                                                  : FacetChoice::Open;
    for (const Filter &filter : filters)
        if (filter.column == field && namesValues(filter) && valuesOf(filter).contains(value))
            return excludes(filter) ? FacetChoice::Excluded : FacetChoice::Wanted;
    return FacetChoice::Open;
}

QStringList chosenValues(const QList<Filter> &filters, const QString &field)
{
    QStringList values;
    for (const Filter &filter : filters)
        if (!field.isEmpty() && filter.column == field && namesValues(filter))
            values << valuesOf(filter);
        else if (field.isEmpty() &&
                 (filter.comparison == Comparison::IsEmpty || filter.comparison == Comparison::IsNotEmpty))
            values << filter.column;
    return values;
}

QList<Filter> withChoice(const QList<Filter> &filters, const QString &field, const QString &value,
                         FacetChoice choice)
{
    if (field.isEmpty())
        return withMissing(filters, value, choice);
    QStringList wanted;
    QStringList excluded;
    QList<Filter> changed;
    qsizetype place = -1; // where the field's filters stood
    for (const Filter &filter : filters) {
        if (filter.column != field || !namesValues(filter)) {
            changed << filter;
            continue;
        }
        place = place < 0 ? changed.size() : place;
        (excludes(filter) ? excluded : wanted) << valuesOf(filter);
    }
    wanted.removeAll(value);
    excluded.removeAll(value);
    if (choice == FacetChoice::Wanted)
        wanted << value;
    else if (choice == FacetChoice::Excluded)
        excluded << value;
    place = place < 0 ? changed.size() : place;
    if (!excluded.isEmpty())
        changed.insert(place, Filter{field, Comparison::NoneOf, excluded});
    if (!wanted.isEmpty())
        changed.insert(place, Filter{field, Comparison::OneOf, wanted});
    return changed;
}

} // namespace moviedb::ui
