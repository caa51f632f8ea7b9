#include "core/store/tables/cellwriting.h"

#include "core/base/partialdate.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/listeditor.h"
#include "core/store/tables/listwords.h"
#include "core/store/tables/tableeditor.h"

namespace moviedb::store {

namespace {

std::optional<ListEntry> entryOfCell(const FilmList &list, const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    return list.keepsKey() ? ListEntry{value.toLongLong(), {}, {}, {}, {}}
                           : ListEntry{0, value.toString(), {}, {}, {}};
}

} // namespace

Result<CheckedValue> meantCell(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    MOVIEDB_TRY(checked, checkedCell(table, column, value));
    const QString id = checked.value.toString();
    if (table.name == QLatin1String("movies") && column.name == QLatin1String("imdb_id") &&
        (id.startsWith(QLatin1String("nm")) || id.startsWith(QLatin1String("co"))))
        return refusedCell(table, column,
                           QStringLiteral("“%1” is IMDb's id of no film; one looks like tt0117998.").arg(id));
    if (const auto wrong = contradictedMeaning(column, checked.value, QDate::currentDate()))
        return refusedCell(table, column, *wrong);
    return checked;
}

Error betterError(const Error &error, const TableInfo &table, const QString &column)
{
    if (error.fault != Fault::Constraint)
        return error;
    Error better = error;
    QString columns = column;
    for (const QStringList &unique : table.unique) {
        const QString index =
            table.name + QLatin1Char('_') + unique.join(QLatin1Char('_')) + QLatin1String("_key");
        const QString names =
            table.name + QLatin1Char('.') + unique.join(QLatin1String(", ") + table.name + QLatin1Char('.'));
        if (error.where == index || error.where == names)
            columns = unique.join(QLatin1String(", "));
    }
    if (!columns.isEmpty())
        better.where = table.name + QLatin1Char('.') + columns;
    if (error.text.startsWith(QLatin1String("Another row")))
        better.text =
            columns.isEmpty()
                ? QStringLiteral("%1 holds such a row already.").arg(table.title)
                : QStringLiteral("Another %1 has this %2 already.").arg(singularTitle(table), columns);
    return better;
}

std::optional<Error> conflictOf(const TableInfo &table, const ColumnInfo &column, const QVariant &was,
                                const QVariant &stored)
{
    QVariant seen = was.toString().isEmpty() ? QVariant() : was;
    if (column.kind == ColumnKind::Date && !seen.isNull())
        if (const auto date = PartialDate::parse(seen.toString()))
            seen = date->isoDay();
    if (sameStored(column, seen, stored))
        return {};
    return makeError(Fault::Conflict,
                     QStringLiteral("This value was changed meanwhile: you saw %1, now it is %2.")
                         .arg(shownValue(seen), shownValue(stored)),
                     table.name + QLatin1Char('.') + column.name,
                     QStringLiteral("Look at the new value and edit again."));
}

QString statedValue(const ColumnInfo &column, const QVariant &value, const QString &precision)
{
    if (column.kind == ColumnKind::Date && !precision.isEmpty())
        if (const auto date = PartialDate::fromStored(value.toString(), precision))
            return date->iso();
    return claimText(value);
}

std::optional<FilmList> listOfCell(const SchemaInfo &schema, const TableInfo &table, const QString &column)
{
    return table.name == QLatin1String("movies") ? listBehind(schema, column) : std::nullopt;
}

Result<QString> editThroughList(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                                const Row &film, const QVariant &value, QList<TableChange> &changes)
{
    const qint64 movieId = film.key.first().toLongLong();
    MOVIEDB_TRY(before, listEntries(connection, schema, list, movieId));
    MOVIEDB_TRY(after, setListByUser(connection, schema, list, movieId,
                                     withFirst(before, entryOfCell(list, value)), changes));
    return listChangeWords(list, rowName(*schema.table(u"movies"), film), before, after);
}

CellWrite cellWrite(const TableInfo &table, const ColumnInfo &column, const CheckedValue &checked,
                    const Row &row)
{
    const QMap<QString, QVariant> stored = valuesByName(table, row);
    CellWrite write;
    const auto set = [&](const ColumnInfo &one, const QVariant &value) {
        write.sets << quoted(one.name) + QLatin1String(" = ?");
        write.binds << boundValue(one, value);
        write.before.insert(one.name, stored.value(one.name));
        write.after.insert(one.name, value);
    };
    set(column, checked.value);
    if (const ColumnInfo *precision = precisionColumn(table, column))
        set(*precision, nullIfEmpty(checked.precision));
    return write;
}

QString labelOrValue(const TableInfo &table, const Row &row, const QString &column)
{
    const QMap<QString, QVariant> values = valuesByName(table, row);
    for (qsizetype index = 0; index < table.columns.size(); ++index) {
        const ColumnInfo &info = table.columns.at(index);
        if (info.name != column)
            continue;
        const QString label = row.labels.value(index);
        const ColumnInfo *precision = precisionColumn(table, info);
        return !label.isEmpty()       ? label
               : precision == nullptr ? shownValue(values.value(column))
                                      : shownValue(statedValue(info, values.value(column),
                                                               values.value(precision->name).toString()));
    }
    return {};
}

bool isStored(const TableInfo &table, const CellWrite &write)
{
    for (auto value = write.after.begin(); value != write.after.end(); ++value)
        if (!sameStored(*table.column(value.key()), value.value(), write.before.value(value.key())))
            return false;
    return true;
}

} // namespace moviedb::store
