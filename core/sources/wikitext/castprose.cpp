#include "core/sources/wikitext/castprose.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace moviedb::wikitext {

namespace {

constexpr qsizetype longestParagraph = 4000; // a hostile one is a book

// A link, or two to four words with a capital each.
QString castName()
{
    return QStringLiteral(
        "(?:\\x{1c}[^\\x{1d}]{2,60}\\x{1d}|\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|del|della|van|von|"
        "der|den|la|le|al|bin|ter) ){0,2}\\p{Lu}[\\p{L}.'’-]*){1,3})");
}

// Words that stand in brackets behind a name and are no part.
QString noPart()
{
    return QStringLiteral(
        "(?!(?:uncredited|voices?|cameo|director|producer|writer|English|Japanese|French|German|Spanish|"
        "Italian|Danish|Swedish|Russian|Korean|Mandarin|Cantonese|Hindi|Tamil|Telugu)\\b)");
}

// "The film stars", "In order of appearance:", up to the first name.
QString castOpening()
{
    return QStringLiteral("(?:(?:\\p{Lu}[\\p{Ll}-]*(?: [\\p{Ll}-]+){0,6}:|(?:Also "
                          "|Co-)?[Ss]tarring|[Ww]ith(?: the voices of)?|[Ff]eaturing|"
                          "Also (?:appearing|featured|starring) are|\\p{Lu}[^.,:;\\x{1c}]{0,60} "
                          "(?:stars|starred|features|featured)|"
                          "(?:The|Its) (?:[\\p{Ll}'’-]+ ){0,4}(?:includes|included|consists of|consisted "
                          "of|comprises|comprised|(?:is|was) (?:led|headed) by|are|"
                          "is))\\s+)");
}

// "Ann Dell, [[Bo Reed]], Cy Poe and Eve Roe." → each name; a line that says more holds none.
QStringList namesAloneIn(const QString &line, bool *isOpened)
{
    constexpr auto here = QRegularExpression::AnchorAtOffsetMatchOption;
    static const QRegularExpression opening(castOpening());
    static const QRegularExpression name(castName());
    static const QRegularExpression joint(
        QStringLiteral("\\s*[,;·•]\\s*(?:(?:and|&|with)\\s+)?|\\s+(?:and|&|with)\\s+|\\s*/\\s*"));
    static const QRegularExpression partOfLast(QStringLiteral("\\s+as\\s+[\\p{Lu}\"“][^,;:]{1,60}$"));
    static const QRegularExpression end(
        QStringLiteral("(?: (?:also )?(?:star|co-star|appear)(?: in (?:the|this) (?:film|movie))?)?(?:,? "
                       "(?:and|among) (?:many )?others)?\\s*\\.?$"));
    QStringList found;
    if (line.size() > longestParagraph)
        return found;
    qsizetype at = opening.match(line, 0, QRegularExpression::NormalMatch, here).capturedLength();
    *isOpened = at > 0;
    for (;;) {
        const auto match = name.match(line, at, QRegularExpression::NormalMatch, here);
        if (!match.hasMatch())
            return {};
        found.append(match.captured());
        at = match.capturedEnd();
        if (end.match(line, at, QRegularExpression::NormalMatch, here).hasMatch())
            return found;
        // "Ann Dell, Bo Reed and Cy Poe as Ulf"
        if (const auto part = partOfLast.match(line, at, QRegularExpression::NormalMatch, here);
            part.hasMatch()) {
            static const QRegularExpression stop(QStringLiteral("(?<=\\p{Ll}{2})\\.$"));
            found.last() += part.captured().remove(stop);
            return found;
        }
        const auto next = joint.match(line, at, QRegularExpression::NormalMatch, here);
        if (!next.hasMatch())
            return {};
        at = next.capturedEnd();
    }
}

// The names of all lines, where these hold nothing else.
QStringList namesAloneIn(const QStringList &lines)
{
    qsizetype fewest = 3; // two may be a name and a part, unless words before them say what they are
    static const QRegularExpression heading(
        QStringLiteral("\\b(?:cast|crew|characters?|actors?|roles?|voices?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (const QString &line : lines) {
        bool isOpened = false;
        const QStringList names = namesAloneIn(line, &isOpened);
        fewest = isOpened ? 2 : fewest;
        if (names.isEmpty() || (names.size() == 1 && heading.match(line).hasMatch()))
            return {};
        found += names;
    }
    return found.size() < fewest ? QStringList() : found;
}

// "Ida is played by Ann Dell, Ulf by Bo Reed." → "Ann Dell as Ida", "Bo Reed as Ulf"
QStringList actorsOfParts(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "(?:^|[,;.]\\s+(?:(?:and|while)\\s+)?|\\s(?:and|while)\\s+)((?:[Tt]he )?\\p{Lu}[\\p{L}.'’-]*(?: "
            "\\p{Lu}[\\p{L}.'’-]*){0,3}|\\x{1c}[^\\x{1d}]{2,60}\\x{1d})(\\s+(?:is|was)\\s+(?:played|"
            "portrayed|"
            "voiced|performed))?\\s+by\\s+(%1)(?=[,;.]|\\s+(?:and|while)\\s|$)")
            .arg(castName()));
    QStringList found;
    for (auto all = shape.globalMatch(line); all.hasNext();) {
        const auto match = all.next();
        if (found.isEmpty() && match.captured(2).isEmpty())
            return {};
        found.append(match.captured(3) + QStringLiteral(" as ") + match.captured(1));
    }
    return found.size() > 1 ? found : QStringList();
}

