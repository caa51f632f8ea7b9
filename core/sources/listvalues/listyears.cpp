#include "core/sources/listvalues/listyears.h"

#include "core/domain/film.h"
#include "core/sources/listvalues/listvalues.h"
#include "core/sources/listvalues/signset.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::lists {

namespace {

QSet<QString> namesOf(bool ofMonths)
{
    QSet<QString> names;
    const auto add = [&names](QString name) {
        name = name.toLower().remove(u'.').normalized(QString::NormalizationForm_KC);
        if (name.size() > 2)
            names.insert(name);
    };
    for (const QLocale::Language language :
         {QLocale::English,  QLocale::German,          QLocale::French,    QLocale::Italian,
          QLocale::Spanish,  QLocale::Portuguese,      QLocale::Dutch,     QLocale::Swedish,
          QLocale::Danish,   QLocale::NorwegianBokmal, QLocale::Finnish,   QLocale::Polish,
          QLocale::Czech,    QLocale::Slovak,          QLocale::Hungarian, QLocale::Romanian,
          QLocale::Turkish,  QLocale::Russian,         QLocale::Ukrainian, QLocale::Greek,
          QLocale::Croatian, QLocale::Catalan}) {
        const QLocale locale(language);
        for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat})
            for (int i = 1; i <= (ofMonths ? 12 : 7); ++i) {
                add(ofMonths ? locale.monthName(i, format) : locale.dayName(i, format));
                add(ofMonths ? locale.standaloneMonthName(i, format) : locale.standaloneDayName(i, format));
            }
    }
    if (ofMonths)
        names.insert(QStringLiteral("sept"));
    return names;
}

// "March 1, 1999", "Fri, 1 Mar 1999 00:00:00 GMT", "1º de marzo de 1999": one month, one year, at most one day.
std::optional<int> yearOfWrittenDate(const QString &text)
{
    static const QSet<QString> months = namesOf(true);
    static const QSet<QString> days = namesOf(false);
    static const QSet<QString> fillers{QStringLiteral("de"), QStringLiteral("of"),  QStringLiteral("del"),
                                       QStringLiteral("di"), QStringLiteral("the"), QStringLiteral("le")};
    static const QRegularExpression between(QStringLiteral("[\\s,./-]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression time(
        QStringLiteral("[\\s,]+\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s*[AP]M)?(?:\\s*(?:GMT|UTC|Z))?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression day(
        QStringLiteral("^(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º|ª|o)?$"));
    static const QRegularExpression year(QStringLiteral("^(?:18|19|20|21)\\d\\d$"));
    int monthWords = 0;
    int daysOfMonth = 0;
    std::optional<int> found;
    for (const QString &word : QString(text.toLower()).remove(time).split(between, Qt::SkipEmptyParts)) {
        if (year.match(word).hasMatch() && !found)
            found = word.toInt();
        else if (day.match(word).hasMatch())
            ++daysOfMonth;
        else if (months.contains(word))
            ++monthWords;
        else if (!days.contains(word) && !fillers.contains(word))
            return std::nullopt;
    }
    return monthWords == 1 && daysOfMonth <= 1 ? found : std::nullopt;
}

// Without what spreadsheets put around a value: '1999, ="1999", marks of direction, full-width digits.
QString bare(const QString &text)
{
    static const QRegularExpression formula(QStringLiteral("^=\"(.*)\"$"));
    QString value = text.normalized(QString::NormalizationForm_KC);
    value.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    value = value.trimmed();
    if (const auto match = formula.match(value); match.hasMatch())
        value = match.captured(1).trimmed();
    if (value.startsWith(u'\''))
        value.remove(0, 1);
    return plainNumber(value);
}

bool isAsciiDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

// What every shape of a year has: four digits of which the first two are those of a century. A number with signs in it
// ("1,999", "1.999E3") may be one too.
bool mayHoldYear(QStringView text)
{
    for (qsizetype i = 0; i + 4 <= text.size(); ++i) {
        if (!isAsciiDigit(text[i]))
            continue;
        if (QStringView(u",.' eE").contains(text[i + 1]))
            return true;
        const int century = (text[i].unicode() - u'0') * 10 + text[i + 1].unicode() - u'0';
        if (century >= 18 && century <= 21 &&
            std::all_of(text.begin() + i, text.begin() + i + 4, isAsciiDigit))
            return true;
    }
    return false;
}

// "1999" and "1999-05-06", which is what nearly every row has.
std::optional<int> yearOfPlainDate(QStringView text)
{
    const bool isDate = text.size() == 10 && text[4] == u'-' && text[7] == u'-' &&
                        std::all_of(text.begin() + 5, text.begin() + 7, isAsciiDigit) &&
                        std::all_of(text.begin() + 8, text.end(), isAsciiDigit);
    if ((text.size() != 4 && !isDate) || !std::all_of(text.begin(), text.begin() + 4, isAsciiDigit))
        return std::nullopt;
    const int year = text.first(4).toInt();
    return year >= 1800 && year < 2200 ? std::optional(year) : std::nullopt;
}

// "7/18/86", "18.07.86", "18-Jul-86": a day as spreadsheets write it, with two digits of the year. Which century is theirs to
// say: from 30 on it is the last one (https://learn.microsoft.com/office/troubleshoot/excel/two-digit-year-numbers).
std::optional<int> yearOfShortDate(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{1,2})([-/. ])(\\d{1,2}|\\p{L}{3,9}\\.?)\\2(\\d\\d)\\.?$"));
    static const QSet<QString> months = namesOf(true);
    static const QRegularExpression monthAndYear(
        QStringLiteral("^(\\p{L}{3,9})\\.?[-/'’ ]+(\\d\\d)$")); // "Jul-86"
    constexpr qsizetype longest = 16;
    constexpr int pivot = 30;
    if (text.size() < 6 || text.size() > longest)
        return std::nullopt;
    if (const auto month = monthAndYear.match(text);
        month.hasMatch() && months.contains(month.captured(1).toLower()))
        return yearOfShortDate(QStringLiteral("1/1/") + month.captured(2));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    bool isNumber = false;
    const int second = match.captured(3).toInt(&isNumber);
    const bool isDay =
        isNumber
            ? std::min(first, second) >= 1 && std::min(first, second) <= 12 && std::max(first, second) <= 31
            : first >= 1 && first <= 31 && months.contains(match.captured(3).toLower().remove(u'.'));
    const int ofCentury = match.captured(4).toInt();
    const int year = (ofCentury < pivot ? 2000 : 1900) + ofCentury;
    return isDay && year <= QDate::currentDate().year() + 1 ? std::optional(year) : std::nullopt;
}

} // namespace

