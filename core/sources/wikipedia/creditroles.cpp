#include "core/sources/wikipedia/creditroles.h"

#include <QRegularExpression>
#include <QSet>

namespace moviedb::infobox {

namespace {

const QSet<QString> &roleWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const QByteArray &word : QByteArray("screenplay|screenplays|screenwriter|story|script|scripts|"
                                                 "writer|writers|written|wrote|dialogue|dialogues|"
                                                 "dialog|adaptation|adapted|adaption|director|directors|co-"
                                                 "director|co-directors|codirector|directed|"
                                                 "co-directed|uncredited|credited|novel|book|play|stage|"
                                                 "characters|character|original|idea|concept|"
                                                 "treatment|additional|scenario|scenarist|narration|narrator|"
                                                 "narrated|teleplay|telescript|segment|segments|"
                                                 "sequence|sequences|co-writer|co-written|voice|voices|cameo|"
                                                 "producer|producers|produced|editor|edited|"
                                                 "lyrics|music|assistant|animation|supervising|titles|"
                                                 "intertitles|based|on|by|and|/|&|for|the|of|manga|"
                                                 "comic|comics|short|memoir|libretto|choreography|"
                                                 "choreographer|art|unit|second|co-screenplay|continuity|"
                                                 "source|work|created|creator|english|version|dub|"
                                                 "introducing|featuring|starring|guest|special|appearance|"
                                                 "appearances|also|with|from|dir.|scr.|line|dance")
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

} // namespace

bool isOtherRole(const QString &words, Credit credit)
{
    static const QRegularExpression notDirector(
        QStringLiteral(
            "\\b(?:assistant|second unit|2nd "
            "unit|unit|art|music|casting|technical|dance|action|stunts?|dialogue|"
            "photography|cinematograph\\w*|animation|choreograph\\w*|fight|producer|editor|dub(?:bing)?|"
            "english version|u\\.?s\\.? version|screenplay|story|writer|supervisor)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression notWriter(
        QStringLiteral(
            "\\b(?:novels?|books?|(?<!screen)(?:stage )?plays?|characters?|comics?|comic book|manga|memoirs?|"
            "autobiography|biography|short "
            "stor(?:y|ies)|novella|novelette|poems?|opera|operetta|musical|article|"
            "source|original works?|light novel|video game|game|based|inspired|legend|fairy "
            "tale|libretto|lyrics|"
            "songs?|music|television series|tv series|radio play|producer|editor)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    if (credit == Credit::Director)
        return notDirector.match(words).hasMatch();
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

QString leadingRole(const QString &part)
{
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
    return oneWord && !endsInBy && part.left(1).isUpper() ? QString() : part.left(end);
}

qsizetype sourceWorkAt(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\b(?:based (?:up)?on|(?:loosely |freely )?(?:adapted|taken) from|inspired "
            "by|suggested by|after the|"
            "(?:from|after) (?:a|an|the|his|her|their) (?:[\\w-]+ "
            "){0,3}(?:novel|book|play|manga|comic|stor(?:y|ies)|memoir|"
            "poem|musical|opera|novella|article)s?\\b|(?:novel|book|(?<!screen)\\bplay|short story|manga|"
            "comics?|memoir|novella|poem|musical|characters(?: created)?) by)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    return match.hasMatch() ? match.capturedStart() : -1;
}

} // namespace moviedb::infobox
