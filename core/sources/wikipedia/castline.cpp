#include "core/sources/wikipedia/castline.h"

#include "core/sources/infobox/creditparts.h"
#include "core/sources/infobox/namewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::infobox {

namespace {

using CastLine = wikipedia::Page::CastLine;

QString cleanActor(QString name)
{
    static const QRegularExpression brackets(QStringLiteral("\\s*\\([^)]*\\)"));
    // "Ann Example in a cameo", "Ann Example makes a special appearance"
    static const QRegularExpression appearance(
        QStringLiteral(
            "[\\s,]+(?:in|makes?|making|has|with) (?:(?:an?|the|his|her|their) )?(?:[\\p{L}-]+ ){0,4}"
            "(?:appearances?|cameos?|roles?|parts?|song|number)\\b.*$|\\s+in (?:the song )?[\"“].*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression noise(
        QStringLiteral(",\\s+\\p{Ll}.*$|\\s+and (?:his|her|their)\\s.*$|\\s+as:?\\s*$|[\\s,:;*†‡§]+$"));
    static const QRegularExpression lastStop(QStringLiteral("(?<=\\p{L}\\p{Ll}{2})(?<!Bros)(?<!Esq)\\.$"));
    static const QRegularExpression number(QStringLiteral("^\\d{1,2}[.)]\\s+"));
    name.remove(number).remove(brackets).remove(appearance).remove(noise).remove(lastStop);
    return name.trimmed();
}

// A name is short and is no sentence; "E. E. Bell", "F. Murray Abraham" and "k.d. lang" are names, "Unknown" is none. Who is
// linked may have a small letter first.
bool isName(const QString &name, const QStringList &links = {})
{
    if (name.isEmpty() || name.size() > 60 || name.count(QLatin1Char(' ')) > 5 || saysNothing(name))
        return false;
    static const QRegularExpression sentence(QStringLiteral("\\p{L}{4}\\. |[!?=|]"));
    static const QRegularExpression initials(QStringLiteral("^\\p{Ll}\\.\\s?\\p{Ll}\\. "));
    const QChar first = name.at(0);
    const bool isSmall = first.isLower() && !links.contains(name) && !initials.match(name).hasMatch();
    return (first.isLetterOrNumber() || first == QLatin1Char('"')) && !isSmall &&
           !sentence.match(name).hasMatch();
}

// "Ann Example was first thought of" tells of her.
bool isActor(const QString &name, const QStringList &links)
{
    static const QRegularExpression verb(
        QStringLiteral("\\s(?:is|was|are|were|has|had|would|could|also|originally|who|which|that)\\s"));
    return isName(name, links) && (links.contains(name) || !verb.match(name).hasMatch());
}

// "Ann Example, Bob Sample and Eve Roe" are three, where each is linked or has two names of its own.
QStringList actorsIn(const QString &words, const QStringList &links, bool onlyLinked)
{
    static const QRegularExpression joint(
        QStringLiteral("\\s*,\\s*(?:(?:and|&)\\s+)?|\\s+(?:and|&)\\s+|\\s*/\\s*"));
    static const QRegularExpression versions(
        QStringLiteral("\\((?:\\p{Lu}\\p{Ll}+|[^()]*\\b(?:version|dub)\\b)[^()]*\\)\\s*/"));
    // "Introducing Ann Example", "and Bob Sample"
    static const QRegularExpression leading(
        QStringLiteral("^(?:(?:and|with|also|introducing|featuring|starring|presenting|(?:special|guest|"
                       "cameo) appearances? (?:by|from)|cameos? by|(?:the )?voice "
                       "of|guest stars?|special "
                       "guests?(?: stars?)?)\\s*:?\\s+)+(?=\\p{Lu})"),
        QRegularExpression::CaseInsensitiveOption);
    const QString named = QString(words).remove(leading);
    const QString one = cleanActor(named);
    QStringList actors;
    for (const QString &piece : named.split(joint))
        actors << cleanActor(piece);
    // Of two names without links the second may be a part; of more nobody writes so.
    static const QRegularExpression ofSeveral(QStringLiteral("\\((?:voices|cameos|both)\\b[^()]*\\)$"));
    const bool mayBeWords = !onlyLinked || actors.size() > 2 || ofSeveral.match(words).hasMatch();
    const bool areNames = std::all_of(actors.cbegin(), actors.cend(), [&](const QString &name) {
        return isName(name, links) && (links.contains(name) || (mayBeWords && isFullName(name))) &&
               !isSuffix(name);
    });
    if (!areNames && one.contains(u',')) // "[[Ann Example]], [[Prize]] winner"
        for (const QString &link : links)
            if (one.startsWith(link + u',') && isActor(link, links))
                return {link};
    if (actors.size() < 2 || !areNames || links.contains(one))
        return isActor(one, links) ? QStringList{one} : QStringList();
    // "Ann Example (Japanese) / Eve Roe (English)": the first is heard in the film's own version.
    return versions.match(named).hasMatch() ? actors.mid(0, 1) : actors;
}

QList<CastLine> castOf(const QStringList &actors, const QString &role, const QString &line)
{
    QList<CastLine> cast;
    for (const QString &actor : actors)
        cast.append({actor, role, line});
    return cast;
}

// "The Miller, played by Ann Example", "The Miller (voiced by Ann Example): a fox"
QList<CastLine> readPlayedBy(const QString &line, const QStringList &links)
{
    static const QRegularExpression shape(
        QStringLiteral("^(.{1,80}?)(?:(?:,? (?:is |was |as )?|\\s*[(\\[–—:-]\\s*)"
                       "(?:[Pp]layed|[Pp]ortrayed|[Pp]erformed|[Vv]oiced|[Aa]cted) by:? "
                       "|\\s*[(\\[]voices?(?: of|:)\\s+)(.+)$"));
    // "Vera: A teacher. Played by Ann Example."
    static const QRegularExpression inSentence(
        QStringLiteral("^([^:]{1,60}):\\s.*\\.\\s(?:Played|Portrayed|Performed|Voiced) by (.+)$"));
    const auto sentence = inSentence.match(line);
    // "Bob Sample as Ulf (voiced by Ann Example)": he acts.
    static const QRegularExpression actsHimself(QStringLiteral("^.{1,60}\\sas\\s[^()\\[]*[(\\[]"));
    const auto match = sentence.hasMatch() ? sentence : shape.match(line);
    if (!match.hasMatch() || actsHimself.match(line.left(match.capturedStart(2))).hasMatch())
        return {};
    static const QRegularExpression end(
        QStringLiteral("[;:()\\]]|\\s[–—-]\\s|(?<=\\p{L}{4})\\.(?:\\s|$)|(?<=\\p{Ll}{2})\\.(?=\\s+(?:An?|The|"
                       "He|She|His|Her|They|Their)\\s)|\\s(?:in|as|for|during|when)\\s|,"
                       "\\s+(?=\\p{Ll})(?!and\\s)"));
    const QString words = match.captured(2).section(end, 0, 0);
    QStringList actors = actorsIn(words, links, false);
    if (actors.size() < 2 && words.contains(u','))
        actors = actorsIn(words.section(u',', 0, 0), links, false);
    return castOf(actors, partOfLine(match.captured(1)), line);
}

// "Fay ([[Ann Example]]): a baker": only the actor has an article.
std::optional<CastLine> readActorInBrackets(const QString &line, const QStringList &links)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\S.{0,59}?)\\s\\(([^()]{3,60})\\)(?=$|[:,.;]|\\s)"));
    const auto match = shape.match(line);
    if (!match.hasMatch() || !links.contains(match.captured(2).trimmed()) ||
        links.contains(match.captured(1)) || !isName(match.captured(2)) || !mayBePart(match.captured(2)))
        return std::nullopt;
    return CastLine{match.captured(2).trimmed(), partOfLine(match.captured(1)), line};
}

