#include "core/stitch/meaning.h"

#include "core/base/partialdate.h"
#include "core/stitch/values.h"

#include <QRegularExpression>

#include <cmath>

namespace moviedb::stitch {

namespace {

bool sameDate(const QString &left, const QString &right)
{
    const auto a = PartialDate::parse(left);
    const auto b = PartialDate::parse(right);
    return a && b && a->year == b->year && (a->month == 0 || b->month == 0 || a->month == b->month) &&
           (a->day == 0 || b->day == 0 || a->day == b->day);
}

// Digits in groups of three, or none: "237,000,000", "237 000 000".
std::optional<double> groupedNumber(QString digits)
{
    static const QRegularExpression groups(QStringLiteral("^\\d{1,3}([, \\x{a0}]\\d{3})+(\\.\\d+)?$"));
    static const QRegularExpression between(QStringLiteral("[, \\x{a0}]"));
    if (groups.match(digits).hasMatch())
        digits.remove(between);
    bool ok = false;
    const double number = digits.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

double scaleOf(const QString &word)
{
    if (word == QLatin1String("thousand"))
        return 1e3;
    if (word == QLatin1String("million"))
        return 1e6;
    return word == QLatin1String("billion") ? 1e9 : 1;
}

} // namespace

std::optional<qint64> minutesOf(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(?:(\\d{1,2}) ?h(?:(?:ou)?rs?)?\\.?(?: |, | and "
                                                         ")?)?(?:(\\d{1,4}) ?(m(?:in(?:ute)?s?)?\\.?)?)?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text.simplified());
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return std::nullopt;
    return match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong();
}

std::optional<double> dollarsOf(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^(?:US)? ?\\$? ?(\\d[\\d, .\\x{a0}]*?) ?(thousand|million|billion)?(?: (?:USD|dollars))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = groupedNumber(match.captured(1));
    if (!number)
        return std::nullopt;
    return *number * scaleOf(match.captured(2).toLower());
}

bool sameMeaning(const QString &field, const QVariant &left, const QVariant &right)
{
    if (left.isNull() || right.isNull())
        return left.isNull() && right.isNull();
    switch (valueKind(field, left)) {
    case ValueKind::Integer:
        return left.toLongLong() == right.toLongLong();
    case ValueKind::Decimal:
        return std::llround(left.toDouble() * 100) == std::llround(right.toDouble() * 100);
    case ValueKind::Date:
        return sameDate(left.toString(), right.toString());
    case ValueKind::Text:
        return wordingKey(left.toString()) == wordingKey(right.toString());
    }
    return false;
}

} // namespace moviedb::stitch
