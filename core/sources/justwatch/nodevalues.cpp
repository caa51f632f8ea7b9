#include "core/sources/justwatch/nodevalues.h"

#include "core/base/partialdate.h"
#include "core/domain/film.h"
#include "core/sources/listvalues/listvalues.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace moviedb::justwatch {

namespace {

bool saysNothing(const QString &text)
{
    static const QStringList nothing{QStringLiteral("null"), QStringLiteral("undefined"),
                                     QStringLiteral("n/a"), QStringLiteral("-")};
    return nothing.contains(text.toLower());
}

// A hostile answer may hold a million entities.
QString undressed(const QString &text)
{
    constexpr qsizetype longestDressed = 20000;
    return text.size() > longestDressed ? text : lists::withoutDress(text);
}

std::optional<int> plausibleMinutes(std::optional<qint64> minutes)
{
    return minutes && *minutes > 0 && *minutes <= 10000 ? std::optional<int>(int(*minutes)) : std::nullopt;
}

} // namespace

QString cleanTitle(const JsonPlace &place)
{
    return lists::cleanTitle(undressed(place.text()));
}

QString cleanText(const JsonPlace &place)
{
    const QString text = cleanTitle(place);
    return saysNothing(text) ? QString() : text;
}

QString cleanProse(const JsonPlace &place)
{
    static const QRegularExpression breaks(QStringLiteral("<(?:br|/p|p)\\b[^<>]*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dress(QStringLiteral("</?(?:i|b|em|strong|span|div|u|a)\\b[^<>]*>"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString text = place.text();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    if (text.contains(u'<')) {
        text.replace(breaks, QStringLiteral("\n")).remove(dress);
        QStringList lines;
        for (const QString &line : text.split(u'\n'))
            if (const QString words = line.trimmed(); !words.isEmpty())
                lines << words;
        text = lines.join(u'\n');
    }
    text = undressed(text).trimmed();
    return saysNothing(text) ? QString() : text;
}

std::optional<double> nodeNumber(const JsonPlace &place)
{
    if (!place.isText())
        return place.number();
    static const QRegularExpression decimal(QStringLiteral("^(\\d+)(?:[.,](\\d+))?$"));
    const auto match = decimal.match(place.text().trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return QStringLiteral("%1.%2").arg(match.captured(1), match.captured(2) + u'0').toDouble();
}

std::optional<qint64> nodeCount(const JsonPlace &place)
{
    bool isWhole = false;
    const qint64 text = place.isText() ? lists::plainNumber(place.text()).toLongLong(&isWhole) : 0;
    const auto count = isWhole ? std::optional(text) : place.integer();
    return count && *count >= 0 ? count : std::nullopt;
}

std::optional<int> filmYear(const JsonPlace &place)
{
    if (!place.isText())
        return plausibleYear(place.integer());
    static const QRegularExpression year(QStringLiteral("^(\\d{4})(?:\\.0+|-\\d\\d(?:-\\d\\d.*)?)?$"));
    const auto match = year.match(place.text().trimmed());
    return match.hasMatch() ? plausibleYear(match.captured(1).toLongLong()) : std::nullopt;
}

std::optional<int> filmMinutes(const JsonPlace &place)
{
    if (!place.isText())
        return plausibleMinutes(place.integer());
    static const QRegularExpression minutes(
        QStringLiteral("^(\\d{1,5})(?:\\.0+)?\\s*(?:m|min|mins|minutes?)?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hours(QStringLiteral("^(?:PT)?(\\d{1,2})\\s*(?:h|hrs?|hours?)\\.?\\s*(?:("
                                                         "\\d{1,2})\\s*(?:m|min|mins|minutes?)?\\.?)?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString text = place.text().trimmed();
    if (const auto match = minutes.match(text); match.hasMatch())
        return plausibleMinutes(match.captured(1).toLongLong());
    if (const auto match = hours.match(text); match.hasMatch())
        return plausibleMinutes(match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong());
    return std::nullopt;
}

QString filmDay(const JsonPlace &place, std::optional<int> year)
{
    QString text = place.text().trimmed();
    if (text.size() > 10 && (text.at(10) == u'T' || text.at(10) == u' '))
        text.truncate(10);
    const auto date = PartialDate::parse(text);
    if (!date || !plausibleYear(date->year))
        return {};
    constexpr int noTime = 1970; // the year of a computer's time 0
    const bool standsForYear = date->day == 1 && date->month == 1 &&
                               year.value_or(date->year == noTime ? 0 : date->year) != date->year;
    return standsForYear ? QString() : date->iso();
}

QString imdbId(const JsonPlace &place)
{
    return lists::imdbIdOf(place.textOrNumber().trimmed());
}

QString tmdbId(const JsonPlace &place)
{
    return lists::tmdbIdOf(place.textOrNumber().trimmed());
}

QString wikidataId(const JsonPlace &place)
{
    return lists::wikidataIdOf(place.text().trimmed());
}

NodeCountry nodeCountry(const JsonPlace &place)
{
    // ISO 3166-3, and the two codes that TMDB made up; whose films these are is still told.
    static const QHash<QString, QString> former{
        {QStringLiteral("SU"), QStringLiteral("Soviet Union")},
        {QStringLiteral("YU"), QStringLiteral("Yugoslavia")},
        {QStringLiteral("CS"), QStringLiteral("Serbia and Montenegro")},
        {QStringLiteral("XC"), QStringLiteral("Czechoslovakia")},
        {QStringLiteral("DD"), QStringLiteral("East Germany")},
        {QStringLiteral("XG"), QStringLiteral("East Germany")}};
    QString code = place.text().trimmed().toUpper();
    if (code == QLatin1String("UK"))
        code = QStringLiteral("GB");
    if (code.size() != 2)
        return {};
    if (former.contains(code)) // an X is nobody's code
        return {code.startsWith(u'X') ? QString() : code, former.value(code)};
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? NodeCountry()
                                              : NodeCountry{code, QLocale::territoryToString(territory)};
}

} // namespace moviedb::justwatch
