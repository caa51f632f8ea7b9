#include "core/sources/wikidata/choice.h"

#include "core/domain/film.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace moviedb::wikidata {

namespace {

constexpr QLatin1String usDollar("Q4917");

bool isPlacedIn(const Statement &statement, const QStringList &countries)
{
    for (const Value &place : qualifiersOf(statement, "P291"))
        if (countries.contains(place.item))
            return true;
    return false;
}

std::optional<int> minutesOf(const Value &value)
{
    static const QHash<QString, double> minutesPer{{QStringLiteral("Q7727"), 1.0},
                                                   {QStringLiteral("Q723733"), 1.0 / 60000},
                                                   {QStringLiteral("Q11574"), 1.0 / 60},
                                                   {QStringLiteral("Q25235"), 60.0},
                                                   {QStringLiteral("Q573"), 1440.0}};
    if (!value.quantity || !minutesPer.contains(value.quantity->unit))
        return std::nullopt;
    const double minutes = std::round(value.quantity->amount * minutesPer.value(value.quantity->unit));
    return minutes >= 1 && minutes < 10000 ? std::optional(int(minutes)) : std::nullopt;
}

bool isDollars(const Statement &statement)
{
    constexpr double most = 1e13; // no film cost or earned as much
    return statement.value.quantity && statement.value.quantity->unit == usDollar &&
           statement.value.quantity->amount > 0 && statement.value.quantity->amount <= most;
}

bool hasAny(const Statement &statement, std::initializer_list<PropertyNumber> properties)
{
    return std::any_of(properties.begin(), properties.end(),
                       [&](PropertyNumber property) { return !qualifiersOf(statement, property).isEmpty(); });
}

// Part, role (of a cut), edition, medium, place, country, language, distributor, day, name or criterion of a version, and
// what is not known for sure.
bool isOfAVersion(const Statement &statement)
{
    return hasAny(statement, {"P518", "P3831", "P2868", "P1552", "P437", "P291", "P3005", "P407", "P750",
                              "P577", "P642", "P1810", "P1013", "P1480"});
}

// A bare year that lies before the first day, which is one abroad, or of a part, a medium or a second showing: the film was
// shown at home that year.
std::optional<Statement> yearAtHome(const QList<Statement> &releases, const Statement &first,
                                    const QStringList &origin)
{
    const bool isAbroad =
        !origin.isEmpty() && !qualifiersOf(first, "P291").isEmpty() && !isPlacedIn(first, origin);
    const bool isLater = isAbroad || hasAny(first, {"P437", "P518", "P3831", "P1552"});
    std::optional<Statement> year;
    for (const Statement &statement : releases)
        if (const auto &date = statement.value.date;
            isLater && date && plausibleYear(date->year) && date->month == 0 &&
            date->year < first.value.date->year &&
            (qualifiersOf(statement, "P291").isEmpty() || isPlacedIn(statement, origin)) &&
            (!year || date->year < year->value.date->year))
            year = statement;
    return year;
}

} // namespace

std::optional<Statement> chosenRelease(const Entity &film)
{
    QStringList origin;
    for (const Statement &country : statementsOf(film, "P495"))
        origin.append(country.value.item);
    const auto better = [&](const Statement &left, const Statement &right) {
        if (*left.value.date != *right.value.date)
            return left.value.date->isBetterReleaseThan(*right.value.date);
        return isPlacedIn(left, origin) && !isPlacedIn(right, origin);
    };
    const QList<Statement> releases = statementsOf(film, "P577");
    std::optional<Statement> best;
    for (const Statement &statement : releases)
        if (statement.value.date && plausibleYear(statement.value.date->year) &&
            (!best || better(statement, *best)))
            best = statement;
    if (!best)
        return best;
    const auto year = yearAtHome(releases, *best, origin);
    return year ? year : best;
}

std::optional<std::pair<int, QString>> chosenRuntime(const Entity &film)
{
    std::optional<std::pair<int, QString>> first;
    for (const Statement &statement : statementsOf(film, "P2047")) {
        const auto minutes = minutesOf(statement.value);
        if (!minutes)
            continue;
        if (!isOfAVersion(statement))
            return std::pair(*minutes, statement.snippet);
        if (!first)
            first = std::pair(*minutes, statement.snippet);
    }
    return first;
}

std::optional<Statement> chosenBudget(const Entity &film)
{
    std::optional<Statement> first;
    for (const Statement &statement : statementsOf(film, "P2130")) {
        if (!isDollars(statement))
            continue;
        if (!hasAny(statement, {"P518", "P3831"}))
            return statement;
        if (!first)
            first = statement;
    }
    return first;
}

std::optional<Statement> chosenBoxOffice(const Entity &film)
{
    const auto isWorld = [](const Statement &statement) {
        static const QSet<QString> world{QStringLiteral("Q13780930"), QStringLiteral("Q16502"),
                                         QStringLiteral("Q2")}; // worldwide, the world, the Earth
        const auto territories = qualifiersOf(statement, "P3005") + qualifiersOf(statement, "P291") +
                                 qualifiersOf(statement, "P1001");
        return qualifiersOf(statement, "P518").isEmpty() &&
               std::all_of(territories.begin(), territories.end(),
                           [](const Value &territory) { return world.contains(territory.item); });
    };
    std::optional<Statement> best;
    for (const Statement &statement : statementsOf(film, "P2142")) {
        if (!isDollars(statement))
            continue;
        const auto rank = [&](const Statement &one) {
            return std::pair(isWorld(one), one.value.quantity->amount);
        };
        if (!best || rank(*best) < rank(statement))
            best = statement;
    }
    return best;
}

} // namespace moviedb::wikidata
