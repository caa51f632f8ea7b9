#include "core/sources/infobox/companyparts.h"

#include "core/sources/infobox/creditparts.h"
#include "core/sources/infobox/namewords.h"
#include "core/sources/wikitext/countrycodes.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::infobox {

QStringList withoutPlaces(QStringList parts)
{
    for (qsizetype i = parts.size() - 1; i > 1; --i) {
        const QString &place = parts[i - 1];
        const QString country = parts[i].trimmed();
        // "USA", but not the house "Arm"
        const bool isCode = country == country.toUpper() && !wikitext::countryOfCode(country).isEmpty();
        // "Quay Pictures, Turin, Italy"; of "Quay, Pier, Italy" the second is as good a house as the first.
        const bool isSeat = isNoCompany(place.trimmed()) || isCompanyName(parts[i - 2]);
        if ((wikitext::isCountry(country) || isCode) && isSeat && !isCompanyName(place) &&
            wordsIn(place) < 3 && std::none_of(place.begin(), place.end(), isLinkLetter))
            parts.removeAt(i - 1);
    }
    return parts;
}

QStringList withCompaniesApart(const QStringList &parts)
{
    static const QRegularExpression joint(QStringLiteral("/|\\s+[–—-]\\s+"));
    QStringList apart;
    for (const QString &part : parts) {
        const QStringList sides = part.split(joint);
        const bool areCompanies = sides.size() > 1 && std::all_of(sides.begin(), sides.end(), isCompanyName);
        static const QRegularExpression channels( // "BBC/HBO", "ZDF/Arte"
            QStringLiteral("^\\s*\\p{Lu}{3,5}(?:/(?:\\p{Lu}[\\p{L}+]{2,}))+\\s*$"));
        apart += areCompanies || channels.match(part).hasMatch() ? sides : QStringList{part};
    }
    return apart;
}

QString withClientsApart(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(\\S+(?: \\S+){1,3}|[\\x{f000}-\\x{f7ff}]) for ([\\p{Lu}\\x{f000}-\\x{f7ff}][^,;/]*)$"));
    const auto match = shape.match(text);
    const auto isHouse = [](const QString &part) {
        return isCompanyName(part) || isLinkLetter(part.front());
    };
    return match.hasMatch() && isHouse(match.captured(1)) && isHouse(match.captured(2))
               ? match.captured(1) + QStringLiteral("; ") + match.captured(2)
               : text;
}

QString withoutTerritory(QString part)
{
    static const QRegularExpression everywhere(QStringLiteral(
        "\\s+(?:elsewhere|internationally|worldwide|overseas|theatrically|domestically|outside .*|"
        "(?<=Films |Pictures |Studios |Film )(?:production|presentation))$"));
    static const QRegularExpression ofOwner( // "its Arm Films division", "Arm Films' banner"
        QStringLiteral(
            "^(?:its|their)\\s+|(?<=.)(?:['’]s?)?\\s+(?:division|label|banner|imprint|subsidiary)$"));
    part.remove(everywhere).remove(ofOwner);
    static const QRegularExpression in(QStringLiteral("\\s+in (?:the )?(\\p{Lu}[\\p{L}. ]*)$"));
    if (const auto match = in.match(part); match.hasMatch() && isNoCompany(match.captured(1)))
        part.truncate(match.capturedStart());
    static const QRegularExpression dash(QStringLiteral("\\s+[–—-]\\s+"));
    if (isNoCompany(part.section(dash, 0, 0)) && part.contains(dash))
        return part.section(dash, 1);
    const QString last = part.section(dash, -1);
    return last.size() < part.size() && isNoCompany(last) ? part.section(dash, 0, -2) : part;
}

} // namespace moviedb::infobox