// "Additional voices: Ann Example, Bob Sample", "Narrator: Ann Example"; "Director: Eve Roe" names no actor.
std::optional<QList<CastLine>> readLabelled(const QString &line, const QStringList &links)
{
    static const QRegularExpression crew(
        QStringLiteral(
            "^(?:(?:directed|written|produced|edited|photographed|screenplay|story|music|cinematography) "
            "by\\b|"
            "(?:director|producer|writer|screenwriter|screenplay|music|composer|editor|cinematograph(?:y|er))"
            "s?\\s*(?::|[–—-]\\s))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression label(
        QStringLiteral("^(narrator|narrated by|narration(?: by)?|(?:additional|other|background) "
                       "(?:voices|cast|actors)(?: by)?|uncredited|themselves|cameos by|"
                       "also (?:starring|featuring|appearing)|featuring|extras|cameos?(?: "
                       "appearances?)?|guest appearances?)"
                       "\\s*(?::|\\s[–—-]\\s|(?<=by)\\s)\\s*(?=\\S)"),
        QRegularExpression::CaseInsensitiveOption);
    if (crew.match(line).hasMatch())
        return QList<CastLine>();
    const auto match = label.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QStringList actors = actorsIn(line.mid(match.capturedEnd()), links, false);
    if (actors.isEmpty())
        return std::nullopt;
    const bool narrates = match.captured(1).startsWith(QLatin1String("narrat"), Qt::CaseInsensitive);
    return castOf(actors, narrates ? QStringLiteral("Narrator") : QString(), line);
}

// "[[Ann Example]], Ida", "Ann Example, Ida": two full names without links may be two actors.
std::optional<CastLine> readWithComma(const QString &line, const QStringList &links)
{
    static const QRegularExpression shape(QStringLiteral("^([^,()]+),\\s+((?:the |an? )?\\p{Lu}[^,]*)$"));
    const auto match = shape.match(line);
    if (!match.hasMatch() || isSuffix(match.captured(2)))
        return std::nullopt;
    const QString name = cleanActor(match.captured(1));
    const QString part = match.captured(2);
    const bool isLinked = links.contains(name) && !links.contains(cleanActor(part));
    if (!isName(name) || !(isLinked || (links.isEmpty() && isFullName(name) && wordsIn(part) == 1)))
        return std::nullopt;
    return CastLine{name, partOfLine(part), line};
}

// Where the name ends and the part begins.
struct Halves
{
    qsizetype nameTo = -1; // -1 = the line has one half only
    qsizetype partFrom = 0;
};

// Outside brackets: "Ann Example (credited as A. Example) as Ida".
Halves halvesOf(const QString &line, const QStringList &links)
{
    static const QRegularExpression between(
        QStringLiteral(
            "\\s+(?:(?:appears|stars|co-stars|guest-stars|acts|features|returns|is (?:seen|cast|featured)) )?"
            "(?:(?:in|with) (?:(?:an?|the) )?(?:[\\p{L}-]+ ){0,3}(?:roles?|appearance|cameo|part) )?as\\s+|"
            "\\s+in (?:an?|the|his|her) (?:dual|double|triple) roles? "
            "(?:of|as)\\s+|\\s+(?-i:como|als|nel ruolo di|dans le rôle "
            "d[eu])\\s+|\\s+[=~_]\\s+|(?-i:\\s+is\\s+(?=\\p{Lu}\\S*(?: "
            "\\p{Lu}\\S*){0,3}$))|\\s+(?:plays|portrays|voices|provid(?:es|ed|ing) the voices? "
            "(?:of|for)|playing|portraying|voicing|in the role of|"
            "(?:played|portrayed|voiced)(?!\\s+by\\b))\\s+|"
            "\\s+(?:\\.\\s*){2,}|(?<![JS]r)(?<!\\p{Lu})(?:\\.\\s*){3,}|\\s*…+\\s*|\\s+[–—]\\s*(?:as\\s+)?|"
            "\\s+(?:--?>?|→|=>)\\s+(?:as\\s+)?|:\\s+(?:as\\s+)?|;\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto all = between.globalMatch(line); all.hasNext();) {
        const auto match = all.next();
        const QStringView before = QStringView(line).left(match.capturedStart());
        if (before.count(u'(') == before.count(u')'))
            return {match.capturedStart(), match.capturedEnd()};
    }
    static const QRegularExpression glued(QStringLiteral("^\\s*(?:[–—:-])\\s*(?=\\S)"));
    for (const QString &link : links) // "[[Ann Example]]-Ida"
        if (!link.isEmpty() && line.startsWith(link))
            if (const auto match = glued.match(line.mid(link.size())); match.hasMatch())
                return {link.size(), link.size() + match.capturedEnd()};
    return {};
}

// Another actor behind the part: "Ida and Bob Sample as Ulf", "Ida, Bob Sample as Ulf", "Ida / [[Bob Sample]] as Ulf".
// Takes it off the part.
QString nextActorOff(QString &part, const QStringList &links)
{
    static const QRegularExpression another(QStringLiteral(
        "^(.{1,60}?)(?:\\s+(and|&)\\s+|\\s*[,;|/]\\s*(?:(?:and|with)\\s+)?)(.{3,60}?)(\\s+as\\s+.*)$"));
    const auto match = another.match(part);
    static const QRegularExpression names(QStringLiteral("^(?:\\p{Lu}[\\p{L}.'’-]*(?: |$)){2,4}$"));
    if (!match.hasMatch() || !isName(match.captured(1)) ||
        (match.captured(2) != QLatin1String("and") && !links.contains(match.captured(3)) &&
         !names.match(match.captured(3)).hasMatch()))
        return {};
    const QString next = match.captured(3) + match.captured(4);
    part = match.captured(1);
    return next;
}

// "Rest of cast listed alphabetically:"
bool isHeadingInWords(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("^[^:]*\\s\\p{Ll}{2,}\\s[^:]*\\p{Ll}{4,}[^:]*:$"));
    static const QRegularExpression opensParts(QStringLiteral("\\sas:$"));
    return shape.match(line).hasMatch() && !opensParts.match(line).hasMatch();
}

} // namespace

