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
        if ((wikitext::isCountry(country) || isCode) && !isCompanyName(place) && wordsIn(place) < 3 &&
            std::none_of(place.begin(), place.end(), isLinkLetter))
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
        apart += areCompanies ? sides : QStringList{part};
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
        "\\s+(?:elsewhere|internationally|worldwide|overseas|theatrically|domestically|outside .*)$"));
    part.remove(everywhere);
    static const QRegularExpression in(QStringLiteral("\\s+in (?:the )?(\\p{Lu}[\\p{L}. ]*)$"));
    if (const auto match = in.match(part); match.hasMatch() && isNoCompany(match.captured(1)))
        part.truncate(match.capturedStart());
    static const QRegularExpression dash(QStringLiteral("\\s+[–—-]\\s+"));
    const QString last = part.section(dash, -1);
    return last.size() < part.size() && isNoCompany(last) ? part.section(dash, 0, -2) : part;
}

} // namespace moviedb::infobox
