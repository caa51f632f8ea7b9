#include "core/sources/wikipedia/castsection.h"

#include "core/sources/infobox/creditnames.h"
#include "core/sources/infobox/creditparts.h"
#include "core/sources/infobox/namewords.h"
#include "core/sources/wikipedia/castline.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::infobox {

namespace {

using CastLine = wikipedia::Page::CastLine;

constexpr qsizetype mostLines = 1000; // no film page lists more; a hostile one may

bool opensList(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("\\s+as:?\\s*$"));
    return shape.match(line).hasMatch();
}

// The words behind a name that are the part if others of the list have such, too: "Ann Example (Fay)".
QString partInBrackets(const CastLine &cast)
{
    static const QRegularExpression shape(QStringLiteral("^\\s*\\(([^()]{1,60})\\)(?=$|[:,.;]|\\s+[–—-])"));
    if (!cast.role.isEmpty() || !cast.raw.startsWith(cast.name))
        return {};
    const QString words = shape.match(cast.raw.mid(cast.name.size())).captured(1);
    return mayBePart(words) ? words : QString();
}

void readPartsInBrackets(QList<CastLine> &found)
{
    QSet<QString> parts;
    for (const CastLine &cast : std::as_const(found))
        if (const QString part = partInBrackets(cast); !part.isEmpty())
            parts.insert(part);
    if (parts.size() < 2)
        return;
    static const QRegularExpression as(QStringLiteral("^as\\s+"));
    for (CastLine &cast : found)
        if (const QString part = partInBrackets(cast); !part.isEmpty())
            cast.role = partOfLine(QString(part).remove(as));
}

// "Ann Example, Ida Moss, a baker": where no line says "as" and one tells more behind a second comma or with "the", the words
// behind the first comma are the part.
void readPartsBehindCommas(QList<CastLine> &found)
{
    static const QRegularExpression shape(
        QStringLiteral("^([^,:()]+),\\s+((?:(?:the|an?|his|her|their) )?[^,:()]+)(?:,\\s+(.+))?$"));
    static const QRegularExpression described(QStringLiteral("^(?:the|an?|his|her|their)\\s"));
    const auto isNameAndPart = [](const CastLine &cast) {
        const auto match = shape.match(cast.raw);
        return match.hasMatch() && isFullName(match.captured(1)) && !isSuffix(match.captured(2));
    };
    const bool areAll = std::all_of(found.cbegin(), found.cend(), [&](const CastLine &cast) {
        return (cast.role.isEmpty() || described.match(cast.role).hasMatch()) && isNameAndPart(cast);
    });
    const bool isTold = std::any_of(found.cbegin(), found.cend(), [&](const CastLine &cast) {
        const auto match = shape.match(cast.raw);
        return described.match(match.captured(2)).hasMatch() || described.match(match.captured(3)).hasMatch();
    });
    if (found.size() < 2 || !areAll || !isTold)
        return;
    for (CastLine &cast : found) {
        const auto match = shape.match(cast.raw);
        cast.name = match.captured(1).trimmed();
        cast.role = partOfLine(match.captured(2));
    }
}

// Where every line ends in a full stop, that of a part is none of its own, unless it stands for letters left out.
void takeStopsOff(QList<CastLine> &found)
{
    static const QRegularExpression stop(QStringLiteral("(?<=\\p{Ll}{2})(?<!\\b[JS]r)\\.$"));
    static const QRegularExpression end(QStringLiteral("[.;]$|; and$"));
    const bool allEnd = std::all_of(found.cbegin(), found.cend(),
                                    [](const CastLine &cast) { return end.match(cast.raw).hasMatch(); });
    if (found.size() > 1 && allEnd)
        for (CastLine &cast : found)
            cast.role.remove(stop);
}

// "Ann Example / Bob Sample" behind a part: each of them plays it, where both are linked.
QStringList linkedNames(const QString &words, const QStringList &links)
{
    static const QRegularExpression joint(
        QStringLiteral("\\s*/\\s*|\\s*,\\s+(?:and\\s+)?|\\s+(?:and|&)\\s+"));
    const QStringList names = words.split(joint, Qt::SkipEmptyParts);
    const bool areLinked = std::all_of(names.cbegin(), names.cend(),
                                       [&links](const QString &name) { return links.contains(name); });
    return areLinked && !names.isEmpty() ? names : QStringList{words};
}

