#include "core/store/rowimporting/rowcheck.h"

#include "core/store/tables/cellvalue.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/tablequery.h"

#include <QDateTime>

#include <algorithm>

namespace moviedb::store {

namespace {

Error inColumn(const ColumnInfo &column, const Error &error)
{
    Error named = error;
    named.where = column.name;
    return named;
}

// "1996-05-11T12:00:00Z", as our own exports have it: nothing is to be made of it but a check of its numbers.
bool isWholeTime(const QString &text)
{
    static const QString shape = QStringLiteral("0000-00-00T00:00:00Z");
    if (text.size() != shape.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (shape.at(i) == u'0' ? text.at(i) < u'0' || text.at(i) > u'9' : text.at(i) != shape.at(i))
            return false;
    const auto part = [&text](qsizetype from, qsizetype size) {
        return QStringView(text).mid(from, size).toInt();
    };
    return QDate::isValid(part(0, 4), part(5, 2), part(8, 2)) &&
           QTime::isValid(part(11, 2), part(14, 2), part(17, 2));
}

bool isBlankText(const ColumnInfo &column, const QVariant &value)
{
    return column.kind == ColumnKind::Text && value.typeId() == QMetaType::QString &&
           value.toString().trimmed().isEmpty();
}

Result<CheckedValue> checkedCellOf(const RowShape &shape, int place, const QVariant &value,
                                   const QDate &today)
{
    const ColumnInfo &column = shape.column(place);
    if (isBlankText(column, value) && place != shape.label) {
        const bool fits = !column.maxLength || value.toString().size() <= *column.maxLength;
        return fits ? Result<CheckedValue>(CheckedValue{value, {}})
                    : Result<CheckedValue>(checkedCell(shape.table, column, value));
    }
    if (column.kind == ColumnKind::Timestamp && isWholeTime(value.toString()))
        return CheckedValue{value.toString(), {}};
    if (column.kind == ColumnKind::Decimal && column.precision == 0 && value.typeId() == QMetaType::Double)
        return CheckedValue{value, {}};
    MOVIEDB_TRY(checked, checkedCell(shape.table, column, value));
    if (const auto wrong = contradictedMeaning(column, checked.value, today))
        return makeError(Fault::Constraint, *wrong, column.name);
    return checked;
}

// In a file that a person wrote a name may stand where the number belongs.
bool isName(const RowShape &shape, int place, const QVariant &value)
{
    bool isNumber = true;
    if (value.typeId() == QMetaType::QString)
        value.toString().trimmed().toLongLong(&isNumber);
    const ColumnInfo &column = shape.column(place);
    return column.kind == ColumnKind::Integer && !isNumber && labelledTarget(shape.schema, column) != nullptr;
}

Result<Done> checkPrecision(const RowShape &shape, CheckedRow &row, int date, const QString &read)
{
    static const QStringList known{QStringLiteral("day"), QStringLiteral("month"), QStringLiteral("year")};
    QVariant &precision = row.values[shape.precision.value(date)];
    if (precision.isNull())
        precision = read.isEmpty() ? QVariant() : QVariant(read);
    else if (!known.contains(precision.toString()))
        return makeError(
            Fault::Constraint,
            QStringLiteral("“%1” is none of day, month and year.").arg(precision.toString().left(40)),
            shape.column(shape.precision.value(date)).name);
    return Done{};
}

Result<Done> checkNotMissing(const RowShape &shape, const CheckedRow &row, int place)
{
    const ColumnInfo &column = shape.column(place);
    const bool comesByItself = column.generated || column.defaultText || shape.isComputed(place);
    const bool isNamed = column.references && !row.names.value(place).isEmpty();
    if (column.nullable || comesByItself || isNamed || row.own.contains(place) ||
        !row.values.at(place).isNull())
        return Done{};
    return makeError(Fault::Constraint, QStringLiteral("This value may not be empty."), column.name);
}

// Puts the cell as the table takes it; what is wrong with it, else.
std::optional<Error> checkOne(const RowShape &shape, CheckedRow &row, int place, const QDate &today,
                              QHash<int, QString> &exact)
{
    QVariant &value = row.values[place];
    if (shape.isComputed(place))
        value = QVariant();
    if (value.isNull())
        return std::nullopt;
    if (shape.column(place).references && isName(shape, place, value)) {
        row.names[place] = value.toString().trimmed();
        value = QVariant();
        return std::nullopt;
    }
    const auto cell = checkedCellOf(shape, place, value, today);
    if (!cell)
        return inColumn(shape.column(place), cell.error());
    value = cell->value;
    if (shape.precision.contains(place))
        exact.insert(place, cell->precision);
    if (shape.own.contains(place)) {
        row.own.insert(place, value);
        if (shape.column(place).nullable)
            value = QVariant();
    }
    return std::nullopt;
}

Result<Done> checkNumber(const RowShape &shape, CheckedRow &row)
{
    if (shape.number < 0)
        return Done{};
    row.number = row.values.at(shape.number).toLongLong();
    if (!shape.givesNumbers || row.values.at(shape.number).isNull() || row.number >= 1)
        return Done{};
    return makeError(Fault::Constraint, QStringLiteral("%1 is no number of a row.").arg(row.number),
                     shape.table.primaryKey.first());
}

} // namespace

std::optional<CheckedRow> checkedRow(const RowShape &shape, const ImportedRow &row, const QDate &today,
                                     QList<Error> &wrong)
{
    CheckedRow checked{row.place, row.entry, row.values, row.names, 0, {}};
    if (checked.names.isEmpty())
        checked.names.resize(shape.table.columns.size());
    QHash<int, QString> exact;
    QSet<int> judged; // wrong in itself: that it is missing then is no news
    for (int place = 0; place < int(shape.table.columns.size()); ++place)
        if (const auto error = checkOne(shape, checked, place, today, exact)) {
            wrong << *error;
            judged.insert(place);
        }
    for (auto date = exact.cbegin(); date != exact.cend(); ++date)
        if (const auto precise = checkPrecision(shape, checked, date.key(), *date); !precise)
            wrong << precise.error();
    for (int place = 0; place < int(shape.table.columns.size()); ++place)
        if (const auto there = checkNotMissing(shape, checked, place); !there && !judged.contains(place))
            wrong << there.error();
    if (const auto number = checkNumber(shape, checked); !number && !judged.contains(shape.number))
        wrong << number.error();
    return wrong.isEmpty() ? std::optional(std::move(checked)) : std::nullopt;
}

QVariant boundCell(const ColumnInfo &column, const QVariant &value)
{
    if (column.kind == ColumnKind::Decimal && column.precision == 0)
        return value;
    return boundValue(column, value);
}

} // namespace moviedb::store
