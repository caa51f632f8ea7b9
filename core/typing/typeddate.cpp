#include "core/typing/typeddate.h"

#include "core/base/partialdate.h"
#include "core/typing/typedtext.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

namespace moviedb::typing {

namespace {

constexpr int monthsOfYear = 12;

// Whose names of months are read; of others some call two different months by one name.
const QList<QLocale> &readLanguages()
{
    static const QList<QLocale> languages{
        QLocale(QLocale::English, QLocale::UnitedStates), QLocale(QLocale::English, QLocale::UnitedKingdom),
        QLocale(QLocale::Italian, QLocale::Italy),        QLocale(QLocale::French, QLocale::France),
        QLocale(QLocale::German, QLocale::Germany),       QLocale(QLocale::Spanish, QLocale::Spain),
        QLocale(QLocale::Portuguese, QLocale::Brazil),    QLocale(QLocale::Dutch, QLocale::Netherlands)};
    return languages;
}

QString nameKey(const QString &name)
{
    QString key = folded(name);
    key.removeIf([](QChar letter) { return !letter.isLetter(); });
    return key;
}

// 0 = a name of two months.
const QHash<QString, int> &monthNames()
{
    static const QHash<QString, int> names = [] {
        QHash<QString, int> known{{QStringLiteral("sept"), 9}, {QStringLiteral("maerz"), 3}};
        const auto add = [&known](const QString &name, int month) {
            const QString key = nameKey(name);
            const auto earlier = known.constFind(key);
            if (key.size() > 2)
                known.insert(key, earlier == known.cend() || *earlier == month ? month : 0);
        };
        for (const QLocale &language : readLanguages())
            for (int month = 1; month <= monthsOfYear; ++month)
                for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    add(language.monthName(month, format), month);
                    add(language.standaloneMonthName(month, format), month);
                }
        return known;
    }();
    return names;
}

const QSet<QString> &dayNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> known;
        for (const QLocale &language : readLanguages())
            for (int day = 1; day <= 7; ++day)
                for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
                    known.insert(nameKey(language.dayName(day, format)));
        return known;
    }();
    return names;
}

QString isoOf(int year, int month, int day)
{
    QString iso = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    if (month > 0)
        iso += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
    if (day > 0)
        iso += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    const auto date = PartialDate::parse(iso);
    return date ? date->iso() : QString();
}

// "1998-3-12", "1998/03", "19980312", "1998年3月12日", "(1998)", also with a time behind the day.
QString yearFirst(const QString &text)
{
    static const QRegularExpression shapes[] = {
        QRegularExpression(QStringLiteral(
            "^(\\d{4}) ?[-/.] ?(\\d{1,2})(?: ?[-/.] ?(\\d{1,2})\\.?(?:[T ]\\d{1,2}:\\d\\d\\S*)?)?$")),
        QRegularExpression(QStringLiteral("^(\\d{4})(\\d\\d)(\\d\\d)$")),
        QRegularExpression(
            QStringLiteral("^(\\d{4}) ?[年년](?: ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日일])?)?$")),
        QRegularExpression(QStringLiteral("^\\(?(\\d{4})\\)?\\.?$"))};
    for (const QRegularExpression &shape : shapes)
        if (const auto match = shape.match(text); match.hasMatch())
            return isoOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return {};
}

// "12.03.1998" is the twelfth of March wherever days are written with points; with a slash it depends.
Typed yearLast(const QString &text, const Manner &manner)
{
    static const QRegularExpression whole(
        QStringLiteral("^(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?[-/.] ?(\\d{4})\\.?(?: \\d{1,2}:\\d\\d\\S*)?$"));
    static const QRegularExpression monthAndYear(QStringLiteral("^(\\d{1,2}) ?[-/.] ?(\\d{4})$"));
    if (const auto match = monthAndYear.match(text); match.hasMatch())
        return {isoOf(match.captured(2).toInt(), match.captured(1).toInt(), 0)};
    const auto match = whole.match(text);
    if (!match.hasMatch())
        return {};
    const int year = match.captured(4).toInt();
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const QString dayFirst = isoOf(year, second, first);
    const QString monthFirst = isoOf(year, first, second);
    if (match.captured(2) == u'.' || manner.order == QLatin1String("dMy"))
        return {second > 0 && first > 0 ? dayFirst : QString()};
    if (manner.order == QLatin1String("Mdy"))
        return {second > 0 && first > 0 ? monthFirst : QString()};
    if (first == 0 || second == 0)
        return {};
    if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst == monthFirst)
        return {dayFirst.isEmpty() ? monthFirst : dayFirst};
    return {{}, Doubt::DayOrMonth};
}

