#include "core/sources/infobox/releasedate.h"

#include "core/base/partialdate.h"
#include "core/sources/infobox/figures.h"

#include <QRegularExpression>
#include <QStringList>

#include <cstdlib>

namespace moviedb::wikipedia {

namespace {

// The months in English, and as people of other languages of Europe write them.
const QStringList &monthNames()
{
    static const QStringList names{
        QStringLiteral(
            "Jan(?:uary|uari?)?|janvier|enero|gennaio|janeiro|январ[ья]|січ(?:ень|ня)|stycze(?:ń|nia)|"
            "leden|ledna|ocak|január|tammikuu(?:ta)?|ianuarie|Ιανου[αά]ριο[ςυ]"),
        QStringLiteral(
            "Feb(?:ruary|ruari?)?|février|febrero|febbraio|fevereiro|феврал[ья]|лют(?:ий|ого)|luty|"
            "lutego|únor[a]?|şubat|február|helmikuu(?:ta)?|februarie|Φεβρου[αά]ριο[ςυ]"),
        QStringLiteral("Mar(?:ch)?|März|mars|marts|maart|maret|marzo|março|марта?|берез(?:ень|ня)|marzec|"
                       "marca|březen|března|mart|március|maaliskuu(?:ta)?|martie|Μ[αά]ρτιο[ςυ]|Μαρτίου"),
        QStringLiteral("Apr(?:il)?|avril|abril|aprile|апрел[ья]|квіт(?:ень|ня)|kwie(?:cień|tnia)|"
                       "duben|dubna|nisan|április|huhtikuu(?:ta)?|aprilie|Απρ[ιί]λ[ιί]ο[ςυ]"),
        QStringLiteral("May|mai|mei|maja?|mayo|maggio|maio|ма[йя]|трав(?:ень|ня)|květ(?:en|na)|"
                       "mayıs|május|toukokuu(?:ta)?|Μ[αά][ιΐ]ο[ςυ]"),
        QStringLiteral(
            "June?|juni|juin|junio|giugno|junho|июн[ья]|черв(?:ень|ня)|czerw(?:iec|ca)|červ(?:en|na)|"
            "haziran|június|kesäkuu(?:ta)?|iunie|Ιο[υύ]ν[ιί]ο[ςυ]"),
        QStringLiteral("July?|juli|juillet|julio|luglio|julho|июл[ья]|лип(?:ень|ня)|lip(?:iec|ca)|"
                       "červen(?:ec|ce)|temmuz|július|heinäkuu(?:ta)?|iulie|Ιο[υύ]λ[ιί]ο[ςυ]"),
        QStringLiteral(
            "Aug(?:ust(?:us|i)?)?|Agustus|août|agosto|августа?|серп(?:ень|ня)|sierp(?:ień|nia)|srp(?:en|na)|"
            "ağustos|augusztus|elokuu(?:ta)?|Α[υύ]γο[υύ]στο[ςυ]"),
        QStringLiteral(
            "Sept?(?:ember)?|septembre|septiembre|settembre|setembro|сентябр[ья]|верес(?:ень|ня)|"
            "wrze(?:sień|śnia)|září|eylül|szeptember|syyskuu(?:ta)?|septembrie|Σεπτ[εέ]μβρ[ιί]ο[ςυ]"),
        QStringLiteral(
            "Oct(?:ober)?|Oktober|octobre|octubre|ottobre|outubro|октябр[ья]|жовт(?:ень|ня)|"
            "październik[a]?|říj(?:en|na)|ekim|október|lokakuu(?:ta)?|octombrie|Οκτ[ωώ]βρ[ιί]ο[ςυ]"),
        QStringLiteral("Nov(?:ember)?|novembre|noviembre|novembro|ноябр[ья]|листопад[а]?|listopad[u]?|"
                       "kasım|marraskuu(?:ta)?|noiembrie|Νο[εέ]μβρ[ιί]ο[ςυ]"),
        QStringLiteral(
            "Dec(?:ember)?|Dezember|Desember|décembre|diciembre|dicembre|dezembro|декабр[ья]|груд(?:ень|ня)|"
            "grud(?:zień|nia)|prosin(?:ec|ce)|aralık|joulukuu(?:ta)?|decembrie|Δεκ[εέ]μβρ[ιί]ο[ςυ]")};
    return names;
}

int monthOf(const QString &word)
{
    bool isNumber = false;
    if (const int number = word.toInt(&isNumber); isNumber)
        return number;
    static const QList<QRegularExpression> shapes = [] {
        QList<QRegularExpression> all;
        for (const QString &names : monthNames())
            all.append(QRegularExpression(QStringLiteral("^(?:%1)\\.?$").arg(names),
                                          QRegularExpression::CaseInsensitiveOption));
        return all;
    }();
    for (qsizetype i = 0; i < shapes.size(); ++i)
        if (shapes[i].match(word).hasMatch())
            return int(i) + 1;
    static const QStringList roman = QStringLiteral("I II III IV V VI VII VIII IX X XI XII").split(u' ');
    return int(roman.indexOf(word)) + 1;
}

// ISO, "June 23, 1989", "6–7 May 1993", "May 6 and 7, 1993", "6 May – 7 June 1993", "the 6th of May 1993", "June 1989",
// "May–June 1993", "23.6.1989", "1993. 5. 6.", "1993年5月6日", "1989", whichever comes. Of several days or months the first is captured.
const QRegularExpression &dateShape()
{
    static const QString month = QStringLiteral("(?:%1)(?![\\p{L}\\d])\\.?").arg(monthNames().join(u'|'));
    static const QString nth = QStringLiteral("(?:st|nd|rd|th|er|º)?\\b");
    static const QString joint = QStringLiteral("\\s*(?:[-–—−‒/&,+]|to|and|or|until|till?|through)\\s*");
    static const QString otherDays = QStringLiteral("(?:\\.?%1(?:and\\s+)?\\d{1,2}%2)*").arg(joint, nth);
    static const QString weekday = QStringLiteral("(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?");
    static const QString laterDayFirst =
        QStringLiteral("(?:%1\\d{1,2}%2\\s+(?<later2>%3))?").arg(joint, nth, month);
    static const QString laterMonthFirst =
        QStringLiteral("(?:%1(?<later1>%3)\\s+\\d{1,2}%2)?").arg(joint, nth, month);
    static const QRegularExpression shape(
        QStringLiteral(
            "(?<![\\d.,$/])(?:"
            "(?<year6>(?:18[7-9]|19\\d|20\\d)\\d)(?<mark6>[-/]"
            "|\\. ?| (?=\\d\\d \\d\\d(?!\\d)))(?<month6>\\d{1,2})\\k<mark6>(?<day6>\\d{1,2})(?!\\d)|"
            "(?<iso>(?:18[7-9]|19\\d|20\\d)\\d-(?:0\\d|1[0-2]))(?!\\d)|"
            "(?<numbers>(?<a>\\d{1,2})(?:\\.?\\s*[-–−]\\s*\\d{1,2}(?=\\.))?(?<mark>[-./]|\\. "
            ")(?<b>\\d{1,2})\\k<mark>"
            "(?<year0>(?:18|19|20)\\d\\d))(?!\\d)|"
            "(?<dayA>\\d{1,2})(?<markA>[./ -]|\\. )(?<monthA>(?-i:XI{0,2}|IX|IV|V?I{1,3}|V))\\k<markA>"
            "(?<yearA>(?:18[7-9]|19\\d|20\\d)\\d)(?!\\d)|"
            "(?<month8>0?[1-9]|1[0-2])[./](?<year8>(?:18[7-9]|19\\d|20\\d)\\d)(?![\\d/.])|"
            "(?<!\\p{L})(?<month1>%1)(?:\\s+|,\\s*)(?<day1>\\d{1,2})%2%4%7(?:\\s*[,.]\\s*|\\s+)(?<year1>\\d{"
            "4})|"
            "%5(?<day2>\\d{1,2})%2%4[.,]?\\s*-?(?:(?:of|de|di)\\s+)?(?<month2>%1)%6(?:\\s*,\\s*|\\s+(?:de\\s+"
            ")"
            "?|-)(?<year2>\\d{4})|"
            "(?<year7>(?:18[7-9]|19\\d|20\\d)\\d)\\s?[年년]\\s?(?<month7>\\d{1,2})\\s?[月월](?:\\s?(?<day7>"
            "\\d{1,2})\\s?[日일])?|"
            "(?<year5>(?:18[7-9]|19\\d|20\\d)\\d)\\s*[,.]?\\s+(?<month5>%1)\\s+(?<day5>\\d{1,2})%2|"
            "(?<year9>(?:18[7-9]|19\\d|20\\d)\\d)\\s*[,.]\\s+(?<day9>\\d{1,2})%2\\s+(?<month9>%1)(?![,.]?\\s*"
            "\\d)|"
            "(?<!\\p{L})(?<month3>%1)(?:%3%1)*(?:\\s*,?\\s+(?:of\\s+)?|[-/])(?<year3>\\d{4})|"
            "(?<yearB>(?:18[7-9]|19\\d|20\\d)\\d),\\s*(?<monthB>%1)(?!\\s*\\d)|"
            "(?<year4>(?:18[7-9]|19\\d|20\\d)\\d)(?!s))(?![\\d]|-\\d\\d?-|\\s*(?:million|billion))")
            .arg(month, nth, joint, otherDays, weekday, laterDayFirst, laterMonthFirst),
        QRegularExpression::CaseInsensitiveOption);
    return shape;
}

// "23.6.1989" and "23/06/1989" can be read in one way only, "6/7/1989" in two: then only the year is sure.
std::optional<PartialDate> dateOfNumbers(const QRegularExpressionMatch &match)
{
    const int a = match.captured(QStringLiteral("a")).toInt();
    const int b = match.captured(QStringLiteral("b")).toInt();
    PartialDate date{match.captured(QStringLiteral("year0")).toInt(), 0, 0};
    const bool dotted = match.captured(QStringLiteral("mark")).startsWith(u'.'); // always the day first
    if (dotted || a > 12 || a == b) {
        date.day = a;
        date.month = b;
    } else if (b > 12) {
        date.month = a;
        date.day = b;
    }
    return PartialDate::parse(date.iso());
}

std::optional<PartialDate> dateOf(const QRegularExpressionMatch &match)
{
    if (const QString iso = match.captured(QStringLiteral("iso")); !iso.isEmpty())
        return PartialDate::parse(iso);
    if (!match.captured(QStringLiteral("numbers")).isEmpty())
        return dateOfNumbers(match);
    PartialDate date;
    for (const QChar form : {u'1', u'2', u'3', u'4', u'5', u'6', u'7', u'8', u'9', u'A', u'B'}) {
        const QString year = match.captured(QStringLiteral("year") + form);
        if (year.isEmpty())
            continue;
        date.year = year.toInt();
        if (form != u'4')
            date.month = monthOf(match.captured(QStringLiteral("month") + form));
        // "31 December – 1 January 1993" begins in 1992.
        const QString later = form <= u'2' ? match.captured(QStringLiteral("later") + form) : QString();
        if (!later.isEmpty() && monthOf(later) < date.month)
            --date.year;
        if (form != u'3' && form != u'4' && form != u'8' && form != u'B')
            date.day = match.captured(QStringLiteral("day") + form).toInt();
    }
    if (date.year < 1870 || date.year > 2100)
        return std::nullopt;
    return PartialDate::parse(date.iso());
}

// "Unreleased (completed 1972)", "1972 (filmed)", "produced in 1972": the film was made, nobody saw it.
bool isOnlyMade(QStringView before, QStringView after)
{
    static const QRegularExpression made(
        QStringLiteral(
            "\\b(?:completed|complete|finished|filmed|shot|produced|production|made|recorded|"
            "copyright(?:ed)?|"
            "(?:originally|initially|previously) (?:scheduled|planned|set|intended|slated)|"
            "(?:postponed|delayed|moved|pushed) (?:back )?from|"
            "(?:sources?|others?|some) "
            "(?:say|state|list|give|cite|report|claim)s?|(?:incorrectly|erroneously|"
            "mistakenly|wrongly) (?:\\p{L}+ ){0,3}|"
            "censor\\w*|certified|principal photography|scheduled for production|filming|shooting)\\b|©"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression released(
        QStringLiteral("\\b(?:released|shown|premiered?|screened|broadcast)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto saysMade = [&](QStringView words) {
        return made.match(words).hasMatch() && !released.match(words).hasMatch();
    };
    return saysMade(before) || saysMade(after);
}

bool saysUnreleased(QStringView entry)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\b(?:unreleased|un-released|(?:not|never) (?:\\p{L}+ "
            "){0,2}(?:released|shown|finished|completed)|"
            "cancell?ed|shelved|scrapped|abandoned|withheld|unfinished|uncompleted|incomplete|unaired)\\b"
            "(?! (?:\\p{L}+ ){0,4}(?:until|till|before)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(entry).hasMatch();
}

// "1993 (May 6)", "1993 (6 May, New York)" → "May 6 1993 ()", unless another year stands in the brackets.
QString dayBeforeYear(QString line)
{
    static const QString month = QStringLiteral("(?:%1)(?![\\p{L}\\d])\\.?").arg(monthNames().join(u'|'));
    static const QRegularExpression shape(
        QStringLiteral("(?<![\\d.,/"
                       "-])((?:18[7-9]|19\\d|20\\d)\\d)\\s*\\(\\s*(%1(?:\\s+\\d{1,2}(?:st|nd|rd|th)?\\b)?|"
                       "\\d{1,2}(?:st|nd|rd|th)?\\s+%1)"
                       "(?![^()]*\\b(?:18|19|20)\\d\\d\\b)")
            .arg(month),
        QRegularExpression::CaseInsensitiveOption);
    line.replace(shape, QStringLiteral("\\2 \\1 ("));
    // "January 22 (Sundance) and May 3, 1985 (wide)": the year is that of both.
    static const QRegularExpression sharedYear(
        QStringLiteral("(?<!\\p{L})((?:%1)\\s+\\d{1,2}|\\d{1,2}\\s+(?:%1))(?=\\s*(\\([^()\\d]*\\))\\s*(?:,|"
                       "and|&|;)\\s*(?:and\\s+)?"
                       "(?:(?:%1)\\s+\\d{1,2},?|\\d{1,2}\\s+(?:%1))\\s+((?:18[7-9]|19\\d|20\\d)\\d))")
            .arg(month),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = sharedYear.match(line); match.hasMatch())
        line.insert(match.capturedEnd(1), u' ' + match.captured(3));
    // "12 tháng 11 năm 1985"
    static const QRegularExpression vietnamese(
        QStringLiteral("(\\d{1,2}) tháng (\\d{1,2}),?(?: năm)? (\\d{4})"));
    return line.replace(vietnamese, QStringLiteral("\\1.\\2.\\3"));
}

} // namespace

namespace {

// "1936", and "6 May 1940 (sound version)" years later: a year alone is the first then. Else a day tells more.
bool isEarlierRelease(const PartialDate &date, const PartialDate &best)
{
    constexpr int yearsApart = 2;
    const bool isYearAlone = (date.month == 0) != (best.month == 0);
    return isYearAlone && std::abs(date.year - best.year) >= yearsApart ? date.year < best.year
                                                                        : date.isBetterReleaseThan(best);
}

} // namespace

std::optional<QString> parseReleaseDate(const QString &text)
{
    std::optional<PartialDate> best;
    bool unreleased = false; // until an entry says otherwise in words
    // "23 April [O.S. 10 April] 1913" is one day in two calendars.
    static const QRegularExpression oldStyle(QStringLiteral("\\s*\\((?:O\\.?\\s?S\\.?|Old Style)[^()]*\\)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression about(QStringLiteral("\\b(?:c|ca)\\.(?=\\d{4})"));
    const QString line = dayBeforeYear(singleLine(text).remove(oldStyle).remove(about));
    static const QRegularExpression eitherYear(
        QStringLiteral(
            "\\b(?:18|19|20)\\d\\d\\?? or (?:18|19|20)\\d\\d\\b|"
            "^\\s*(?:before|after|prior to|(?:not|no) (?:before|earlier than|later than))\\s+(?:\\p{L}+\\s+)?"
            "(?:18|19|20)\\d\\d\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QStringView entry : QStringView(line).split(u';')) {
        if (eitherYear.match(entry).hasMatch())
            continue;
        unreleased = unreleased || saysUnreleased(entry);
        static const QRegularExpression released(
            QStringLiteral(
                "\\b(?<!not )(?<!un)(?:released|premiered?|screened|shown|broadcast|DVD|video)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        if (saysUnreleased(entry) || (unreleased && !released.match(entry).hasMatch()))
            continue;
        qsizetype from = 0;
        QList<QRegularExpressionMatch> matches;
        auto all = dateShape().globalMatch(entry);
        while (all.hasNext())
            matches.append(all.next());
        for (qsizetype i = 0; i < matches.size(); ++i) {
            const auto date = dateOf(matches[i]);
            const qsizetype next = i + 1 < matches.size() ? matches[i + 1].capturedStart() : entry.size();
            // "1943, released 1945"
            static const QRegularExpression releasedLater(
                QStringLiteral("^\\s*[,(–-]?\\s*(?:but )?(?:first |only |not )?(?:released|premiered|shown)"
                               "(?: (?:in|on|until))?\\s*$"),
                QRegularExpression::CaseInsensitiveOption);
            if (date && date->month == 0 && next < entry.size() &&
                releasedLater.match(entry.sliced(matches[i].capturedEnd(), next - matches[i].capturedEnd()))
                    .hasMatch()) {
                from = matches[i].capturedEnd();
                continue;
            }
            const QStringView before = entry.sliced(from, matches[i].capturedStart() - from);
            QStringView after = entry.sliced(matches[i].capturedEnd(), next - matches[i].capturedEnd());
            const qsizetype close = after.indexOf(u')');
            const bool hasBracket = after.trimmed().startsWith(u'(') && close > 0;
            after = hasBracket ? after.left(close + 1) : QStringView();
            from = matches[i].capturedEnd() + (hasBracket ? close + 1 : 0);
            if (date && !isOnlyMade(before, after) && (!best || isEarlierRelease(*date, *best)))
                best = date;
        }
    }
    return best ? std::optional(best->iso()) : std::nullopt;
}

} // namespace moviedb::wikipedia