// "[[Ann Dell]]: Ida, [[Bo Reed]]: Ulf", "[[Ann Dell]] – Ida, …", and "Ida (Ann Dell), Ulf (Bo Reed)", in one paragraph.
QStringList pairsIn(const QString &line)
{
    static const QRegularExpression joint(QStringLiteral("[,;]\\s+(?:and\\s+)?|\\s+and\\s+(?=\\x{1c})"));
    static const QRegularExpression linked(
        QStringLiteral("^(?:(\\x{1c}[^\\x{1d}]{2,60}\\x{1d})\\s*(?::|[–—-]|\\.{2,}|…)|(%1)\\s*(?:\\.{2,}|…))"
                       "\\s*([^\\x{1c}:…]{2,60}?)\\.?$")
            .arg(castName()));
    static const QRegularExpression inBrackets(
        QStringLiteral("^((?:[Tt]he )?\\p{Lu}[\\p{L}.'’-]*) \\((%1)\\)\\.?$").arg(castName()));
    QStringList found;
    for (const QString &piece : line.split(joint, Qt::SkipEmptyParts)) {
        const auto first = linked.match(piece.trimmed());
        const auto last = inBrackets.match(piece.trimmed());
        if (first.hasMatch())
            found.append(first.captured(1) + first.captured(2) + QStringLiteral(" as ") + first.captured(3));
        else if (last.hasMatch())
            found.append(last.captured(2) + QStringLiteral(" as ") + last.captured(1));
        else
            return {};
    }
    return found.size() > 1 ? found : QStringList();
}

// "Ann Dell (Ida)" → "Ann Dell as Ida", where no piece says it otherwise.
QStringList withBracketsAsParts(const QStringList &pieces)
{
    static const QRegularExpression shape(QStringLiteral("^(%1) \\(%2((?:as )?"
                                                         "[\\p{L}\"“\\x{1c}][^()\\d]{1,59})\\)")
                                              .arg(castName(), noPart()));
    static const QRegularExpression as(QStringLiteral("^as\\s+"));
    QStringList read;
    for (const QString &piece : pieces) {
        const auto match = shape.match(piece);
        read.append(match.hasMatch()
                        ? match.captured(1) + QStringLiteral(" as ") + match.captured(2).remove(as)
                        : piece);
    }
    return read;
}

} // namespace