// "Ida: Ann Example", "The Miller: Bob Sample" without any link: full names stand on the right, most on the left are none.
bool standNamesBehindParts(const QList<CastLine> &found)
{
    qsizetype parts = 0;
    for (const CastLine &cast : found) {
        if (!isFullName(cast.role))
            return false;
        parts += isFullName(cast.name) && !cast.name.startsWith(QLatin1String("The ")) ? 0 : 1;
    }
    return parts > 1 && 2 * parts > found.size();
}

// Such a line tells by itself which half is the actor.
bool saysAs(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("\\sas:?(?:\\s|$)|\\bby\\s"));
    return shape.match(line).hasMatch();
}

// "[[Ann Example]] as Fay", "Fay ([[Ann Example]])", "Fay, played by Ann Example", in a list that may tell other things.
bool saysWhoPlays(const QString &line, const QStringList &links)
{
    // The part is a name up to the line's end or a description: "as Fay left." is prose.
    static const QRegularExpression as(QStringLiteral(
        "^\\s*(?:\\([^()]*\\))?\\s*(?:as|plays|portrays|–|-|…|\\.\\.\\.)\\s+"
        "(?:(?:the|an?|of|and|de|von|van|der|du|la|le|in|to)\\s+|[\"“]?[\\p{Lu}\\d][^\\s,:;]*\\s*){1,12}"
        "(?:[,:;(/–—-]|$)"));
    if (namesWhoPlays(line, links))
        return true;
    return std::any_of(links.begin(), links.end(), [&line](const QString &link) {
        return line.startsWith(link) && as.match(line.mid(link.size())).hasMatch();
    });
}

// "Milly: Ann Example was …" after "Ann Example as Milly": a second list that goes by characters.
bool repeats(const QSet<QString> &named, const CastLine &cast)
{
    const QString role = foldedName(cast.role);
    return !named.contains(foldedName(cast.name)) &&
           std::any_of(named.begin(), named.end(),
                       [&](const QString &actor) { return actor.size() >= 6 && role.startsWith(actor); });
}

// "** Ann Example as young Ida" below "* Eve Roe as Ida"; other lines there tell of the role.
bool isOfTheSameRole(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?!(?:Young|Younger|Old|Older|Adult|Teenage|Child|Baby|The) )\\p{Lu}\\S*(?: "
                       "\\p{L}\\S*){0,2} \\p{Lu}\\S* "
                       "(?:as|plays|portrays) (?:(?:a |the "
                       ")?(?:young|younger|old|older|adult|teenage|child|baby|infant)\\b|\\p{Lu})"));
    return shape.match(text).hasMatch();
}

// One of the words of a name, as a story calls who is in it.
bool isNamedIn(const QString &story, const QString &name)
{
    constexpr qsizetype shortest = 3;
    for (const QString &word : name.split(u' '))
        if (word.size() >= shortest && word.front().isUpper() &&
            QRegularExpression(
                QStringLiteral("(?<!\\p{L})%1(?!\\p{L})").arg(QRegularExpression::escape(word)))
                .match(story)
                .hasMatch())
            return true;
    return false;
}

// "[[Ida Mouse]] ([[Ann Example]])", "[[Ann Example]] ([[Ida Mouse]])": whom the plot names outside of brackets is the part.
QStringList withPartsOfPlotRead(const QStringList &entries, const QString &plot)
{
    constexpr int mostPairs = 20;
    static const QRegularExpression shape(QStringLiteral(
        "(\\x{1c}([^\\x{1c}\\x{1d}]{2,60})\\x{1d})\\s*\\((\\x{1c}([^\\x{1c}\\x{1d}]{2,60})\\x{1d})\\)"));
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)"));
    const QString story = plot.isEmpty() ? plot : QString(plot).remove(brackets);
    QStringList read;
    int pairs = 0;
    for (QString entry : entries) {
        qsizetype from = 0;
        for (auto match = shape.match(entry); match.hasMatch() && !story.isEmpty() && ++pairs <= mostPairs;
             match = shape.match(entry, from)) {
            const bool first = isNamedIn(story, match.captured(2));
            const bool second = isNamedIn(story, match.captured(4));
            const QString told = first == second ? match.captured()
                                 : first ? match.captured(3) + QStringLiteral(" as ") + match.captured(1)
                                         : match.captured(1) + QStringLiteral(" as ") + match.captured(3);
            entry.replace(match.capturedStart(), match.capturedLength(), told);
            from = match.capturedStart() + told.size();
        }
        read.append(entry);
    }
    return read;
}

} // namespace

