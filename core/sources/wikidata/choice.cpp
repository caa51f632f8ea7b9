#include "core/sources/wikidata/choice.h"

#include <QRegularExpression>

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
                                                   {QStringLiteral("Q11574"), 1.0 / 60},
                                                   {QStringLiteral("Q25235"), 60.0}};
    if (!value.quantity || !minutesPer.contains(value.quantity->unit))
        return std::nullopt;
    const double minutes = std::round(value.quantity->amount * minutesPer.value(value.quantity->unit));
    return minutes >= 1 && minutes < 10000 ? std::optional(int(minutes)) : std::nullopt;
}

bool isDollars(const Statement &statement)
{
    return statement.value.quantity && statement.value.quantity->unit == usDollar &&
           statement.value.quantity->amount > 0;
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
    std::optional<Statement> best;
    for (const Statement &statement : statementsOf(film, "P577"))
        if (statement.value.date && (!best || better(statement, *best)))
            best = statement;
    return best;
}

std::optional<std::pair<int, QString>> chosenRuntime(const Entity &film)
{
    std::optional<std::pair<int, QString>> first;
    for (const Statement &statement : statementsOf(film, "P2047")) {
        const auto minutes = minutesOf(statement.value);
        if (!minutes)
            continue;
        if (qualifiersOf(statement, "P518").isEmpty())
            return std::pair(*minutes, statement.snippet);
        if (!first)
            first = std::pair(*minutes, statement.snippet);
    }
    return first;
}

std::optional<Statement> chosenBudget(const Entity &film)
{
    for (const Statement &statement : statementsOf(film, "P2130"))
        if (isDollars(statement))
            return statement;
    return std::nullopt;
}

std::optional<Statement> chosenBoxOffice(const Entity &film)
{
    const auto isWorld = [](const Statement &statement) {
        const auto territories = qualifiersOf(statement, "P3005");
        return std::all_of(territories.begin(), territories.end(), [](const Value &territory) {
            return territory.item == QLatin1String("Q13780930") || territory.item == QLatin1String("Q16502");
        });
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

QList<RatingFact> knownRatings(const Entity &film)
{
    struct Known
    {
        const char *reviewer;
        const char *source;
        QRegularExpression shape;
        double divisor;
    };
    static const Known known[] = {
        {"Q105584", "Rotten Tomatoes", QRegularExpression(QStringLiteral("^(\\d{1,3})\\s?%$")), 10},
        {"Q37312", "IMDb", QRegularExpression(QStringLiteral("^(\\d{1,2}(?:\\.\\d)?)(?:/10)?$")), 1},
        {"Q150248", "Metacritic", QRegularExpression(QStringLiteral("^(\\d{1,3})/100$")), 10}};
    QList<RatingFact> ratings;
    for (const Known &one : known) {
        for (const Statement &statement : statementsOf(film, "P444")) {
            const auto by = qualifiersOf(statement, "P447");
            const auto match = one.shape.match(statement.value.text.trimmed());
            if (by.size() != 1 || by.first().item != QLatin1String(one.reviewer) || !match.hasMatch())
                continue;
            const double score = match.captured(1).toDouble() / one.divisor;
            if (score < 0 || score > 10)
                continue;
            ratings.append({QString::fromLatin1(one.source), score, std::nullopt, statement.snippet});
            break;
        }
    }
    return ratings;
}

} // namespace moviedb::wikidata
