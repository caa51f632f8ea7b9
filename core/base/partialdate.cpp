#include "core/base/partialdate.h"

#include <QDate>

namespace moviedb {

QString PartialDate::precision() const
{
    if (month == 0)
        return QStringLiteral("year");
    return day == 0 ? QStringLiteral("month") : QStringLiteral("day");
}

QString PartialDate::iso() const
{
    QString text = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    if (month > 0)
        text += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
    if (month > 0 && day > 0)
        text += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    return text;
}

QString PartialDate::isoDay() const
{
    return PartialDate{year, month == 0 ? 1 : month, month == 0 || day == 0 ? 1 : day}.iso();
}

bool PartialDate::isBetterReleaseThan(const PartialDate &other) const
{
    if ((month == 0) != (other.month == 0))
        return month != 0;
    if (year != other.year || month != other.month)
        return std::pair(year, month) < std::pair(other.year, other.month);
    if ((day == 0) != (other.day == 0))
        return day != 0;
    return day < other.day;
}

std::optional<PartialDate> PartialDate::parse(QStringView text)
{
    const auto fields = text.trimmed().split(QLatin1Char('-'));
    if (fields.isEmpty() || fields.size() > 3 || fields.at(0).size() != 4)
        return std::nullopt;
    int numbers[3] = {0, 0, 0};
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0 && fields.at(i).size() != 2)
            return std::nullopt;
        for (const QChar digit : fields.at(i)) {
            if (digit < QLatin1Char('0') || digit > QLatin1Char('9'))
                return std::nullopt;
            numbers[i] = numbers[i] * 10 + (digit.unicode() - '0');
        }
    }
    PartialDate date{numbers[0], numbers[1], numbers[2]};
    if (date.month == 0)
        date.day = 0;
    if (date.year == 0 || !QDate::isValid(date.year, qMax(1, date.month), qMax(1, date.day)))
        return std::nullopt;
    return date;
}

std::optional<PartialDate> PartialDate::fromStored(QStringView isoDay, QStringView precision)
{
    auto date = parse(isoDay.left(10));
    if (!date)
        return std::nullopt;
    if (precision == QLatin1String("year"))
        date->month = date->day = 0;
    else if (precision == QLatin1String("month"))
        date->day = 0;
    return date;
}

} // namespace moviedb
