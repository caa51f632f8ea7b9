#include "core/sources/lists/linemarks.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <optional>

namespace moviedb::lists {

namespace {

const QString fourDigits = QStringLiteral("(?:18|19|20|21)\\d\\d");

QRegularExpression markShape(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

// "12.", "12 -", "#12", "(12)", "No. 12:", "=3.", "2=", and "12.Title"
const QRegularExpression &leadingNumber()
{
    static const QRegularExpression number = markShape(QStringLiteral(
        "^\\s*(?:(?:No|Nr)\\.?\\s*)?[#(=]?(\\d{1,4})\\s*=?\\s*(?:[-–:.)/]?\\s+(?=\\S)|[.)](?=\\p{L}))"));
    return number;
}

const QRegularExpression &leadingLetters()
{
    static const QRegularExpression letters =
        markShape(QStringLiteral("^\\s*\\(?([ivxl]{1,7}|[a-z])[.)]\\s+(?=\\S)"));
    return letters;
}

// The day on which a film was seen.
const QRegularExpression &leadingDay()
{
    static const QString month =
        QStringLiteral("(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?");
    static const QRegularExpression day =
        markShape(QStringLiteral(
                      "^\\s*(?:(?:seen|watched|viewed|visto|vista)(?: on| "
                      "il)?:?\\s+)?(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d\\d)|"
                      "%1 \\d{1,2}(?:,? \\d{4})?|\\d{1,2}\\.? %1(?: \\d{4})?)\\s*(?:[-–—:,|]\\s*|\\s)(?=\\S)")
                      .arg(month));
    return day;
}

// "Film: Title", "Titolo: Title". There are films called "Film: …", so one line alone keeps that word.
const QRegularExpression &leadingLabel()
{
    static const QRegularExpression label =
        markShape(QStringLiteral("^[^\\p{L}\\d]*((?:film|movie|video)|(?:movie |film "
                                 ")?title|titolo|titel|titre|t[íi]tulo|name)\\s*:\\s+(?=\\S)"));
    return label;
}

// A rank each: going on by one, upwards or downwards; those that share a place have the same.
bool isSequence(const QList<int> &numbers)
{
    constexpr int firstYear = 1800;
    if (numbers.size() < 2 || numbers.first() >= firstYear || numbers.first() == numbers.last())
        return false;
    const int step = numbers.last() > numbers.first() ? 1 : -1;
    for (qsizetype i = 1; i < numbers.size(); ++i)
        if (numbers[i] != numbers[i - 1] && numbers[i] != numbers[i - 1] + step &&
            numbers[i] != numbers.first() + int(i) * step)
            return false;
    return true;
}

int romanValue(const QString &text)
{
    static const QString digits = QStringLiteral("ivxl");
    constexpr int values[] = {1, 5, 10, 50};
    int sum = 0;
    int before = 0;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const qsizetype digit = digits.indexOf(text[i].toLower());
        if (digit < 0)
            return 0;
        sum += values[digit] < before ? -values[digit] : values[digit];
        before = std::max(before, values[digit]);
    }
    return sum;
}

// I, II, III … or a, b, c …
bool areLettered(const QStringList &lines)
{
    constexpr qsizetype fewest = 3;
    bool isRoman = true;
    bool isAlphabet = true;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString mark = leadingLetters().match(lines[i]).captured(1).toLower();
        isRoman = isRoman && romanValue(mark) == i + 1;
        isAlphabet = isAlphabet && mark.size() == 1 && mark[0].unicode() == u'a' + i;
    }
    return lines.size() >= fewest && (isRoman || isAlphabet);
}

LineStyle::Numbering numberingOf(const QStringList &lines)
{
    QList<int> numbers;
    for (const QString &line : lines)
        if (const auto match = leadingNumber().match(line); match.hasMatch())
            numbers.append(match.captured(1).toInt());
    if (numbers.size() == lines.size() && isSequence(numbers))
        return LineStyle::Numbering::Digits;
    return areLettered(lines) ? LineStyle::Numbering::Letters : LineStyle::Numbering::None;
}

LineStyle::YearLine yearLineOf(const QStringList &lines)
{
    constexpr qsizetype fewest = 4;
    qsizetype years[2] = {0, 0}; // on every second line
    for (qsizetype i = 0; i < lines.size(); ++i)
        years[i % 2] += isYearLine(lines[i]) ? 1 : 0;
    const qsizetype second = lines.size() / 2;
    const qsizetype first = lines.size() - second;
    if (lines.size() < fewest)
        return LineStyle::YearLine::None;
    if (years[1] == second && years[0] * 2 < first) // a film may be called "1917"
        return LineStyle::YearLine::Below;
    return years[0] == first && years[1] * 2 < second ? LineStyle::YearLine::Above
                                                      : LineStyle::YearLine::None;
}

// Years that go on upwards or downwards and head a block each, or, without blank lines between blocks, three years at
// least that the list begins with: a film may be called "1917".
bool areYearHeadings(const QStringList &lines)
{
    QList<int> years;
    bool haveBlanksBefore = true;
    bool beginsWithYear = false;
    bool isAfterYear = false;
    bool isFirst = true;
    bool isAfterBlank = true;
    for (const QString &line : lines) {
        const bool isBlank = line.trimmed().isEmpty();
        const bool isYear = isYearLine(line);
        if (isYear) {
            if (isAfterYear)
                return false;
            years.append(QString(line).removeIf([](QChar c) { return !c.isDigit(); }).toInt());
            haveBlanksBefore = haveBlanksBefore && isAfterBlank;
            beginsWithYear = beginsWithYear || isFirst;
        }
        isFirst = isFirst && isBlank;
        isAfterYear = isYear || (isAfterYear && isBlank);
        isAfterBlank = isBlank;
    }
    const bool rise = std::is_sorted(years.begin(), years.end(), std::less_equal<>());
    const bool fall = std::is_sorted(years.begin(), years.end(), std::greater_equal<>());
    const qsizetype fewest = haveBlanksBefore ? 2 : 3;
    return beginsWithYear && !isAfterYear && years.size() >= fewest && (rise || fall);
}

// How far a line of a nested list stands in; -1 = it has no mark of a list.
qsizetype depthOf(const QString &line)
{
    static const QRegularExpression mark(QStringLiteral("^(\\s*)(\\*{1,6}|[-+•]|\\d{1,3}[.)])\\s+\\S"));
    const auto match = mark.match(line);
    if (!match.hasMatch())
        return -1;
    const bool hasStars = match.captured(2).startsWith(u'*');
    return match.capturedLength(1) + (hasStars ? match.capturedLength(2) : 1);
}

// The lines of the titles where years have lines of their own.
QStringList titleLines(const QStringList &lines, LineStyle::YearLine yearLine)
{
    QStringList titles;
    for (qsizetype i = yearLine == LineStyle::YearLine::Above ? 1 : 0; i < lines.size(); i += 2)
        titles.append(lines[i]);
    return titles;
}

// "🎬 Title", "Title (1999) ⭐⭐⭐"
void removePictures(QString &line)
{
    static const QString picture = QStringLiteral(
        "(?:[\\x{2300}-\\x{27bf}\\x{2b00}-\\x{2bff}\\x{1f000}-\\x{1faff}][\\x{fe0f}\\x{200d}]*\\s*)+");
    static const QRegularExpression before =
        markShape(QStringLiteral("^%1(?=[\\p{L}\\p{N}\"“])").arg(picture));
    static const QRegularExpression behind =
        markShape(QStringLiteral("(?<=[\\p{L}\\p{N})\\]])\\s*%1$").arg(picture));
    constexpr char16_t firstPicture = 0x2300;
    if (std::none_of(line.begin(), line.end(), [](QChar c) { return c.unicode() >= firstPicture; }))
        return;
    line.remove(before);
    line.remove(behind);
}

} // namespace