QString partOfLine(QString role)
{
    // "Ida (イダ) / The Ghost"
    static const QRegularExpression bracketBetween(QStringLiteral("\\s\\([^()]*\\)(?=\\s*/)"));
    role.remove(bracketBetween);
    // "her son, Ulf"
    static const QRegularExpression whose(
        QStringLiteral("^(?:his|her|their|the) (?:\\p{Ll}[\\p{Ll}-]* ){0,3}\\p{Ll}+, "
                       "(?=\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}\\S*)*$)"));
    role.remove(whose);
    static const QRegularExpression end(QStringLiteral(
        ":|;|(?<! who)(?<! that)(?<! which) (?:is|was) (?=(?:an?|the|his|her)\\b)| [–—-] |—| → | "
        "\\[|(?<=\\p{L}{5})\\. |"
        "(?<=\\p{Ll}{2})\\. "
        "(?=\\p{Lu}\\p{Ll}+['’]s\\s)|(?<=\\p{L}{2})(?<!Dr|Mr|Ms|St|Jr|Sr|Lt)(?<!Mrs|Col)\\. "
        "(?=(?:He|She|It|They|The|An?|His|Her|Their|This|When|After)\\s)|\\s\\(|, "
        "(?!(?:Jr|Sr|M\\.?D|Esq|Ph\\.?D)\\b)"));
    if (const auto match = end.match(role); match.hasMatch())
        role.truncate(match.capturedStart());
    // "himself in a cameo appearance", "Ida in \"The Well\""
    static const QRegularExpression where(
        QStringLiteral("\\s+in (?:[\"“]|(?:an?|the) (?:[\\p{L}-]+ "
                       "){0,3}(?:appearance|cameo|segment|sequence|song|scene)\\b).*$"));
    role = role.remove(where).trimmed();
    static const QRegularExpression voice(QStringLiteral("^(?:the )?voice of (?=\\S)"),
                                          QRegularExpression::CaseInsensitiveOption);
    role.remove(voice);
    static const QRegularExpression lastStop(QStringLiteral("(?<=\\p{L}{5})\\.+$|\\s+\\.+$|[\\s,–—-]+$"));
    role.remove(lastStop);
    static const QRegularExpression quotes(QStringLiteral("^[\"“]([^\"“”]*)[\"”]$"));
    role.replace(quotes, QStringLiteral("\\1"));
    QStringList parts = role.split(QStringLiteral(" / "));
    if (parts.removeDuplicates() > 0) // "Ida (Czech version) / Ida (German version)"
        role = parts.join(QStringLiteral(" / "));
    static const QRegularExpression nobodyKnows(
        QStringLiteral(
            "^(?:an? )?(?:unknown|undisclosed|unspecified|unrevealed|tba)(?: (?:role|character|part))?$"),
        QRegularExpression::CaseInsensitiveOption);
    return role.size() <= 120 && !nobodyKnows.match(role).hasMatch() ? role : QString();
}