QString foldedName(const QString &name)
{
    QString folded;
    for (const QChar letter : name.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (letter.isLetterOrNumber() || letter.isSurrogate())
            folded += letter;
    return folded;
}

void CastSection::add(int depth, const QString &line, const QStringList &links)
{
    if (line.isEmpty() || m_lines.size() >= mostLines || (m_onlySure && !saysWhoPlays(line, links)))
        return;
    QString text = line; // of Japanese articles: "アイダ：アン"
    text.replace(QChar(0xff1a), QStringLiteral(": "))
        .replace(QChar(0xff08), QStringLiteral(" ("))
        .replace(QChar(0xff09), u')');
    m_lines.append({depth, text, links, m_section});
}

QList<CastLine> starringOf(const wikipedia::Page &page)
{
    QList<CastLine> starring;
    if (const wikipedia::Page::Field *row = page.field(u"starring"))
        for (const CreditedName &credit :
             creditedNames(withPartsOfPlotRead(row->linked, page.plot), Credit::Actor))
            starring.append({credit.name, credit.role, {}});
    return starring;
}

QList<CastLine> CastSection::read(const QList<CastLine> &starring) const
{
    // Under headings as list lines ("* First tale ** Ann as The Miller") the second level is the cast.
    int roles[3] = {0, 0, 0};
    for (const Line &line : m_lines)
        if (line.depth <= 2)
            for (const CastLine &cast : castOfLine(line.text, line.links))
                roles[line.depth] += cast.role.isEmpty() ? 0 : 1;
    const int level = roles[2] > roles[1] && roles[1] == 0 ? 2 : 1;

    QList<CastLine> found;
    bool collects = false; // "* Ann Example as:" waits for the roles below
    qsizetype own = -1;    // of the first section
    QHash<QString, QStringList> linksOf;
    for (const Line &line : m_lines) {
        if (line.section > 0 && own < 0)
            own = found.size();
        linksOf.insert(line.text, line.links);
        if (line.depth == level) {
            found += castOfLine(line.text, line.links);
            collects = level == 1 && !found.isEmpty() && opensList(line.text);
        } else if (collects && line.depth == 2) {
            if (const QString role = partOfLine(line.text); !role.isEmpty())
                found.last().role += (found.last().role.isEmpty() ? QString() : QStringLiteral(" / ")) + role;
        } else if (level == 1 && line.depth == 2 && isOfTheSameRole(line.text)) {
            found += castOfLine(line.text);
        }
    }

    readPartsInBrackets(found);
    readPartsBehindCommas(found);
    takeStopsOff(found);
    QSet<QString> actors;
    for (const CastLine &credit : starring)
        actors.insert(foldedName(credit.name));
    int asActor = 0;
    int asRole = 0;
    for (const CastLine &cast : std::as_const(found)) {
        asActor += actors.contains(foldedName(cast.name)) ? 1 : 0;
        asRole += actors.contains(foldedName(cast.role)) ? 1 : 0;
    }
    bool isRoleFirst = asRole > 0 && asActor == 0;
    if (asRole == 0 && asActor == 0) {
        qsizetype linkedRoles = 0;
        const bool isNoActorLinked = std::all_of(found.cbegin(), found.cend(), [&](const CastLine &cast) {
            const QStringList links = linksOf.value(cast.raw);
            linkedRoles += links.contains(cast.role) ? 1 : 0;
            return !links.contains(cast.name) && !saysAs(cast.raw);
        });
        const bool isNobodyLinked = std::all_of(linksOf.cbegin(), linksOf.cend(),
                                                [](const QStringList &links) { return links.isEmpty(); });
        isRoleFirst =
            isNoActorLinked && (isNobodyLinked ? standNamesBehindParts(found)
                                               : linkedRoles > 0 && 2 * linkedRoles >= found.size());
    }
    QList<CastLine> settled;
    QSet<QString> named;
    QSet<QString> ofTheFirst;
    for (qsizetype i = 0; i < found.size(); ++i) {
        CastLine cast = found[i];
        if (i == own)
            ofTheFirst = named;
        QStringList actorsOfRole{cast.name};
        if (isRoleFirst && !cast.role.isEmpty()) {
            std::swap(cast.name, cast.role);
            actorsOfRole = linkedNames(cast.name, linksOf.value(cast.raw));
        }
        for (const QString &actor : std::as_const(actorsOfRole)) {
            cast.name = actor;
            if (repeats(named, cast) || ofTheFirst.contains(foldedName(cast.name)))
                continue;
            named.insert(foldedName(cast.name));
            settled.append(cast);
        }
    }
    return settled;
}

} // namespace moviedb::infobox
