#include "core/sources/wikipedia/castsection.h"

#include "core/sources/infobox/creditnames.h"
#include "core/sources/infobox/creditparts.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::infobox {

namespace {

using CastLine = wikipedia::Page::CastLine;

constexpr qsizetype mostLines = 1000; // no film page lists more; a hostile one may

// Where the role ends and its description begins; a full stop after an abbreviation or initial is no end.
QString cleanRole(QString role)
{
    static const QRegularExpression end(
        QStringLiteral(":|;| [–—-] |—|(?<=\\p{L}{5})\\. |\\s\\(|, (?!(?:Jr|Sr|M\\.?D|Esq|Ph\\.?D)\\b)"));
    if (const auto match = end.match(role); match.hasMatch())
        role.truncate(match.capturedStart());
    role = role.trimmed();
    static const QRegularExpression voice(QStringLiteral("^(?:the )?voice of (?=\\S)"),
                                          QRegularExpression::CaseInsensitiveOption);
    role.remove(voice);
    static const QRegularExpression lastStop(QStringLiteral("(?<=\\p{L}{5})\\.+$|\\s+\\.+$"));
    role.remove(lastStop);
    static const QRegularExpression quotes(QStringLiteral("^\"([^\"]*)\"$"));
    role.replace(quotes, QStringLiteral("\\1"));
    return role.size() <= 120 ? role : QString();
}

QString cleanActor(QString name)
{
    static const QRegularExpression noise(
        QStringLiteral("\\s*\\([^)]*\\)|,\\s+\\p{Ll}.*$|\\s+as:?\\s*$|[\\s,:;]+$"));
    static const QRegularExpression lastStop(QStringLiteral("(?<=\\p{L}\\p{Ll}{2})(?<!Bros)(?<!Esq)\\.$"));
    name.remove(noise).remove(lastStop);
    return name.trimmed();
}

// A name is short and is no sentence; "E. E. Bell" and "F. Murray Abraham" are names.
bool isName(const QString &name)
{
    if (name.isEmpty() || name.size() > 60 || name.count(QLatin1Char(' ')) > 5)
        return false;
    static const QRegularExpression sentence(QStringLiteral("\\p{L}{4}\\. |[!?=|]"));
    const QChar first = name.at(0);
    return (first.isLetterOrNumber() || first == QLatin1Char('"')) && !first.isLower() &&
           !sentence.match(name).hasMatch();
}

bool opensList(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("\\s+as:?\\s*$"));
    return shape.match(line).hasMatch();
}

// "The Miller, played by Ann Example"
std::optional<CastLine> readPlayedBy(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^(.{1,80}?),? (?:is |was )?(?:played|portrayed|performed|voiced|acted) by (.+)$"));
    const auto match = shape.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    static const QRegularExpression end(QStringLiteral("[,;:(]|\\s[–—-]\\s|(?<=\\p{L}{4})\\.(?:\\s|$)"));
    const CastLine cast{cleanActor(match.captured(2).section(end, 0, 0)), cleanRole(match.captured(1)), line};
    return isName(cast.name) ? std::optional(cast) : std::nullopt;
}

// "Fay ([[Ann Example]]): a baker": only the actor has an article.
std::optional<CastLine> readActorInBrackets(const QString &line, const QStringList &links)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\S.{0,59}?)\\s\\((?:played by )?([^()]{3,60})\\)(?=$|[:,.;]|\\s)"));
    const auto match = shape.match(line);
    if (!match.hasMatch() || !links.contains(match.captured(2).trimmed()) ||
        links.contains(match.captured(1)) || !isName(match.captured(2)) || !mayBePart(match.captured(2)))
        return std::nullopt;
    return CastLine{match.captured(2).trimmed(), cleanRole(match.captured(1)), line};
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
            cast.role = cleanRole(QString(part).remove(as));
}

// "A as B and C as D" names two; everything else one.
QList<CastLine> readLines(const QString &line, const QStringList &links = {})
{
    if (const auto cast = readPlayedBy(line))
        return {*cast};
    if (const auto cast = readActorInBrackets(line, links))
        return {*cast};
    static const QRegularExpression between(
        QStringLiteral("\\s+(?:as|plays|portrays|in the role "
                       "of)\\s+|\\s*(?:\\.\\s*){3,}\\s*|\\s*…\\s*|\\s+[–—]\\s*|\\s+-\\s+|:\\s+|;\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression second(QStringLiteral("^(.{1,60}?)\\s+and\\s+(.{3,60}?\\s+as\\s+.*)$"));
    const auto match = between.match(line);
    CastLine cast{cleanActor(match.hasMatch() ? line.left(match.capturedStart()) : line), {}, line};
    QList<CastLine> lines;
    if (match.hasMatch()) {
        QString role = line.mid(match.capturedEnd());
        if (const auto two = second.match(role); two.hasMatch() && isName(two.captured(1))) {
            lines = readLines(two.captured(2));
            role = two.captured(1);
        }
        cast.role = cleanRole(role);
    }
    // "Ann Example and Bob Sample as The Twins"
    static const QRegularExpression pair(QStringLiteral("^(\\S+ \\S.*?) and (\\S+ \\S.*)$"));
    if (const auto two = pair.match(cast.name);
        two.hasMatch() && isName(two.captured(1)) && isName(two.captured(2))) {
        lines.prepend({two.captured(2), cast.role, line});
        cast.name = two.captured(1);
    }
    if (isName(cast.name))
        lines.prepend(cast);
    return lines;
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
    if (readPlayedBy(line) || readActorInBrackets(line, links))
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
    if (!line.isEmpty() && m_lines.size() < mostLines && (!m_onlySure || saysWhoPlays(line, links)))
        m_lines.append({depth, line, links, m_section});
}

QList<CastLine> starringOf(const wikipedia::Page &page)
{
    QList<CastLine> starring;
    if (const wikipedia::Page::Field *row = page.field(u"starring"))
        for (const CreditedName &credit : creditedNames(row->linked, Credit::Actor))
            starring.append({credit.name, credit.role, {}});
    return starring;
}

QList<CastLine> CastSection::read(const QList<CastLine> &starring) const
{
    // Under headings as list lines ("* First tale ** Ann as The Miller") the second level is the cast.
    int roles[3] = {0, 0, 0};
    for (const Line &line : m_lines)
        if (line.depth <= 2)
            for (const CastLine &cast : readLines(line.text, line.links))
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
            found += readLines(line.text, line.links);
            collects = level == 1 && !found.isEmpty() && opensList(line.text);
        } else if (collects && line.depth == 2) {
            if (const QString role = cleanRole(line.text); !role.isEmpty())
                found.last().role += (found.last().role.isEmpty() ? QString() : QStringLiteral(" / ")) + role;
        } else if (level == 1 && line.depth == 2 && isOfTheSameRole(line.text)) {
            found += readLines(line.text);
        }
    }

    readPartsInBrackets(found);
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
        isRoleFirst = isNoActorLinked && linkedRoles > 0 && 2 * linkedRoles >= found.size();
    }
    QList<CastLine> settled;
    QSet<QString> named;
    QSet<QString> ofTheFirst;
    for (qsizetype i = 0; i < found.size(); ++i) {
        CastLine cast = found[i];
        if (i == own)
            ofTheFirst = named;
        if (isRoleFirst && !cast.role.isEmpty())
            std::swap(cast.name, cast.role);
        if (repeats(named, cast) || ofTheFirst.contains(foldedName(cast.name)))
            continue;
        named.insert(foldedName(cast.name));
        settled.append(cast);
    }
    return settled;
}

} // namespace moviedb::infobox