bool namesWhoPlays(const QString &line, const QStringList &links)
{
    return !readPlayedBy(line, links).isEmpty() || readActorInBrackets(line, links);
}

// "A as B and C as D" names two; everything else one part.
QList<CastLine> castOfLine(const QString &line, const QStringList &links)
{
    constexpr qsizetype longestLine = 2000; // names and part stand at its beginning; a hostile one is a book
    if (line.size() > longestLine)
        return castOfLine(line.left(longestLine), links);
    static const QRegularExpression credited( // "Ann Example, credited as A. Example, as Ida"
        QStringLiteral(",\\s+(?:credited|billed|listed) as [^,;:()]{1,60},?(?=\\s+as\\s)"));
    if (const auto match = credited.match(line); match.hasMatch())
        return castOfLine(QString(line).remove(match.capturedStart(), match.capturedLength()), links);
    if (const QList<CastLine> cast = readPlayedBy(line, links); !cast.isEmpty())
        return cast;
    if (const auto cast = readActorInBrackets(line, links))
        return {*cast};
    if (const auto cast = readLabelled(line, links))
        return *cast;
    if (links.isEmpty() && isHeadingInWords(line))
        return {};
    const Halves halves = halvesOf(line, links);
    if (halves.nameTo < 0) {
        const QString names = withoutOthers(line); // "Ann Example, Bob Sample and others"
        if (const auto cast = readWithComma(names, links))
            return {{cast->name, cast->role, line}};
        return castOf(actorsIn(names, links, names.contains(u',') || names.contains(u'/')), {}, line);
    }
    QString part = line.mid(halves.partFrom);
    const QString next = nextActorOff(part, links);
    return castOf(actorsIn(line.left(halves.nameTo), links, false), partOfLine(part), line) +
           (next.isEmpty() ? QList<CastLine>() : castOfLine(next, links));
}

} // namespace moviedb::infobox