QString reasonAgainst(const QString &line)
{
    static const QRegularExpression comment(QStringLiteral("^(?:#+(?:\\s|$)|//|;\\s|<!--|#EXT)"));
    if (QStringView(u"#/;<").contains(line.front()) && comment.match(line).hasMatch())
        return QStringLiteral("“%1” is a comment").arg(line.left(60));
    // "1970s", "The 1980s", "== Horror ==", "--- seen ---"
    static const QRegularExpression heading(QStringLiteral(
        "^(?:[=~*\\s-]*(?:[Tt]he )?(?:18|19|20)\\d0['’]?s[=~*\\s-]*|([=~*-]{2,})\\s+\\S.*\\s+\\1)$"));
    if ((line.endsWith(u':') && line.size() > 1) || heading.match(line).hasMatch())
        return QStringLiteral("“%1” is a heading").arg(line.left(60));
    return {};
}

bool isHeadingOf(const QString &line, const QString &next)
{
    static const QRegularExpression rule(QStringLiteral("^\\s*([=~^\"*+-])\\1{2,}\\s*$"));
    static const QRegularExpression year(QStringLiteral("[(\\[]%1[)\\]]").arg(fourDigits));
    const QString words = line.trimmed();
    if (words.isEmpty() || year.match(line).hasMatch())
        return false;
    constexpr qsizetype nearly = 2;
    if (words.front().isLetterOrNumber() && rule.match(next).hasMatch() &&
        std::abs(next.trimmed().size() - words.size()) <= nearly)
        return true;
    const qsizetype depth = depthOf(line);
    return depth >= 0 && depthOf(next) > depth && year.match(next).hasMatch();
}