std::optional<int> yearOf(const QString &text)
{
    static const QString year = QStringLiteral("((?:18|19|20|21)\\d\\d)");
    // "(1999)", "1999/II" and "(I) (1999)" (IMDb's namesakes), "(1999 TV Movie)"
    static const QRegularExpression alone(
        QStringLiteral("^[(\\[]?(?:\\(?[IVXL]{1,6}\\)?[ /]+)?[(\\[]?") + year +
        QStringLiteral(
            "(?:[.,]0*)?(?:\\s*/\\s*[IVXL]{1,6}|\\s*\\([IVXL]{1,6}\\))?"
            "(?:\\s+(?:TV Movie|TV Special|TV Short|Video|Short|film)|\\s*(?:г\\.?|год|р\\.|рік))?[)\\]]?$"));
    static const QRegularExpression iso(
        QStringLiteral("^") + year +
        QStringLiteral(
            "(?:[-/]\\d{1,2}(?:[-/.]\\d{1,2})?|\\.\\d{1,2}\\.\\d{1,2}\\.?)(?:[T ]\\d{1,2}:\\d\\d.*|Z)?$"));
    static const QRegularExpression compact(QStringLiteral("^") + year +
                                            QStringLiteral("(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])$"));
    static const QRegularExpression dayFirst(QStringLiteral("^\\d{1,2}[-/. ]+(?:\\d{1,2}[-/. ]+)?") + year +
                                             QStringLiteral("(?:[T ,]+\\d{1,2}:\\d\\d.*)?$"));
    static const QRegularExpression eastern(QStringLiteral("^") + year +
                                            QStringLiteral("\\s*[年년][\\d\\s月日월일]*$"));
    static const QRegularExpression range(QStringLiteral("^[(\\[]?") + year +
                                          QStringLiteral("\\s*[-–—/]\\s*(?:\\d{4}|\\d{2})?[)\\]]?$"));
    // "c. 1999", "~1999", "1999?", "1999 (USA)"
    static const QRegularExpression about(
        QStringLiteral("^(?:(?:c\\.|ca\\.?|circa|approx\\.?|about)\\s*|[~≈]\\s*)?") + year +
            QStringLiteral("(?:\\s*\\?|\\s*\\(\\p{L}[\\p{L}\\d .,/&-]{0,40}\\))?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (const auto plain = yearOfPlainDate(text))
        return plausibleYear(*plain);
    if (const auto shortYear = yearOfShortDate(text.trimmed()))
        return shortYear;
    if (SignSet(text).isAscii() && !mayHoldYear(text))
        return std::nullopt;
    const QString value = bare(text);
    std::optional<int> found;
    for (const QRegularExpression *shape : {&alone, &iso, &compact, &dayFirst, &eastern, &range, &about})
        if (const auto match = shape->match(value); match.hasMatch() && !found)
            found = match.captured(1).toInt();
    if (!found)
        found = yearOfWrittenDate(value);
    return found ? plausibleYear(*found) : std::nullopt;
}

std::optional<int> yearOfDayNumber(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[1-5]\\d{4}(?:[.,]\\d+)?$")); // 1927…2064
    static const QDate dayZero(1899, 12, 30);
    if (!shape.match(text.trimmed()).hasMatch())
        return std::nullopt;
    return plausibleYear(dayZero.addDays(text.trimmed().left(5).toInt()).year());
}

bool isYearSpan(const QString &text)
{
    static const QRegularExpression span(
        QStringLiteral("^[(\\[]?((?:18|19|20|21)\\d\\d)\\s*[-–—]\\s*(\\d{4}|present|now|\\?+)?\\s*[)\\]]?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (const SignSet signs(text); signs.isAscii() && !signs.has('-'))
        return false;
    const auto match = span.match(bare(text));
    if (!match.hasMatch())
        return false;
    const int end = match.captured(2).toInt();
    return end == 0 || end > match.captured(1).toInt() + 1;
}

} // namespace moviedb::lists
