#include "core/store/tables/columnfit.h"

#include "core/base/partialdate.h"
#include "core/store/engine/connection.h"
#include "core/store/engine/storabletext.h"

#include <cmath>
#include <limits>

namespace moviedb::store {

namespace {

Error doesNotFit(const ColumnInfo &column, const QString &why)
{
    return makeError(Fault::Constraint, QStringLiteral("%1: %2").arg(column.name, why), column.name);
}

QString shortened(const QVariant &value)
{
    constexpr qsizetype most = 40;
    const QString text = claimText(value).simplified();
    return text.size() > most ? text.left(most) + u'…' : text;
}

Result<QVariant> fittedText(const ColumnInfo &column, const QVariant &value)
{
    const QString text = storableText(claimText(value));
    if (text.isEmpty())
        return QVariant();
    if (column.maxLength && text.size() > *column.maxLength) {
        const qsizetype characters = text.toUcs4().size();
        if (characters > *column.maxLength)
            return doesNotFit(column, QStringLiteral("“%1” has %2 characters; at most %3 fit.")
                                          .arg(shortened(value))
                                          .arg(characters)
                                          .arg(*column.maxLength));
    }
    return QVariant(text);
}

Result<QVariant> fittedNumber(const ColumnInfo &column, const QVariant &value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return doesNotFit(column, QStringLiteral("“%1” is not a number.").arg(shortened(value)));
    if (column.kind == ColumnKind::Integer) {
        if (std::abs(number) > std::numeric_limits<qint32>::max())
            return doesNotFit(column, QStringLiteral("%1 is too large.").arg(claimText(value)));
        return QVariant(qint64(std::llround(number)));
    }
    const double step = std::pow(10.0, column.scale);
    const double rounded = std::round(number * step) / step;
    if (column.precision > 0 && std::abs(rounded) >= std::pow(10.0, column.precision - column.scale))
        return doesNotFit(column, QStringLiteral("%1 is too large.").arg(claimText(value)));
    return QVariant(rounded);
}

} // namespace

Result<QVariant> fitted(const ColumnInfo &column, const QVariant &value)
{
    if (value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty()))
        return QVariant();
    switch (column.kind) {
    case ColumnKind::Text:
        return fittedText(column, value);
    case ColumnKind::Integer:
    case ColumnKind::Decimal:
        return fittedNumber(column, value);
    case ColumnKind::Boolean:
        return QVariant(value.toBool());
    case ColumnKind::Date: {
        const auto date = PartialDate::parse(value.toString());
        return date ? Result<QVariant>(QVariant(date->isoDay()))
                    : Result<QVariant>(
                          doesNotFit(column, QStringLiteral("“%1” is not a date.").arg(shortened(value))));
    }
    case ColumnKind::Timestamp:
        return value;
    }
    return QVariant();
}

bool sameStored(const ColumnInfo &column, const QVariant &left, const QVariant &right)
{
    if (left.isNull() || right.isNull())
        return left.isNull() && right.isNull();
    if (column.kind == ColumnKind::Decimal) {
        const double step = std::pow(10.0, column.scale);
        return std::llround(left.toDouble() * step) == std::llround(right.toDouble() * step);
    }
    return left.toString() == right.toString();
}

QVariant boundValue(const ColumnInfo &column, const QVariant &value)
{
    if (!value.isNull() && column.kind == ColumnKind::Decimal)
        return QString::number(value.toDouble(), 'f', column.scale);
    return Connection::toStored(value, column.kind);
}

QString claimText(const QVariant &value)
{
    if (value.typeId() != QMetaType::Double && value.typeId() != QMetaType::Float)
        return value.toString();
    const double number = value.toDouble();
    const bool whole = std::abs(number) < 1e15 && number == std::trunc(number);
    return whole ? QString::number(number, 'f', 0) : QString::number(number, 'g', 15);
}

} // namespace moviedb::store