qsizetype linesOfHead(const QStringList &lines)
{
    static const QRegularExpression known(
        QStringLiteral(
            "^(?:title|date|tags?|layout|author|draft|description|categor(?:y|ies)|slug|aliases|lang|"
            "created|updated|modified|permalink|published)\\s*[:=]"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(
        QStringLiteral("^(?:[\\w-]+\\s*[:=](?:\\s|$)|\\s+\\S|-\\s|#|\\]|\\s*$)"));
    qsizetype first = 0;
    while (first < lines.size() && lines[first].trimmed().isEmpty())
        ++first;
    const QString rule = first < lines.size() ? lines[first].trimmed() : QString();
    if (rule != u"---" && rule != u"+++")
        return 0;
    bool isHead = false;
    for (qsizetype i = first + 1; i < lines.size(); ++i) {
        if (lines[i].trimmed() == rule)
            return isHead ? i + 1 : 0;
        if (!field.match(lines[i]).hasMatch())
            return 0;
        isHead = isHead || known.match(lines[i]).hasMatch();
    }
    return 0;
}

bool isYearLine(const QString &line)
{
    static const QRegularExpression year(
        QStringLiteral("^\\s*(?:%1|\\(%1\\)|\\[%1\\])\\s*$").arg(fourDigits));
    constexpr qsizetype longest = 40; // with spaces around it
    return line.size() <= longest && year.match(line).hasMatch();
}

QString withoutRatingBehind(QString line)
{
    static const QRegularExpression rating(QStringLiteral("(?<=\\S)\\s+\\d{1,2}(?:[.,]\\d)?/(?:5|10)\\s*$"));
    return line.contains(u'/') ? line.remove(rating) : line;
}

LineStyle styleOf(const QStringList &firstLines)
{
    static const QRegularExpression yearFirst(QStringLiteral("^\\s*%1\\s*[-–—:|.,;]\\s*\\S").arg(fourDigits));
    static const QRegularExpression yearColon(QStringLiteral("^\\s*%1\\s*:").arg(fourDigits));
    static const QRegularExpression yearBlank(QStringLiteral("^\\s*%1\\s+[^\\s–—:|.,;-]").arg(fourDigits));
    static const QRegularExpression yearLast(QStringLiteral("\\S[^(\\[]*\\s%1\\s*$").arg(fourDigits));
    static const QRegularExpression yearBehind(
        QStringLiteral("[(\\[,–—-]\\s*%1\\s*[)\\]]?\\s*$").arg(fourDigits));
    QStringList lines;
    for (const QString &line : firstLines)
        if (!line.trimmed().isEmpty() && reasonAgainst(line.trimmed()).isEmpty())
            lines.append(withoutRatingBehind(line));
    LineStyle style;
    style.yearLine = yearLineOf(lines);
    style.yearsAreHeadings = style.yearLine == LineStyle::YearLine::None && areYearHeadings(firstLines);
    if (style.yearLine != LineStyle::YearLine::None)
        lines = titleLines(lines, style.yearLine);
    int first = 0;
    int blank = 0;
    int last = 0;
    int days = 0;
    int labels = 0;
    for (const QString &line : std::as_const(lines)) {
        const bool behind = yearBehind.match(line).hasMatch();
        first += !behind && yearFirst.match(line).hasMatch() ? 1 : 0;
        blank += !behind && yearBlank.match(line).hasMatch() ? 1 : 0;
        last += !behind && yearLast.match(line).hasMatch() ? 1 : 0;
        days += leadingDay().match(line).hasMatch() ? 1 : 0;
        labels += line.contains(u':') && leadingLabel().match(line).hasMatch() ? 1 : 0;
    }
    constexpr qsizetype enough = 3;
    style.dayIsFirst = lines.size() > 1 && days == lines.size();
    style.numbering = style.dayIsFirst ? LineStyle::Numbering::None : numberingOf(lines);
    // "1941: Tide" alone is a title.
    const bool isTitle = lines.size() == 1 && yearColon.match(lines.first()).hasMatch();
    style.yearIsFirst = !style.dayIsFirst && !isTitle && qsizetype(first) * 2 > lines.size();
    style.blankBehindYear = !style.dayIsFirst && lines.size() >= enough && blank == lines.size();
    style.yearIsLast = lines.size() >= enough && last == lines.size();
    style.hasLabels = labels > 1 && qsizetype(labels) * 2 >= lines.size();
    return style;
}

bool isRunningText(const QStringList &firstLines)
{
    static const QRegularExpression beside(QStringLiteral("\\b(?:18|19|20|21)\\d\\d\\b|\\s[-–—]+\\s|[\\t|]"));
    static const QRegularExpression end(QStringLiteral("[.!?:;,…][)\"'”’»*_]*$"));
    constexpr qsizetype leastWords = 9;
    constexpr int leastSentences = 4;
    int lines = 0;
    int sentences = 0;
    for (const QString &written : firstLines) {
        const QString line = written.trimmed();
        if (line.isEmpty())
            continue;
        ++lines;
        const bool isSentence = line.simplified().count(u' ') >= leastWords - 1 &&
                                end.match(line).hasMatch() && !beside.match(line).hasMatch();
        sentences += isSentence ? 1 : 0;
    }
    return sentences >= leastSentences && sentences * 3 >= lines;
}

void removeListMarks(QString &line, const LineStyle &style)
{
    static const QRegularExpression bullets = markShape(
        QStringLiteral("^\\s*(?:(?:\\*{2,6}|#\\.|[-*+•–—●○◦▪■□‣▸►·»>✓✔✅☐☑☒✗→]|[-*+]?\\[[ x]\\])\\s+)+"));
    static const QRegularExpression number = markShape(QStringLiteral("^\\d{1,4}[.)]\\s+"));
    if (style.dayIsFirst)
        line.remove(leadingDay());
    if (style.hasLabels)
        line.remove(leadingLabel());
    if (style.numbering == LineStyle::Numbering::Letters)
        line.remove(leadingLetters());
    const bool isNumbered = style.numbering == LineStyle::Numbering::Digits;
    static const QRegularExpression rating(
        QStringLiteral("^\\s*\\d{1,2}(?:[.,]\\d)?/(?:5|10)\\s*[-–—:]?\\s+(?=\\S)"));
    if (!line.isEmpty() && line.front().isDigit())
        line.remove(rating);
    if (line.isEmpty() || (line.front().isLetter() && !isNumbered)) {
        removePictures(line);
        return;
    }
    static const QRegularExpression keyword(
        QStringLiteral("^\\s*\\*+\\s+(?:T[O]DO|DONE|NEXT|WAITING)\\s+(?=\\S)"));
    line.remove(keyword); // of Org
    line.remove(bullets);
    if (!style.yearIsFirst)
        line.remove(isNumbered ? leadingNumber() : number);
    line.remove(bullets);
    removePictures(line);
}

} // namespace moviedb::lists
