#include "core/sources/infobox/creditparts.h"

#include "core/sources/infobox/creditroles.h"
#include "core/sources/infobox/namewords.h"
#include "core/sources/wikitext/countrycodes.h"
#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::infobox {

namespace {

constexpr char16_t firstLink = 0xf000; // stands for the first link of an entry, the next for the second, …
constexpr qsizetype mostLinks = 0x7ff;
constexpr qsizetype longestRole = 120;
constexpr QChar slashMark(0x03); // stands for a slash between two parts that one actor plays

bool holdsLink(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isLinkLetter);
}

// Words for a part: its slashes do not cut the row.
QString partOf(const QString &words)
{
    static const QRegularExpression slash(QStringLiteral("\\s*/\\s*"));
    return QString(words).replace(slash, slashMark);
}

// "Ada Quill as Ida and Bo Reed as Ulf": two people.
QString withPeopleApart(QString text)
{
    static const QRegularExpression joint(
        QStringLiteral("(\\sas\\s[^;,•·|]*?)\\s+(?:and|&)\\s+(?=[^;,•·|/]{1,60}?\\sas\\s)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(joint, QStringLiteral("\\1, "));
}

// "Ada Quill as Ida / Ulla": two parts, but "Ada Quill as Ida / Bo Reed as Ulf" two people.
QString withSecondParts(QString text)
{
    static const QRegularExpression second(
        QStringLiteral("(\\sas\\s+[^/;,•·|]*[^/;,•·|\\s])(\\s*/\\s*([^/;,•·|]*))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression as(QStringLiteral("\\sas\\s"), QRegularExpression::CaseInsensitiveOption);
    qsizetype from = 0;
    for (auto match = second.match(text); match.hasMatch(); match = second.match(text, from)) {
        const QString first = match.captured(1);
        const QString next = match.captured(3);
        const bool isPerson = as.match(next).hasMatch() || (holdsLink(next) && !holdsLink(first));
        from = isPerson ? match.capturedEnd() : match.capturedStart();
        if (!isPerson)
            text.replace(match.capturedStart(2), match.capturedLength(2),
                         first.size() < longestRole ? slashMark + next : QString());
    }
    return text;
}

// "Ada Quill – Ida"
QString withDashRead(QString text)
{
    static const QRegularExpression dash(
        QStringLiteral("^\\s*(\\p{L}[^–—/;,•·|]*?)\\s+[–—-]\\s+([^–—;,•·|]+)$"));
    static const QRegularExpression behindLink(QStringLiteral(
        "(?<=[\\x{f000}-\\x{f7ff}])\\s+[–—-]\\s+(?=[^\\x{f000}-\\x{f7ff}–—/;,•·|]+(?:[;,•·|]|$))"));
    if (holdsLink(text))
        return text.replace(behindLink, QStringLiteral(" as "));
    const auto match = dash.match(text);
    const bool isNameAndPart = match.hasMatch() && isFullName(match.captured(1)) &&
                               !match.captured(2).contains(QLatin1String(" - "));
    return isNameAndPart ? QStringLiteral("%1 as %2").arg(match.captured(1), partOf(match.captured(2)))
                         : text;
}

} // namespace

CreditLine creditLine(const QString &entry)
{
    CreditLine line;
    for (qsizetype at = 0; at < entry.size(); ++at) {
        const QChar letter = entry[at];
        const qsizetype end = letter == wikitext::linkStart ? entry.indexOf(wikitext::linkEnd, at) : -1;
        if (end > at && line.links.size() < mostLinks) {
            line.text += QChar(char16_t(firstLink + line.links.size()));
            line.links.append(entry.mid(at + 1, end - at - 1));
            at = end;
        } else if (!isLinkLetter(letter) && letter.unicode() >= 0x20) {
            line.text += letter;
        } else if (letter == wikitext::linkBreak) {
            line.text += u' ';
        }
    }
    return line;
}

bool isLinkLetter(QChar letter)
{
    return letter.unicode() >= firstLink && letter.unicode() <= firstLink + mostLinks;
}

QStringList namesInLink(const QString &words)
{
    QStringList lines = words.split(wikitext::linkBreak);
    if (std::any_of(lines.begin(), lines.end(), [](const QString &line) { return wordsIn(line) < 2; }))
        lines = {lines.join(u' ')};
    QStringList names;
    for (const QString &line : std::as_const(lines)) {
        const QStringList listed = line.simplified().split(QStringLiteral(", "));
        const bool areNames = listed.size() > 1 && std::all_of(listed.begin(), listed.end(), isFullName);
        names += areNames ? listed : QStringList{line.simplified()};
    }
    return names;
}

QString shownText(const CreditLine &line, const QString &part)
{
    QString shown;
    for (const QChar letter : part)
        shown += isLinkLetter(letter) ? line.links.value(letter.unicode() - firstLink) : QString(letter);
    return shown;
}

QString withColonsRead(const QString &text)
{
    static const QRegularExpression behindLink(
        QStringLiteral("([\\x{f000}-\\x{f7ff}](?:\\s*\\([^()]{0,80}\\))?)\\s*:\\s+"
                       "(?=[^\\x{f000}-\\x{f7ff}:,;]+(?:[,;]|$))"));
    static const QRegularExpression pair(QStringLiteral("^\\s*([^:]+?)\\s*:\\s+([^:]+)$"));
    if (!text.contains(u':'))
        return text;
    if (holdsLink(text))
        return QString(text).replace(behindLink, QStringLiteral("\\1 as "));
    QStringList pieces;
    bool allRolesAreNames = true;
    for (const QString &piece : text.split(u',')) {
        const auto match = pair.match(piece);
        if (!match.hasMatch() || !isFullName(match.captured(1)) || holdsRole(match.captured(1)))
            return text;
        allRolesAreNames = allRolesAreNames && isFullName(match.captured(2));
        pieces.append(QStringLiteral("%1 as %2").arg(match.captured(1), partOf(match.captured(2))));
    }
    const bool isSure = pieces.size() == 1 || !allRolesAreNames; // "Mary Dell: Ann Dell, Tom Reed: Bo Reed"
    return isSure ? pieces.join(QStringLiteral(", ")) : text;
}

QString withPartsMarked(QString text)
{
    // of German, Spanish, Italian and French articles
    static const QRegularExpression as(QStringLiteral(
        "\\s+(?:als|como|nel ruolo di|dans le rôle d[eu])\\s+(?=[\\p{Lu}\\x{f000}-\\x{f7ff}])"));
    static const QRegularExpression comma(QStringLiteral(",\\s+as\\s+(?=\\S)")); // "Ada Quill, as Ida"
    if (!text.contains(QStringLiteral(" as ")))                                  // "Ada Quill: Ida als Kind"
        text.replace(as, QStringLiteral(" as "));
    text.replace(comma, QStringLiteral(" as "));
    return withDashRead(withSecondParts(withPeopleApart(text)));
}

bool mayBePart(const QString &words)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:as\\s+\\S|[\"“'‘]?\\p{Lu}|the \\p{Lu})[^\\d]{0,59}$"));
    static const QRegularExpression somethingElse(
        QStringLiteral(
            "\\b(?:appearances?|cameo|voices?|debut|roles?|version|dub(?:bed)?|credited|archive|footage|"
            "segments?|episodes?|act(?:or|ress)|scenes?|guest|narrator|presenter|host|interviewee?r?|"
            "commentator|parts?|lead)\\b|^[\\p{Lu}.]{1,5}$"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(words).hasMatch() && !somethingElse.match(words).hasMatch() && !isRole(words) &&
           !isHeadingOfCast(words) && wikitext::countryOfOtherName(words).isEmpty();
}

QStringList withPartsInBracketsRead(const QStringList &entries)
{
    static const QRegularExpression shape(QStringLiteral("\\s*\\(([^()]{1,60})\\)(?=\\s*(?:[,;/•·|]|$))"));
    static const QRegularExpression as(QStringLiteral("^as\\s+"));
    const auto plain = [](QString words) {
        return words.remove(wikitext::linkStart).remove(wikitext::linkEnd).simplified();
    };
    QStringList parts;
    bool saysAs = false;
    for (const QString &entry : entries)
        for (auto found = shape.globalMatch(entry); found.hasNext();)
            if (const QString words = plain(found.next().captured(1)); mayBePart(words)) {
                parts.append(words);
                saysAs = saysAs || as.match(words).hasMatch();
            }
    const qsizetype all = parts.size();
    if (parts.removeDuplicates() * 2 > all || (all < 2 && !saysAs))
        return entries;
    QStringList read;
    for (QString entry : entries) {
        qsizetype from = 0;
        for (auto match = shape.match(entry); match.hasMatch(); match = shape.match(entry, from)) {
            const QString words = plain(match.captured(1)).remove(as);
            from = match.capturedEnd();
            if (!mayBePart(plain(match.captured(1))))
                continue;
            const QString role = QStringLiteral(" as ") + words.section(u',', 0, 0);
            entry.replace(match.capturedStart(), match.capturedLength(), role);
            from = match.capturedStart() + role.size();
        }
        read.append(entry);
    }
    return read;
}

QString withDashedLabel(const CreditLine &line)
{
    static const QRegularExpression shape(
        QStringLiteral("(?:^|(?<=;))\\s*([^–—:;,-]{1,40}?)(\\s+[–—-]\\s+)(?=\\S)"));
    QString text;
    qsizetype from = 0;
    for (auto all = shape.globalMatch(line.text); all.hasNext();) {
        const auto match = all.next();
        if (!isRole(shownText(line, match.captured(1))))
            continue;
        text += QStringView(line.text).sliced(from, match.capturedStart(2) - from);
        text += QStringLiteral(": ");
        from = match.capturedEnd(2);
    }
    return text + line.text.mid(from);
}

bool isWorkTitle(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^\\s*[\"“”][^\"“”]*[\"“”]\\s*$"));
    return shape.match(text).hasMatch();
}

QString withoutSegmentTitle(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*[\"“][^\"“”]{1,60}[\"”]\\s+(?:by\\s+(.+)|\\(([\\x{f000}-\\x{f7ff}])\\)\\s*)$"));
    const auto match = shape.match(text);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : text;
}

QString nameBeforeRole(const CreditLine &line)
{
    static const QRegularExpression shape(QStringLiteral("^\\s*([^:]+?)\\s*:(?!\\S)\\s*([^()]+)$"));
    const auto match = shape.match(line.text);
    if (!match.hasMatch() || isRole(shownText(line, match.captured(1))) ||
        !isRole(shownText(line, match.captured(2))))
        return line.text;
    return QStringLiteral("%1 (%2)").arg(match.captured(1), match.captured(2));
}

QString roleIn(const CreditLine &line, const QString &behindName)
{
    static const QRegularExpression before(QStringLiteral("^\\s*(?:as\\s+|[.…]+\\s*)+"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quoted(QStringLiteral("^[\"“]([^\"“”]*)[\"”]$"));
    QString role = shownText(line, behindName).remove(before);
    role = role.replace(slashMark, QStringLiteral(" / ")).replace(wikitext::linkBreak, u' ').simplified();
    role.replace(quoted, QStringLiteral("\\1"));
    return role.size() <= longestRole ? role : QString();
}

} // namespace moviedb::infobox
