#include "core/sources/infobox/runtime.h"

#include "core/sources/infobox/figures.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace moviedb::wikipedia {

namespace {

struct Length
{
    double minutes = 0;
    QString label; // the words before and behind it
};

std::optional<int> wholeMinutes(double minutes)
{
    const int whole = int(std::lround(std::min(minutes, 1e6)));
    return whole >= 1 && whole < 10000 ? std::optional(whole) : std::nullopt;
}

// "1 h 30 min", "1h30", "2 hrs, 5 min.", "1,140 minutes", "81–85 mins", "4 minutes 30 seconds", "97'", "1:37:00".
const QRegularExpression &lengthShape()
{
    static const QString number =
        QStringLiteral("(?<![\\d.,:])\\d{1,3}(?:[, ]\\d{3})(?!\\d)|(?<![\\d.,:])\\d{1,8}(?:[.,]\\d{1,2})?");
    static const QString minuteUnit = QStringLiteral(
        "(?:minut[a-z]*|mintues?|minuuttia|mins?\\b|mn\\b|m\\b|m(?=\\s?\\d{1,2}\\s?s\\b)|λεπτ(?:ά|ό|α)|"
        "perc|dakika|dk\\b|menit|phút|хв(?:илин[аи]?)?|"
        "['’′](?:(?![\\w'’′])|(?=\\d{1,2}\\s*(?:[\"″]|''|"
        "′′)))|分[鐘钟間间]?|분|мин(?:ут[аы]?)?)\\.?");
    // "81–85 min", "81/85 min", "81, 83 or 85 min", not "Part 1 – 90 min"
    static const QString others = QStringLiteral(
        "(?:(?<!part \\d)(?<!parts \\d)(?<!pt\\. \\d)(?<!pt \\d)(?<!vol\\. \\d)(?<!volume \\d)(?<!episode "
        "\\d)(?<!film \\d)(?<!chapter \\d)(?<!no\\. \\d)\\s*(?:[-–—~/]|to|or|and|,(?= \\d\\d))\\s*\\d{1,4}"
        "(?:\\.\\d+)?){0,3}");
    static const QRegularExpression shape(
        QStringLiteral(
            "(?<clock>(?<![\\d:])(?:(?<ch>\\d{1,2}):)?(?<cm>\\d{1,3}):(?<cs>\\d\\d)(?![\\d:])(?:"
            "\\s*(?<chour>h\\b|hours?\\b|hrs?\\b))?)|"
            "(?<hours>%1)\\s*-?(?:hours?|hrs?|h|horas?|heures?|or[ae]|std|stunden?|uur|godz(?:in[ay]?)?|"
            "tim(?:m(?:e|ar)|er?)|tuntia?|óra|saat|jam|hodin[ya]?|giờ|ώρ(?:α|ες)|годин[аи]?|時間|小[时時]|"
            "시간|час(?:ов|а)?|ч)(?![a-z])\\.?"
            "(?:[\\s,;:]*(?:and|&|\\+|[eyi](?=\\s)|et|und|en)?\\s*(?<hm>[0-5]?\\d)(?:\\s*-?%2|(?<!; "
            "\\d)(?<!; "
            "\\d\\d)(?!\\d|\\s*[-–—]"
            "|\\s*(?:h|seconds?|secs?|s)\\b)))?"
            "(?:[\\s,]*(?:and|&)?\\s*(?<hs>\\d{1,2})\\s*(?:seconds?|secs?|s)\\b)?|"
            "(?:(?<times>\\d{1,2})\\s*(?:(?:(?:parts|episodes)\\s*)?[x×]|(?:parts|episodes) "
            "of)\\s*)?(?<minutes>%1)%3?\\+?\\s*-?%2"
            "(?:\\s*\\(?[x×]\\s*(?<behind>\\d{1,2})(?![\\d:]))?"
            "(?:[\\s,]*(?:and|&)?\\s*(?<ms>\\d{1,2})\\s*(?:(?:seconds?|secs?|s)\\b|[\"″]|''|′′))?|"
            "(?<seconds>%1)(?:\\s*(?:seconds?|secs?)|\\ss)\\b")
            .arg(number, minuteUnit, others),
        QRegularExpression::CaseInsensitiveOption);
    return shape;
}

double numberIn(const QRegularExpressionMatch &match, const char *name)
{
    QString digits = match.captured(QLatin1String(name));
    static const QRegularExpression group(QStringLiteral("[, ](?=\\d{3}$)"));
    digits.remove(group);
    digits.replace(u',', u'.');
    return digits.toDouble();
}

// Nothing for "1:37", which is an hour and a half to some and a minute and a half to others.
std::optional<double> clockMinutes(const QRegularExpressionMatch &match)
{
    const double first = numberIn(match, "cm");
    const double second = numberIn(match, "cs");
    if (!match.captured(QStringLiteral("ch")).isEmpty())
        return numberIn(match, "ch") * 60 + first + second / 60;
    if (!match.captured(QStringLiteral("chour")).isEmpty())
        return first * 60 + second;
    return first >= 5 ? std::optional(first + second / 60) : std::nullopt;
}

std::optional<double> minutesOf(const QRegularExpressionMatch &match)
{
    if (!match.captured(QStringLiteral("clock")).isEmpty())
        return clockMinutes(match);
    static const QRegularExpression ambiguous(QStringLiteral("^\\d[.,][0-5]0$")); // "1.30 hours"
    if (ambiguous.match(match.captured(QStringLiteral("hours"))).hasMatch())
        return std::nullopt;
    if (!match.captured(QStringLiteral("hours")).isEmpty())
        return numberIn(match, "hours") * 60 + numberIn(match, "hm") + numberIn(match, "hs") / 60;
    if (!match.captured(QStringLiteral("seconds")).isEmpty())
        return numberIn(match, "seconds") / 60;
    const double minutes = std::floor(numberIn(match, "minutes")) + numberIn(match, "ms") / 60;
    const double times = std::max(numberIn(match, "times"), numberIn(match, "behind"));
    return minutes * (times > 0 ? times : 1);
}

// "1,500 m" beside reels or feet is the length of the film strip.
bool isStripLength(const QString &text, const QRegularExpressionMatch &match)
{
    static const QRegularExpression meters(QStringLiteral("\\d\\s*m\\.?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression strip(QStringLiteral("\\b(?:reels?|feet|foot|ft|met(?:re|er)s?)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr int longestFilm = 250; // "300 m" are metres
    return match.hasCaptured(QStringLiteral("minutes")) && meters.match(match.captured()).hasMatch() &&
           (numberIn(match, "minutes") >= longestFilm || strip.match(text).hasMatch());
}

QList<Length> readLengths(const QString &text)
{
    QList<QRegularExpressionMatch> matches;
    auto all = lengthShape().globalMatch(text);
    while (all.hasNext())
        if (const auto match = all.next(); !isStripLength(text, match))
            matches.append(match);
    QList<Length> lengths;
    qsizetype from = 0; // where the words before the next length begin
    for (qsizetype i = 0; i < matches.size(); ++i) {
        const auto minutes = minutesOf(matches[i]);
        qsizetype to = i + 1 < matches.size() ? matches[i + 1].capturedStart() : text.size();
        QString after = text.mid(matches[i].capturedEnd(), to - matches[i].capturedEnd());
        // What ends in a colon, or stands behind a break, belongs to the next length.
        static const QRegularExpression ofTheNext(
            QStringLiteral("[;,](?![^(]*\\)).*$|[^,.;:()]{1,40}(?::|[-–—])\\s*$|\\([^)]*$"));
        if (const auto next = ofTheNext.match(after);
            next.hasMatch() && (i + 1 < matches.size() || after[next.capturedStart()] == u';'))
            after.truncate(next.capturedStart());
        const QString before = text.mid(from, matches[i].capturedStart() - from);
        from = matches[i].capturedEnd() + after.size();
        if (minutes)
            lengths.append({*minutes, before + u' ' + after});
    }
    return lengths;
}

QRegularExpression wordShape(const char *words)
{
    return QRegularExpression(QStringLiteral("\\b(?:%1)\\b").arg(QLatin1String(words)),
                              QRegularExpression::CaseInsensitiveOption);
}

bool names(const QString &label, const QRegularExpression &shape)
{
    return shape.match(label).hasMatch();
}

// "97", "c. 97", "97 (US)".
std::optional<int> bareRuntime(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("^(?:c\\.|ca\\.|circa|approx\\.?|approximately|about|~)?\\s*(\\d{1,3})\\s*(?:\\.?$|[(;"
                       "/–-]|,\\s)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = number.match(text);
    return match.hasMatch() ? wholeMinutes(match.captured(1).toInt()) : std::nullopt;
}

// "Part 1: 90 minutes, Part 2: 100 minutes" and "90 minutes + 100 minutes" are 190 minutes long.
std::optional<double> sumOfParts(const QList<Length> &lengths)
{
    static const QRegularExpression part =
        wordShape("part|pt|volume|vol|chapter|half|act|(?:episode|film) \\p{N}+");
    double sum = 0;
    bool plusBefore = false;
    for (const Length &length : lengths) {
        const bool isPart = names(length.label, part);
        static const QRegularExpression number(QStringLiteral("\\(\\s*(?:[IVX]{1,4}|\\d{1,2})\\s*\\)"));
        const QString label = QString(length.label).remove(number).trimmed(); // "90 min (I) + 100 min (II)"
        const bool isAddend = plusBefore && label.isEmpty();
        plusBefore = label == u"+";
        if (!isPart && !isAddend && !plusBefore)
            return std::nullopt;
        sum += length.minutes;
    }
    return lengths.size() > 1 ? std::optional(sum) : std::nullopt;
}

// "97 minutes (cut), 102 minutes (uncut)": whoever cut it had the longer one before.
std::optional<int> lengthBeforeCuts(const QList<Length> &lengths)
{
    static const QRegularExpression cut(
        QStringLiteral("^[\\s(,;:–-]*(?:(?-i:[A-Z.]{2,5}),? )?(?:cut|(?:re-?)?edited|censored)(?: by (?:the "
                       ")?\\p{L}+| version)?[\\s),;:–-]*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression whole(
        QStringLiteral("^[\\s(,;:–-]*(?:uncut|unedited|uncensored)(?: version)?[\\s),;:–-]*$"),
        QRegularExpression::CaseInsensitiveOption);
    const Length *before = nullptr;
    bool wasCut = false;
    for (const Length &length : lengths) {
        wasCut = wasCut || names(length.label, cut);
        before = before == nullptr && names(length.label, whole) ? &length : before;
    }
    return wasCut && before != nullptr ? wholeMinutes(before->minutes) : std::nullopt;
}

// Of several lengths that of the film as it was first shown in full.
std::optional<int> shownLength(const QList<Length> &lengths)
{
    static const QRegularExpression total = wordShape("total|altogether|combined|in all|overall");
    static const QRegularExpression first[] = {wordShape("theatrical|cinema|cinematic|theaters|theatres"),
                                               wordShape("original|originally|complete")};
    static const QRegularExpression later =
        wordShape("director's|extended|uncut|restored|workprint|re-?release|re-?issue");
    static const QRegularExpression special = wordShape(
        "\\p{L}+ cut|cut|(?<!general release "
        ")version|edition|edit|(?:re-?)?edited|extended|uncut|unrated|restored|restoration|"
        "dir\\. "
        "cut|censored|re-?issue|re-?release|reconstruct\\w+|workprint|VHS|DVD|Blu-ray|video|TV|television|"
        "streaming|redux|IMAX|per (?:episode|segment|part)|episode "
        "length|each|part|volume|special|surviving|extant|existing|roadshow|festival|Cannes|"
        "Sundance|Venice|Berlinale|"
        "(?:with|including) (?:the )?(?:commercials|"
        "advertisements|ads|overture|intermission)");
    static const QRegularExpression onePart =
        wordShape("per (?:episode|part|film|segment)|episode length|each");
    for (const Length &length : lengths)
        if (names(length.label, total))
            return wholeMinutes(length.minutes);
    for (const QRegularExpression &words : first)
        for (const Length &length : lengths)
            if (names(length.label, words) && !names(length.label, later))
                return wholeMinutes(length.minutes);
    if (const auto sum = sumOfParts(lengths))
        return wholeMinutes(*sum);
    if (const auto uncut = lengthBeforeCuts(lengths))
        return uncut;
    for (const Length &length : lengths)
        if (!names(length.label, special))
            return wholeMinutes(length.minutes);
    if (names(lengths.first().label, onePart))
        return std::nullopt;
    return wholeMinutes(lengths.first().minutes);
}

// What is one of several parts is written before or behind the length of each.
const QList<QRegularExpression> &countedPartShapes()
{
    static const QString count =
        QStringLiteral("(?<![\\w.,:])(?<count>[2-9]|[12]\\d|two|three|four|five|six|seven|eight|nine|ten)");
    static const QString parts =
        QStringLiteral("(?:parts|episodes|films|volumes|chapters|segments|halves)\\b");
    static const QString each = QStringLiteral("(?:each|apiece|per (?:part|episode|film|volume))\\b");
    static const QString length = QStringLiteral("(?:(?<hours>\\d)\\s*(?:hours?|hrs?|h)\\b\\.?,?\\s*(?:"
                                                 "and\\s+)?)?(?<minutes>\\d{1,3})\\s*-?\\s*(?:min|"
                                                 "mins|minutes?)\\b\\.?");
    static const QList<QRegularExpression> shapes = [] {
        QList<QRegularExpression> all;
        for (const QString &shape :
             {QStringLiteral("%1[ -]%2\\s*(?:[,:;(–—-]|of|at|with)?\\s*%4,?\\s*%3"),
              QStringLiteral("%1[ -]%2\\s*(?:[,:;(–—-]|of|at|with)?\\s*each\\s+(?:of\\s+)?%4"),
              QStringLiteral("%1\\s*[x×]\\s*%4,?\\s*%3"), QStringLiteral("%1[ -]%2\\s+of\\s+%4"),
              QStringLiteral("%4\\s*[,(]?\\s*%3\\s*[,(]?\\s*(?:of|in|for)?\\s*%1[ -]%2"),
              QStringLiteral("%1\\s+%4[ -]%2")})
            all.append(QRegularExpression(QString(shape)
                                              .replace(QStringLiteral("%1"), count)
                                              .replace(QStringLiteral("%2"), parts)
                                              .replace(QStringLiteral("%3"), each)
                                              .replace(QStringLiteral("%4"), length),
                                          QRegularExpression::CaseInsensitiveOption));
        return all;
    }();
    return shapes;
}

int countOf(const QString &written)
{
    static const QStringList numbers{
        QStringLiteral("two"),   QStringLiteral("three"), QStringLiteral("four"),
        QStringLiteral("five"),  QStringLiteral("six"),   QStringLiteral("seven"),
        QStringLiteral("eight"), QStringLiteral("nine"),  QStringLiteral("ten")};
    const qsizetype word = numbers.indexOf(written.toLower());
    return word < 0 ? written.toInt() : int(word) + 2;
}

// "2 parts, 105 and 95 minutes" → "105 minutes + 95 minutes": a length for each.
QString withListedParts(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?<count>\\w+)[ -](?:parts|episodes|volumes)\\s*[,:;(–—-]?\\s*(?:of\\s+)?"
                       "(?<list>\\d{1,3}(?:(?:\\s*(?:min\\w*\\.?))?\\s*(?:,\\s*(?:and\\s+|&\\s*)?|&\\s*|"
                       "\\band\\s+)\\d{1,3})+)\\s*-?"
                       "min\\w*\\.?\\)?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return text;
    QStringList lengths;
    for (auto all = number.globalMatch(match.captured(QStringLiteral("list"))); all.hasNext();)
        lengths << all.next().captured() + QStringLiteral(" minutes");
    if (lengths.size() != countOf(match.captured(QStringLiteral("count"))))
        return text;
    return lengths.join(QStringLiteral(" + ")) + text.mid(match.capturedEnd());
}

// "2 parts, 105 minutes each", "105 minutes (each of two parts)", "three 50-minute episodes" → "2 x 105 minutes". "2 parts
// (105 min + 95 min)" → "105 min + 95 min".
QString withCountedParts(QString text)
{
    for (const QRegularExpression &shape : countedPartShapes())
        if (const auto match = shape.match(text); match.hasMatch()) {
            const int minutes = match.captured(QStringLiteral("hours")).toInt() * 60 +
                                match.captured(QStringLiteral("minutes")).toInt();
            text.replace(match.capturedStart(), match.capturedLength(),
                         QStringLiteral("%1 x %2 minutes")
                             .arg(countOf(match.captured(QStringLiteral("count"))))
                             .arg(minutes));
        }
    text = withListedParts(text);
    static const QRegularExpression countOfSum(
        QStringLiteral(
            "^\\w+ (?:parts|episodes)\\s*[,:–-]?\\s*\\(?(\\d{1,3}\\s*(?:min\\w*\\.?)?(?:\\s*\\+\\s*"
            "\\d{1,3}\\s*(?:min\\w*\\.?)?)+)\\)?"),
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(countOfSum, QStringLiteral("\\1"));
}

} // namespace

std::optional<int> parseRuntime(const QString &text)
{
    static const QRegularExpression sumOfNumbers(QStringLiteral("(\\d)\\s*\\+\\s*(?=\\d+\\s*min)"));
    static const QRegularExpression about(QStringLiteral("\\b(?:c|ca|approx)\\.(?=\\d)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression perEpisode(QStringLiteral("(?<=min|mins|minutes)\\s*/\\s*(?=ep\\w*\\b)"));
    const QString line =
        withCountedParts(singleLine(QString(text).remove(QStringLiteral("(s)")))) // "1 hour(s)"
            .remove(about)
            .replace(perEpisode, QStringLiteral(" per "))
            .replace(sumOfNumbers, QStringLiteral("\\1 minutes + "));
    static const QRegularExpression days(QStringLiteral("\\d\\s*days?,? (?:and )?\\d+\\s*(?:hours?|h)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (days.match(line).hasMatch())
        return std::nullopt;
    const QList<Length> lengths = readLengths(line);
    if (lengths.isEmpty())
        return bareRuntime(line);
    return shownLength(lengths);
}

} // namespace moviedb::wikipedia
