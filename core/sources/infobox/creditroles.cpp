#include "core/sources/infobox/creditroles.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::infobox {

namespace {

const QSet<QString> &roleWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const QByteArray &word :
             QByteArray("screenplay|screenplays|screenwriter|story|script|scripts|"
                        "writer|writers|written|wrote|dialogue|dialogues|"
                        "dialog|adaptation|adapted|adaption|director|directors|co-"
                        "director|co-directors|codirector|directed|"
                        "co-directed|uncredited|credited|novel|book|play|stage|"
                        "characters|character|original|idea|concept|"
                        "treatment|additional|scenario|scenarist|narration|narrator|"
                        "narrated|teleplay|telescript|segment|segments|"
                        "sequence|sequences|co-writer|co-written|voice|voices|cameo|"
                        "producer|producers|produced|editor|edited|"
                        "lyrics|music|assistant|asst|asst.|dir|animation|supervising|titles|"
                        "intertitles|based|on|by|and|/|&|for|the|of|manga|"
                        "comic|comics|short|memoir|libretto|choreography|"
                        "choreographer|art|unit|second|co-screenplay|continuity|"
                        "source|work|created|creator|english|version|dub|"
                        "introducing|featuring|starring|guest|special|appearance|"
                        "appearances|also|with|from|dir.|scr.|line|dance|assisted|"
                        "presenting|presents|star|stars|co-starring|co-stars|cast|live-action|"
                        "stop-motion|narrates|hosts")
                 .split('|'))
            set.insert(QString::fromLatin1(word));
        return set;
    }();
    return words;
}

bool isRoleWord(QString word)
{
    static const QRegularExpression marks(QStringLiteral("^[\\s,;:()\\[\\]]+|[\\s,;:()\\[\\]]+$"));
    word.remove(marks);
    return word.isEmpty() || roleWords().contains(word.toLower());
}

// "Screen Story", "Additional Dialogue"
bool namesJob(const QString &words)
{
    static const QRegularExpression job(
        QStringLiteral("screen|story|script|adapt|dialog|writ|scenario|treatment|idea|concept|direct|produc|"
                       "material|play\\b|teleplay|continuity|title|film|narrat|lyric|version|text|verse"),
        QRegularExpression::CaseInsensitiveOption);
    return job.match(words).hasMatch();
}

// "novel and screenplay": who wrote the novel wrote the film too.
bool holdsWritingForScreen(const QString &words)
{
    static const QRegularExpression joint(QStringLiteral("\\s*(?:,|/|&|\\band\\b)\\s*"));
    const QStringList pieces = words.split(joint, Qt::SkipEmptyParts);
    return pieces.size() > 1 && std::any_of(pieces.begin(), pieces.end(), [](const QString &piece) {
               return isWritingForScreen(piece) && isRole(piece);
           });
}

} // namespace

