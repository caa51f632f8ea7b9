#include "core/sources/justwatch/nodecountry.h"

#include <QHash>
#include <QLocale>
#include <QSet>

namespace moviedb::justwatch {

namespace {

// ISO 3166-3, and the two codes that TMDB made up; whose films these are is still told.
const QHash<QString, QString> &formerCountries()
{
    static const QHash<QString, QString> names{
        {QStringLiteral("SU"), QStringLiteral("Soviet Union")},
        {QStringLiteral("YU"), QStringLiteral("Yugoslavia")},
        {QStringLiteral("CS"), QStringLiteral("Serbia and Montenegro")},
        {QStringLiteral("XC"), QStringLiteral("Czechoslovakia")},
        {QStringLiteral("DD"), QStringLiteral("East Germany")},
        {QStringLiteral("XG"), QStringLiteral("East Germany")},
        {QStringLiteral("AN"), QStringLiteral("Netherlands Antilles")},
        {QStringLiteral("ZR"), QStringLiteral("Zaire")},
        {QStringLiteral("BU"), QStringLiteral("Burma")},
        {QStringLiteral("TP"), QStringLiteral("East Timor")}};
    return names;
}

// Where Qt's name is another one than the article's.
QString articleName(const QString &code, QLocale::Territory territory)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("CZ"), QStringLiteral("Czech Republic")},
        {QStringLiteral("MK"), QStringLiteral("North Macedonia")},
        {QStringLiteral("PS"), QStringLiteral("Palestine")},
        {QStringLiteral("MO"), QStringLiteral("Macau")},
        {QStringLiteral("CD"), QStringLiteral("Democratic Republic of the Congo")},
        {QStringLiteral("CG"), QStringLiteral("Republic of the Congo")},
        {QStringLiteral("TL"), QStringLiteral("East Timor")},
        {QStringLiteral("GW"), QStringLiteral("Guinea-Bissau")},
        {QStringLiteral("RE"), QStringLiteral("Réunion")},
        {QStringLiteral("CW"), QStringLiteral("Curaçao")},
        {QStringLiteral("AX"), QStringLiteral("Åland")},
        {QStringLiteral("BL"), QStringLiteral("Saint Barthélemy")},
        {QStringLiteral("ST"), QStringLiteral("São Tomé and Príncipe")},
        {QStringLiteral("VC"), QStringLiteral("Saint Vincent and the Grenadines")}};
    if (const auto known = names.constFind(code); known != names.constEnd())
        return *known;
    return QLocale::territoryToString(territory)
        .replace(QLatin1String(" And "), QLatin1String(" and "))
        .replace(QLatin1String(" Of "), QLatin1String(" of "))
        .replace(QLatin1String(" Da "), QLatin1String(" da "));
}

} // namespace

NodeCountry nodeCountry(const JsonPlace &place)
{
    static const QSet<QString> ofMany{QStringLiteral("EU"), QStringLiteral("QO"), QStringLiteral("UN")};
    QString code = place.text().trimmed().toUpper();
    if (code == QLatin1String("UK"))
        code = QStringLiteral("GB");
    if (code.size() != 2 || ofMany.contains(code))
        return {};
    if (const auto former = formerCountries().constFind(code); former != formerCountries().constEnd())
        return {code.startsWith(u'X') ? QString() : code, *former}; // an X is nobody's code
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? NodeCountry()
                                              : NodeCountry{code, articleName(code, territory)};
}

} // namespace moviedb::justwatch
