#include "core/sources/wikipedia/values.h"

#include "core/base/partialdate.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace moviedb::wikipedia {

namespace {

constexpr qsizetype longestValue = 4000; // more is prose, not a value

double multiplierOf(const QString &word)
{
    const QString unit = word.toLower();
    if (unit.startsWith(QLatin1String("tr")))
        return 1e12;
    if (unit.startsWith(QLatin1Char('b')))
        return 1e9;
    if (unit.startsWith(QLatin1Char('m')))
        return 1e6;
    if (unit.startsWith(QLatin1Char('t')) || unit.startsWith(QLatin1Char('k')))
        return 1e3;
    return 1;
}

std::optional<double> numberOf(QString text)
{
    text.remove(QLatin1Char(','));
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

// The dollar sign of another country has letters before it: AU$, CA$, HK$, R$.
const QRegularExpression &dollarShape()
{
    static const QRegularExpression shape(
        QStringLiteral("(?<![\\p{L}$])(?:US\\s?\\$|U\\.S\\.\\s?\\$|USD\\s?\\$?|\\$)\\s*(?:US\\s*)?"
                       "(\\d[\\d,]*(?:\\.\\d+)?)"
                       "(?:\\s*(?:[-–—−]|to|or)\\s*(?:US)?\\$?\\s*(?:\\d[\\d,]*(?:\\.\\d+)?))?"
                       "\\s*-?(thousand|million|billion|trillion|mil|mn|bn|[mkb])?(?![\\p{L}])"),
        QRegularExpression::CaseInsensitiveOption);
    return shape;
}

// What stands beside an amount, up to the next one, and says which of several amounts it is.
bool isAdjusted(const QString &text, qsizetype at)
{
    const qsizetype open = text.lastIndexOf(QLatin1Char('('), at);
    const QStringView before =
        QStringView(text).sliced(qMax<qsizetype>(0, open), at - qMax<qsizetype>(0, open));
    return open >= 0 && !before.contains(QLatin1Char(')')) &&
           (before.contains(QLatin1String("equivalent"), Qt::CaseInsensitive) ||
            before.contains(QLatin1String("inflation"), Qt::CaseInsensitive) ||
            before.contains(QLatin1String("adjusted"), Qt::CaseInsensitive));
}

bool isWorldwide(QStringView after)
{
    static const QRegularExpression shape(
        QStringLiteral("^[^$]{0,3}\\(?[^()$]{0,20}(?:worldwide|total|world)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(after.left(60)).hasMatch();
}

QString preparedValue(const QString &text)
{
    return text.left(longestValue).simplified();
}

const QStringList &monthNames()
{
    static const QStringList names{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                   QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                   QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                   QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return names;
}

// ISO, "June 23, 1989", "23 June 1989", "June 1989", "1989", whichever comes.
const QRegularExpression &dateShape()
{
    static const QString month =
        QStringLiteral("(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
                       "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)");
    static const QRegularExpression shape(
        QStringLiteral("(?<![\\d.,$])(?:"
                       "(?<iso>(?:18[7-9]|19\\d|20\\d)\\d-\\d\\d(?:-\\d\\d)?)(?!\\d)|"
                       "(?<month1>%1)\\.?\\s+(?<day1>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(?<year1>\\d{4})|"
                       "(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month2>%1)\\.?\\s*,?\\s+(?<year2>\\d{4})|"
                       "(?<month3>%1)\\.?\\s*,?\\s+(?<year3>\\d{4})|"
                       "(?<year4>(?:18[7-9]|19\\d|20\\d)\\d))(?![\\d-]|\\s*(?:million|billion))")
            .arg(month),
        QRegularExpression::CaseInsensitiveOption);
    return shape;
}

std::optional<PartialDate> dateOf(const QRegularExpressionMatch &match)
{
    if (const QString iso = match.captured(QStringLiteral("iso")); !iso.isEmpty())
        return PartialDate::parse(iso);
    PartialDate date;
    for (const QChar form : {QLatin1Char('1'), QLatin1Char('2'), QLatin1Char('3'), QLatin1Char('4')}) {
        const QString year = match.captured(QStringLiteral("year") + form);
        if (year.isEmpty())
            continue;
        date.year = year.toInt();
        if (form != QLatin1Char('4'))
            date.month =
                int(monthNames().indexOf(match.captured(QStringLiteral("month") + form).left(3).toLower())) +
                1;
        if (form == QLatin1Char('1') || form == QLatin1Char('2'))
            date.day = match.captured(QStringLiteral("day") + form).toInt();
    }
    if (date.year < 1870 || date.year > 2100)
        return std::nullopt;
    return PartialDate::parse(date.iso());
}

std::optional<int> wholeMinutes(double minutes)
{
    const int whole = int(std::lround(std::min(minutes, 1e6)));
    return whole >= 1 && whole < 10000 ? std::optional(whole) : std::nullopt;
}

// "97", "1:37:00", "8:24".
std::optional<int> bareRuntime(const QString &text)
{
    static const QRegularExpression clock(QStringLiteral("^(?:(\\d{1,2}):)?(\\d{1,3}):(\\d\\d)\\b"));
    static const QRegularExpression number(QStringLiteral("^(\\d{1,3})$"));
    if (const auto match = clock.match(text); match.hasMatch())
        return wholeMinutes(match.captured(1).toInt() * 60 + match.captured(2).toInt() +
                            match.captured(3).toInt() / 60.0);
    if (const auto match = number.match(text); match.hasMatch())
        return wholeMinutes(match.captured(1).toInt());
    return std::nullopt;
}

} // namespace

std::optional<double> parseDollars(const QString &text)
{
    // Footnote marks may stand between a figure and its unit: "$150 [2] –$200 [4] million".
    static const QRegularExpression notes(QStringLiteral("\\s*\\[[^\\]]{1,30}\\]"));
    const QString value = preparedValue(QString(text).remove(notes));
    std::optional<double> first;
    auto matches = dollarShape().globalMatch(value);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto number = numberOf(match.captured(1));
        if (!number || isAdjusted(value, match.capturedStart()))
            continue;
        const double amount = std::round(*number * multiplierOf(match.captured(2)) * 100) / 100;
        // "$6" without a unit is a figure whose unit was lost, not a budget.
        if (amount < 100 || amount > 1e13)
            continue;
        if (isWorldwide(QStringView(value).sliced(match.capturedEnd())))
            return amount;
        if (!first)
            first = amount;
    }
    return first;
}

std::optional<int> parseRuntime(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "(?:(\\d{1,2})\\s*(?:hours?|hrs?\\.?|h)\\b[\\s,]*(?:and\\s+)?)?"
            "(?:(?<!\\d)(\\d{1,4})(?:\\.\\d+)?(?:\\s*[-–—]\\s*\\d{1,4})?\\s*-?(?:minutes?|mins?\\b|m\\b))"
            "|(\\d{1,2})\\s*(?:hours?|hrs?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression original(
        QStringLiteral("^[^\\d(]{0,12}\\([^)]{0,40}(?:original|theatrical)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString value = preparedValue(text);
    std::optional<int> first;
    auto matches = shape.globalMatch(value);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int hours = match.captured(1).toInt() + match.captured(3).toInt();
        const auto minutes = wholeMinutes(hours * 60 + match.captured(2).toInt());
        if (!minutes)
            continue;
        if (original.match(QStringView(value).sliced(match.capturedEnd())).hasMatch())
            return minutes;
        if (!first)
            first = minutes;
    }
    return first ? first : bareRuntime(value);
}

std::optional<QString> parseReleaseDate(const QString &text)
{
    std::optional<PartialDate> best;
    auto matches = dateShape().globalMatch(preparedValue(text));
    while (matches.hasNext())
        if (const auto date = dateOf(matches.next()); date && (!best || date->isBetterReleaseThan(*best)))
            best = date;
    return best ? std::optional(best->iso()) : std::nullopt;
}

} // namespace moviedb::wikipedia
