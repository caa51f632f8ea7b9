#include "core/sources/infobox/creditlines.h"

#include "core/sources/infobox/creditroles.h"
#include "core/sources/infobox/namewords.h"
#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::infobox {

namespace {

// "Novel", "Co-directed by", but not "and" or "with".
bool isRoleLine(const QString &entry)
{
    static const QSet<QString> joints{QStringLiteral("and"), QStringLiteral("with"), QStringLiteral("&"),
                                      QStringLiteral("/"),   QStringLiteral("by"),   QStringLiteral("also")};
    return isRole(entry) && !entry.endsWith(u':') && !entry.startsWith(u'(') &&
           !joints.contains(entry.toLower());
}

QString plainWords(QString entry)
{
    return entry.remove(wikitext::linkStart)
        .remove(wikitext::linkEnd)
        .replace(wikitext::linkBreak, u' ')
        .simplified();
}

} // namespace

QStringList withBracketsWhole(const QStringList &entries)
{
    constexpr qsizetype mostLines = 4; // what stays open longer was never closed
    QStringList whole;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QString line = entries[i];
        qsizetype to = i + 1;
        while (line.count(u'(') > line.count(u')') && to < entries.size() && to - i < mostLines)
            line += u' ' + entries[to++];
        const bool isClosed = line.count(u'(') == line.count(u')');
        whole.append(isClosed ? line : entries[i]);
        i = isClosed ? to - 1 : i;
    }
    return whole;
}

QStringList withRolesJoined(const QStringList &entries)
{
    const bool standsBelow = entries.size() > 1 && isRoleLine(entries.last()) && !isRoleLine(entries.first());
    static const QRegularExpression beginsWithAs(QStringLiteral("^(?:(?:credited|billed) )?as(?:\\s|$)"),
                                                 QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression lastComma(QStringLiteral(",\\s*$"));
    QStringList joined;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        // "(based on the book by)" with a line below it is said of that one.
        static const QRegularExpression opensAuthors(QStringLiteral("^\\(([^()]*\\bby)\\)$"));
        const auto opening = i > 0 && i + 1 < entries.size() ? opensAuthors.match(plainWords(entries[i]))
                                                             : QRegularExpressionMatch();
        const QString entry = opening.hasMatch() ? opening.captured(1) : entries[i];
        const bool belongsToTheLast =
            !joined.isEmpty() &&
            ((entry.startsWith(u'(') && entry.endsWith(u')')) || beginsWithAs.match(entry).hasMatch() ||
             joined.last().endsWith(QLatin1String(" as"), Qt::CaseInsensitive));
        if (!joined.isEmpty() && isPartOfName(entry)) { // "Jr." below the name
            joined.last() = joined.last().remove(lastComma) + QStringLiteral(", ") + entry;
            continue;
        }
        // "The Mill" and "by Ada Quill" below it
        static const QRegularExpression authorOfTheLast(QStringLiteral("^by\\s+\\p{Lu}"));
        const QString withAuthor = joined.isEmpty() || !authorOfTheLast.match(plainWords(entry)).hasMatch()
                                       ? QString()
                                       : plainWords(joined.last()) + u' ' + plainWords(entry);
        if (!joined.isEmpty() && !joined.last().endsWith(u':') && namesWorkAndAuthor(withAuthor)) {
            joined.last() += u' ' + entry;
            continue;
        }
        // "and Bo Reed" below "The Mill by Ada Quill"
        static const QRegularExpression furtherAuthor(QStringLiteral("^(?:and|&)\\s+\\p{Lu}"));
        if (!joined.isEmpty() && furtherAuthor.match(plainWords(entry)).hasMatch() &&
            namesWorkAndAuthor(plainWords(joined.last()))) {
            joined.last() += u' ' + entry;
            continue;
        }
        static const QRegularExpression rank(
            QStringLiteral("^(?:chief|general|overall|series|executive|supervising) directors?:?$"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression byWhom(
            QStringLiteral("^\\p{Lu}\\p{Ll}+ed(?: and \\p{Ll}+ed)? by:?$"));
        const bool isHeading = isHeadingOfCast(entry) || rank.match(entry).hasMatch() ||
                               (byWhom.match(entry).hasMatch() && sourceWork(entry).length == 0);
        if (belongsToTheLast)
            joined.last() += u' ' + entry;
        else if (!isHeading && (!isRoleLine(entry) || sourceWork(entry).length > 0))
            joined.append(entry);
        else if (!isHeading && standsBelow && !joined.isEmpty())
            joined.last() += QStringLiteral(" (%1)").arg(entry);
        else
            joined.append(entry.endsWith(u':') ? entry : entry + u':');
    }
    return joined;
}

bool nameLiveAction(const QStringList &entries)
{
    static const QRegularExpression shape(QStringLiteral("\\blive[- ]action\\b(?! unit)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return std::any_of(entries.begin(), entries.end(),
                       [](const QString &entry) { return shape.match(entry).hasMatch(); });
}

QStringList withoutParts(const QStringList &entries)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\s*\\((?:animation|animated|(?:english|american|u\\.?s\\.?) version)(?: (?:parts?|segments?|"
            "sequences?|scenes?))?\\)|"
            "(?:^|(?<=[,;])\\s*)(?:animation|animated|live[- ]action|(?:english|american|u\\.?s\\.?) "
            "version)(?: "
            "(?:parts?|segments?|"
            "sequences?|scenes?))?(?: by)?(?:\\s*:\\s*|$)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList kept;
    for (QString entry : entries)
        if (entry.remove(shape); !entry.trimmed().isEmpty())
            kept.append(entry.trimmed());
    return kept;
}

QStringList withDirectorsOfParts(QStringList entries)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\b(animation|animated|live[- ]action)(?: sequences?)? (?:directors?|directed by|direction)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return entries.replaceInStrings(shape, QStringLiteral("\\1"));
}

} // namespace moviedb::infobox
