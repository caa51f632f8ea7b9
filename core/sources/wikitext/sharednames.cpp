#include "core/sources/wikitext/sharednames.h"

#include <QRegularExpression>

namespace moviedb::wikitext {

QString withSharedName(const QString &words, QStringView target, QStringView rest)
{
    static const QRegularExpression kind(QStringLiteral("\\s*\\([^()]*\\)$")); // "Ann Dell (director)"
    static const QRegularExpression next(
        QStringLiteral("^[^\\[\\]=]{1,40}\\[\\[([^\\[\\]|]{3,60})(?:\\|([^\\[\\]|]+))?\\]\\]"));
    const QString full = target.toString().replace(u'_', u' ').remove(kind).trimmed();
    if (words.contains(u' ') || !full.startsWith(words + u' '))
        return words;
    const auto match = next.match(rest);
    const QString other = match.captured(1).replace(u'_', u' ').remove(kind).trimmed();
    const QString shown = match.captured(2).isEmpty() ? other : match.captured(2);
    static const QRegularExpression house(QStringLiteral(
        "^(?:Films?|Pictures|Productions?|Entertainment|Studios?|Company|Media|Group|Television|"
        "Distribution|Releasing|International|Records)$"));
    const QString lastName = full.section(u' ', -1);
    if (house.match(lastName).hasMatch()) // "[[Quay Films|Quay]], [[Pier Films]]"
        return words;
    return match.hasMatch() && other != full && other.endsWith(u' ' + lastName) &&
                   shown.endsWith(u' ' + lastName)
               ? full
               : words;
}

} // namespace moviedb::wikitext
