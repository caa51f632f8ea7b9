#include "core/store/tables/cellvalue.h"

#include "core/base/partialdate.h"
#include "core/store/engine/storabletext.h"
#include "core/store/tables/columnfit.h"

#include <QDateTime>
#include <QRegularExpression>
#include <cmath>
#include <limits>

namespace moviedb::store {

namespace {

Result<CheckedValue> checkedText(const TableInfo &table, const ColumnInfo &column, const QString &text)
{
    if (storableText(text) != text)
        return refusedCell(table, column,
                           QStringLiteral("The text holds a character that no database can keep."));
    const qsizetype characters = text.toUcs4().size();
    if (column.maxLength && characters > *column.maxLength)
        return refusedCell(table, column,
                           QStringLiteral("The text has %1 characters; %2 takes at most %3.")
                               .arg(characters)
                               .arg(column.name)
                               .arg(*column.maxLength));
    return CheckedValue{text, {}};
}

Result<CheckedValue> checkedInteger(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    bool ok = false;
    const QString text = claimText(value).trimmed();
    const qint64 number = text.toLongLong(&ok);
    static const QRegularExpression digits(QStringLiteral("^[-+]?\\d+$"));
    if (!digits.match(text).hasMatch())
        return refusedCell(table, column, QStringLiteral("\"%1\" is not a whole number.").arg(text));
    const bool wide = column.type == QLatin1String("BIGINT");
    if (!ok || (!wide &&
                (number > std::numeric_limits<qint32>::max() || number < std::numeric_limits<qint32>::min())))
        return refusedCell(table, column, QStringLiteral("%1 is too large for %2.").arg(text, column.name));
    return CheckedValue{number, {}};
}

Result<CheckedValue> checkedDecimal(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    const QString text = claimText(value).trimmed();
    static const QRegularExpression pattern(QStringLiteral("^[-+]?(\\d*)(?:\\.(\\d*))?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return refusedCell(table, column, QStringLiteral("\"%1\" is not a number.").arg(text),
                           QStringLiteral("Write it with digits and a point, like 1234.5."));
    QString fraction = match.captured(2);
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    const double number = text.toDouble();
    if (column.precision > 0 && fraction.size() > column.scale)
        return refusedCell(
            table, column,
            QStringLiteral("%1 has more than %2 digits after the point.").arg(text).arg(column.scale));
    if (column.precision > 0 && std::abs(number) >= std::pow(10.0, column.precision - column.scale))
        return refusedCell(table, column,
                           QStringLiteral("%1 is too large: %2 takes at most %3 digits before the point.")
                               .arg(text, column.name)
                               .arg(column.precision - column.scale));
    return CheckedValue{number, {}};
}

Result<CheckedValue> checkedBoolean(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    const QString word = value.toString().trimmed().toLower();
    for (const char *yes : {"true", "yes", "1"})
        if (word == QLatin1String(yes))
            return CheckedValue{true, {}};
    for (const char *no : {"false", "no", "0"})
        if (word == QLatin1String(no))
            return CheckedValue{false, {}};
    return refusedCell(table, column, QStringLiteral("\"%1\" is neither true nor false.").arg(word));
}

Result<CheckedValue> checkedDate(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    const QString text = value.toString().trimmed();
    const auto date = PartialDate::parse(text);
    const bool partly = precisionColumn(table, column) != nullptr;
    if (!date || (!partly && date->day == 0))
        return refusedCell(table, column, QStringLiteral("\"%1\" is not a date.").arg(text),
                           partly ? QStringLiteral("Write YYYY-MM-DD, YYYY-MM or YYYY.")
                                  : QStringLiteral("Write YYYY-MM-DD."));
    return CheckedValue{date->isoDay(), date->precision()};
}

Result<CheckedValue> checkedTimestamp(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    QDateTime time = QDateTime::fromString(value.toString().trimmed(), Qt::ISODate);
    if (!time.isValid())
        return refusedCell(table, column, QStringLiteral("\"%1\" is not a time.").arg(value.toString()),
                           QStringLiteral("Write YYYY-MM-DDTHH:MM:SSZ."));
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return CheckedValue{time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")), {}};
}

} // namespace

const ColumnInfo *precisionColumn(const TableInfo &table, const ColumnInfo &column)
{
    return column.kind == ColumnKind::Date ? table.column(QString(column.name + QLatin1String("_precision")))
                                           : nullptr;
}

Error refusedCell(const TableInfo &table, const ColumnInfo &column, const QString &text,
                  const QString &remedy)
{
    return makeError(Fault::Constraint, text, table.name + QLatin1Char('.') + column.name, remedy);
}

Result<CheckedValue> checkedCell(const TableInfo &table, const ColumnInfo &column, const QVariant &value)
{
    if (value.isNull() || (value.typeId() == QMetaType::QString && value.toString().trimmed().isEmpty())) {
        if (!column.nullable)
            return refusedCell(table, column, QStringLiteral("%1 may not be empty.").arg(column.name));
        return CheckedValue{};
    }
    switch (column.kind) {
    case ColumnKind::Text:
        return checkedText(table, column, claimText(value));
    case ColumnKind::Integer:
        return checkedInteger(table, column, value);
    case ColumnKind::Decimal:
        return checkedDecimal(table, column, value);
    case ColumnKind::Boolean:
        return checkedBoolean(table, column, value);
    case ColumnKind::Date:
        return checkedDate(table, column, value);
    case ColumnKind::Timestamp:
        return checkedTimestamp(table, column, value);
    }
    return CheckedValue{};
}

} // namespace moviedb::store