struct NamedMonth
{
    int month = 0;
    QList<QString> numbers;
    bool isOther = false; // something else stands beside them
};

NamedMonth partsOf(const QString &text)
{
    static const QSet<QString> between{QStringLiteral("of"),  QStringLiteral("the"), QStringLiteral("de"),
                                       QStringLiteral("del"), QStringLiteral("di"),  QStringLiteral("le"),
                                       QStringLiteral("il"),  QStringLiteral("den"), QStringLiteral("am"),
                                       QStringLiteral("do"),  QStringLiteral("el")};
    static const QRegularExpression part(
        QStringLiteral(
            "(\\d+)(?:st|nd|rd|th|er|[ºª°])?(?![\\p{L}\\d])|(\\p{L}[\\p{L}\\p{M}]*)|([^\\s.,/()-])"),
        QRegularExpression::CaseInsensitiveOption);
    NamedMonth named;
    for (auto found = part.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString word = nameKey(match.captured(2));
        if (match.hasCaptured(1) && !match.captured(1).isEmpty())
            named.numbers << match.captured(1);
        else if (const int month = monthNames().value(word); month > 0 && named.month == 0)
            named.month = month;
        else if (word.isEmpty() || (!between.contains(word) && !dayNames().contains(word)))
            named.isOther = true;
    }
    return named;
}

// "4 March 2020", "March 4th, 2020", "2020 mars 4", "giugno 2011"
Typed withMonthName(const QString &text)
{
    const NamedMonth named = partsOf(text);
    if (named.month == 0 || named.isOther || named.numbers.isEmpty() || named.numbers.size() > 2)
        return {};
    const auto isYear = [](const QString &digits) { return digits.size() == 4; };
    const auto years = std::count_if(named.numbers.cbegin(), named.numbers.cend(), isYear);
    if (years == 0)
        return {{}, named.numbers.size() == 2 ? Doubt::ShortYear : Doubt::None};
    if (years > 1)
        return {};
    if (named.numbers.size() == 1)
        return {isoOf(named.numbers.first().toInt(), named.month, 0)};
    const bool lastIsYear = isYear(named.numbers.last());
    const int day = (lastIsYear ? named.numbers.first() : named.numbers.last()).toInt();
    const int year = (lastIsYear ? named.numbers.last() : named.numbers.first()).toInt();
    return day == 0 ? Typed{} : Typed{isoOf(year, named.month, day)};
}

} // namespace

Typed dateOf(const QString &text, const Manner &manner)
{
    const QString typed = tidied(text);
    static const QRegularExpression shortYear(QStringLiteral("^\\d{1,2}[-/.]\\d{1,2}[-/.]['’]?\\d\\d$"));
    if (const QString iso = yearFirst(typed); !iso.isEmpty())
        return {iso};
    if (shortYear.match(typed).hasMatch())
        return {text, Doubt::ShortYear};
    constexpr qsizetype longestDay = 60;
    for (const Typed &read :
         {yearLast(typed, manner), typed.size() > longestDay ? Typed{} : withMonthName(typed)}) {
        if (!read.text.isEmpty())
            return read;
        if (read.doubt != Doubt::None)
            return {text, read.doubt};
    }
    return {text};
}

QString decadeOf(const QString &text)
{
    static const QRegularExpression whole(
        QStringLiteral("^(?:anni |the |les annees |annees )?['’]?(\\d{3}0)(?:['’]?s|er(?: jahre)?)?$"));
    static const QRegularExpression ofCentury(
        QStringLiteral("^(?:anni |the |annees )?['’]?([3-9]0)(?:['’]?s|er(?: jahre)?)?$"));
    const QString typed = folded(tidied(text));
    const bool isPlural = !typed.isEmpty() && (!typed.front().isDigit() || !typed.back().isDigit());
    if (const auto match = whole.match(typed); isPlural && match.hasMatch())
        return match.captured(1) + u's';
    const auto match = ofCentury.match(typed);
    return isPlural && match.hasMatch() ? QStringLiteral("19%1s").arg(match.captured(1)) : QString();
}

} // namespace moviedb::typing