bool isOtherRole(const QString &words, Credit credit)
{
    static const QRegularExpression notDirector(
        QStringLiteral(
            "\\b(?:assistant|associate|asst\\b\\.?|assisted|second unit|2nd "
            "unit|(?<!first )(?<!1st )(?<!main )unit(?! "
            "(?:\\d|one|two|[AB])\\b)|art|music|casting|technical|dance|(?<!live[- "
            "])action|stunts?|dialogue|"
            "photography|cinematograph\\w*|animation|animated|musical|artistic|creative|(?:special |visual "
            ")?effects|voice direct(?:or|ion)|storyboards?|"
            "consultant|choreograph\\w*|fight|producer|produced|"
            "presents|presented|"
            "editor|dub(?:bing)?|"
            "(?:english|american|international|u\\.?s\\.?) version|screenplay|story|writer|supervisor)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression notWriter(
        QStringLiteral(
            "\\b(?:novels?|books?|(?<!screen)(?:stage )?plays?|characters?|comics?|comic book|manga|memoirs?|"
            "autobiography|biography|short "
            "stor(?:y|ies)|novella|novelette|poems?|opera|operetta|musical|article|"
            "source|original works?|(?<!co-)authors?|magazine (?:story|article|serial)|light novel|video "
            "game|game|based|inspired|legend|fairy "
            "tale|libretto|lyrics|"
            "songs?|script (?:supervis\\w+|editor|clerk|girl)|creat(?:ed|ors?)|music|television series|tv "
            "series|radio play|producer|produced|presented|editor)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression alsoDirector( // "Writer and director"
        QStringLiteral(
            "^(?=.*\\bdirect)(?:(?:writers?|producers?|directors?|written|produced|directed|story|screenplay|"
            "and|by|&)\\b|[\\s&/,-])+$"),
        QRegularExpression::CaseInsensitiveOption);
    // "(also producer)": besides what the row is for
    static const QRegularExpression inAddition(
        QStringLiteral("^(?:and )?also\\b(?!.*\\b(?:by|written|\\w+ed)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    if (inAddition.match(words).hasMatch() || (credit == Credit::Writer && holdsWritingForScreen(words)))
        return false;
    // "(Harper's Weekly story)": it was printed there
    static const QRegularExpression printed(
        QStringLiteral("^((?:\\p{Lu}\\S* ){1,5})(?:short )?(?:story|serial|article|poem|column)$"));
    if (const auto match = printed.match(words); credit == Credit::Writer && match.hasMatch() &&
                                                 !isRole(match.captured(1)) && !namesJob(match.captured(1)))
        return true;
    if (credit == Credit::Director)
        return notDirector.match(words).hasMatch() && !alsoDirector.match(words).hasMatch();
    return credit == Credit::Writer && notWriter.match(words).hasMatch();
}

bool isRole(const QString &words)
{
    bool any = false;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (!isRoleWord(word))
            return false;
        any = true;
    }
    return any;
}

bool isWritingForScreen(const QString &words)
{
    static const QRegularExpression shape(
        QStringLiteral("\\b(?:screenplay|script|scenario|teleplay|dialogues?|adapt(?:ed|ation)|written)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(words).hasMatch();
}

bool holdsRole(const QString &words)
{
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(all.begin(), all.end(), isRoleWord);
}

QString leadingRole(const QString &part)
{
    // "Additional material by …", "A film by …", "Adapted for the screen by …"
    static const QRegularExpression byWhom(
        QStringLiteral("^\\p{L}[\\p{Ll}-]*(?: (?:[\\p{Ll}-]+|&)){0,5} by (?=\\S)"));
    if (const auto match = byWhom.match(part); match.hasMatch())
        return match.captured();
    static const QRegularExpression titled(
        QStringLiteral("^\\p{Lu}\\S*(?: \\S+){0,4} by (?=\\S)")); // "Screen Story by"
    if (const auto match = titled.match(part); match.hasMatch() && namesJob(match.captured()))
        return match.captured();
    qsizetype end = 0;
    bool endsInBy = false;
    for (;;) {
        const qsizetype space = part.indexOf(u' ', end);
        if (space < 0)
            break;
        const QString word = part.mid(end, space - end);
        if (!isRoleWord(word))
            break;
        endsInBy = word.compare(QLatin1String("by"), Qt::CaseInsensitive) == 0;
        end = space + 1;
    }
    // "Story Lane" is a person, "Story by Lane" is one too, with a role before the name.
    const QString rest = part.mid(end).trimmed();
    const bool oneWord = !rest.contains(u' ') && !rest.isEmpty() && rest[0].isLetter();
    const bool isArticle = part.left(end) == QLatin1String("The "); // "The Dell Brothers"
    return isArticle || (oneWord && !endsInBy && part.left(1).isUpper()) ? QString() : part.left(end);
}

QString trailingRole(const QString &part)
{
    qsizetype end = part.size();
    for (;;) {
        const qsizetype space = end > 0 ? part.lastIndexOf(u' ', end - 1) : -1;
        const QString word = part.mid(space + 1, end - space - 1);
        if (space < 0 || word.isEmpty() || !word[0].isLower() || !isRoleWord(word))
            break;
        end = space;
    }
    return part.mid(end);
}

QString leadingCompanyRole(const QString &part)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^(?:produced|made|filmed) at |^under (?:the )?|^(?:supported|backed|funded|financed) by "
            "|^(?:with )?the (?:participation|support|assistance|collaboration) "
            "of "
            "|^(?:co-?)?(?:produced|presented|distributed|released|issued|published|sold)(?: theatrically)? "
            "(?:by|through|via) "),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(part).captured();
}

Stretch sourceWork(const QString &text)
{
    static const QRegularExpression begin(
        QStringLiteral("\\b(?:based (?:up)?on|from (?:the|his|her|their) "
                       "(?![^,;()]{0,40}\\b(?:idea|concept|scenario|treatment|script|"
                       "screenplay|story)\\b)[^,;()]{1,60}? by|nach "
                       "(?:einem|einer|dem|der|Motiven)|d['’]après|basad[oa] "
                       "en|(?:tratt[oa] )?dal (?:romanzo|"
                       "racconto|libro)|basato su|(?:loosely |freely )?(?:adapted|taken) from|inspired "
                       "by|(?:re-?make|adaptation) of|suggested by|after the|"
                       "(?:from|after) (?:a|an|the|his|her|their) (?:[\\w-]+ "
                       "){0,3}(?:novel|book|play|manga|comic|stor(?:y|ies)|memoir|"
                       "poem|musical|opera|novella|article)s?\\b|(?:(?:stage|radio|original|short|graphic|"
                       "light|TV|television) )*"
                       "(?:novel|book|(?<!screen)\\bplay|short story|manga|"
                       "comics?|memoir|novella|poem|musical|characters(?: created)?) by)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression own(
        QStringLiteral(
            ";|[,.]? (?=(?:and )?(?:screenplay|script|scenario|written|adapted|adaptation|teleplay) by\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = begin.match(text);
    if (!match.hasMatch())
        return {};
    const auto end = own.match(text, match.capturedEnd());
    const qsizetype to = !end.hasMatch()                     ? text.size()
                         : text[end.capturedStart()] == u'.' ? end.capturedEnd()
                                                             : end.capturedStart();
    return {match.capturedStart(), to - match.capturedStart()};
}

bool isInBrackets(const QString &text, const Stretch &stretch)
{
    const QStringView before = QStringView(text).left(stretch.from);
    return before.count(u'(') > before.count(u')') && text.indexOf(u')', stretch.from) >= 0;
}

QString withAuthorsMarked(QString text)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\((?:based (?:up)?on|from|after|adapted from)\\b[^()]*\\bby\\s*\\)|"
            "\\((?:original )?(?:characters|novel|book|play|comics?|manga)(?: created)? by\\s*\\)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(shape, QStringLiteral("(novel)"));
}

bool isPossessiveSource(const QString &part)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "(?:['’]s|s['’]) (?:[\\w-]+ ){0,2}(?:novels?|books?|plays?|manga|comics?|memoirs?|poems?|musical|"
            "opera|novella|article|short stor(?:y|ies)|autobiography)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression title( // "Ada Quill's The Mill"
        QStringLiteral("^(?:\\p{Lu}\\S* ){0,3}\\p{Lu}\\S*(?:['’]s|s['’]) [\"“]?[\\p{Lu}\\d]"));
    return shape.match(part).hasMatch() || title.match(part).hasMatch();
}

bool namesWorkAndAuthor(const QString &part)
{
    static const QRegularExpression from(QStringLiteral("^\\s*(?:from\\s.*\\sby\\s|after\\s+\\S)"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression work(
        QStringLiteral("^\\s*([\"“]?\\p{L}\\S*(?: \\S+)*? [\\p{Lu}\\d\"“]\\S*(?: \\S+)*) by \\S"));
    // "Hamlet by …", but not "Developed by …"
    static const QRegularExpression oneWord(
        QStringLiteral("^\\s*[\"“]?(\\p{Lu}[\\p{L}'’-]*(?<!ed|en))[\"”]? by \\S"));
    if (from.match(part).hasMatch())
        return true;
    if (const auto match = oneWord.match(part); match.hasMatch())
        return !isRole(match.captured(1)) && !namesJob(match.captured(1));
    const auto match = work.match(part);
    return match.hasMatch() && !isRole(match.captured(1)) && !namesJob(match.captured(1));
}

QStringList cutAtLabels(const QString &text)
{
    QStringList pieces;
    qsizetype from = 0;
    qsizetype counted = 0;
    qsizetype openBrackets = 0;
    for (qsizetype colon = text.indexOf(u':'); colon >= 0; colon = text.indexOf(u':', colon + 1)) {
        qsizetype start = colon;
        while (start > from) { // back over the words of the label
            const qsizetype space = text.lastIndexOf(u' ', start - 1);
            const QString word = text.mid(space + 1, start - space - 1);
            if (word.isEmpty() || !isRoleWord(word) || word.endsWith(u',') || word.endsWith(u';') ||
                word.endsWith(u':'))
                break;
            start = std::max(space, from);
        }
        for (; counted < start; ++counted)
            openBrackets += text[counted] == u'(' ? 1 : text[counted] == u')' ? -1 : 0;
        // "Ensemble cast:" is one label, whatever its first word is.
        if (start == colon || start <= from || openBrackets > 0)
            continue;
        if (!text[start + 1].isUpper() && !QStringView(u";,/•·|").contains(text[start - 1]))
            continue;
        pieces.append(text.mid(from, start - from));
        from = start;
    }
    pieces.append(text.mid(from));
    return pieces;
}

} // namespace moviedb::infobox