QStringList paragraphsOfCast(const QStringList &lines)
{
    static const QRegularExpression told(
        QStringLiteral("^\\x{1c}[^\\x{1d}]{2,60}\\x{1d}\\s+(?:\\([^()]{1,40}\\)\\s+)?as\\s+(?:(?:the|an?) "
                       ")?[\\p{Lu}\"“\\x{1c}][^.:,]{0,60}(?:[:,]|\\.?$)"));
    static const QRegularExpression alone(QStringLiteral(
        "^[\\p{Lu}\\x{1c}][^.:;]{2,60}?\\s*(?:\\sas\\s|\\s[–—-]\\s|:\\s|…|\\.{3,})\\s*[^.]{2,80}$"));
    static const QRegularExpression namesOnly(QStringLiteral(
        "^(?:\\x{1c}[^\\x{1c}\\x{1d}]{2,60}\\x{1d}(?:\\s*,?\\s+and\\s+|\\s*,\\s*|\\s*&\\s*|\\.?$)){2,}$"));
    static const QRegularExpression link(QStringLiteral("\\x{1c}[^\\x{1d}]+\\x{1d}"));
    const auto match = [](const QRegularExpression &shape) {
        return [&shape](const QString &line) { return shape.match(line).hasMatch(); };
    };
    QStringList found;
    if (lines.size() > 1 && std::all_of(lines.cbegin(), lines.cend(), match(alone)))
        return lines;
    if (lines.size() == 1 && match(namesOnly)(lines.first())) {
        for (auto all = link.globalMatch(lines.first()); all.hasNext();)
            found.append(all.next().captured());
    } else if (std::count_if(lines.cbegin(), lines.cend(), match(told)) > 1) {
        std::copy_if(lines.cbegin(), lines.cend(), std::back_inserter(found), match(told));
    }
    if (found.isEmpty())
        found = namesAloneIn(lines);
    for (qsizetype i = 0; i < lines.size() && found.isEmpty(); ++i)
        found = namesAloneIn(QStringList{lines[i]});
    return found;
}

QStringList namesAndPartsOf(const QString &line)
{
    // Up to the name that is followed by what says the part: "as Ida", "plays Ida", "appears as Ida", "(Ida)".
    static const QRegularExpression begin(
        QStringLiteral(
            "(?:^%1?|(?<=\\b[Ss]tars|\\b[Ii]ncludes|\\b[Ff]eatures|\\b[Ss]tarring|\\bincluding|"
            "\\bfeaturing|\\bconsists "
            "of|:)\\s+|[,;]\\s+(?:(?:and|with|while|whereas|alongside|opposite)\\s+)?|"
            "(?<=\\p{Ll})[.)]\\s+|\\s+(?:and|with|while|whereas|alongside|opposite)\\s+)"
            "(?=%2(?:\\s+\\((?:voice|uncredited)\\))?\\s+(?:(?:(?:co-)?stars|appears|is (?:seen|featured)|"
            "acts|returns)\\s+)?(?:as|plays|portrays|voices|playing|portraying|voicing|is(?= "
            "\\p{Lu})|(?:played|portrayed|voiced)(?= (?:the |an? |his |her |their "
            ")?[\\p{Lu}\"“\\x{1c}]))\\s|%2 "
            "\\(%3"
            "(?:as )?[\\p{L}\"“\\x{1c}][^()\\d]{1,59}\\))")
            .arg(castOpening(), castName(), noPart()));
    static const QRegularExpression opening(QStringLiteral("^%1$").arg(castOpening()));
    QStringList pieces;
    if (line.size() > longestParagraph)
        return pieces;
    for (const QStringList &found : {actorsOfParts(line), pairsIn(line)})
        if (!found.isEmpty())
            return found;
    qsizetype from = -1;
    for (auto all = begin.globalMatch(line); all.hasNext();) {
        const auto match = all.next();
        if (from < 0 && !match.captured().trimmed().isEmpty() && !opening.match(match.captured()).hasMatch())
            return {};
        if (from >= 0)
            pieces.append(line.mid(from, match.capturedStart() - from));
        from = match.capturedEnd();
    }
    static const QRegularExpression sentenceEnd(
        QStringLiteral("(?<=\\p{Ll}{2}|\\))(?<!Mrs)\\.(?:\\s+(?=\\p{Lu}|\\x{1c}).*)?$"));
    if (from >= 0)
        pieces.append(line.mid(from).trimmed().remove(sentenceEnd));
    return pieces.size() > 1 ? withBracketsAsParts(pieces) : QStringList();
}

} // namespace moviedb::wikitext
