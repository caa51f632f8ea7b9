#include "core/sources/wikidata/reviewscores.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace moviedb::wikidata {

namespace {

struct Reviewer
{
    const char *item;
    const char *source;
    double scale; // of the score we mean
    bool
        isItsOnlyOne; // else what is on another scale is another score of theirs: of the audience, or an average
};
constexpr Reviewer reviewers[] = {{"Q105584", "Rotten Tomatoes", 100, false},
                                  {"Q37312", "IMDb", 10, true},
                                  {"Q150248", "Metacritic", 100, false}};

// The share of critics who like a film at Rotten Tomatoes, as a method of determining; beside it there are the average of
// their marks and the audience's share.
constexpr QLatin1String tomatoes("Q105584");
constexpr QLatin1String tomatometer("Q108403393");

// "93 %", "93 percent" and "93" of a reviewer who counts to a hundred, "7,4/10", "66 out of 100": of ten.
std::optional<double> scoreOf(const QString &text, const Reviewer &reviewer)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?:(%|per ?cent|pct)|(?:/|\\x{2044}|\\x{2215}|\\x{ff0f}|out "
            "of|of)\\s*(\\d{1,4})(?:[.,]0+)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const double number = match.captured(1).replace(u',', u'.').toDouble();
    const bool isPercent = !match.captured(2).isEmpty();
    const bool isBare = !isPercent && match.captured(3).isEmpty();
    const double most = isPercent ? 100 : isBare ? reviewer.scale : match.captured(3).toDouble();
    // A small number that does not say of what may be of ten as well.
    const bool isDoubtful = isBare && reviewer.scale > 10 && (number <= 10 || number != std::floor(number));
    if (most < 1 || number > most || isDoubtful || (!reviewer.isItsOnlyOne && most < reviewer.scale))
        return std::nullopt;
    return std::round(number / most * 100) / 10;
}

bool isBy(const Statement &statement, const Reviewer &reviewer)
{
    const QList<Value> by = qualifiersOf(statement, "P447");
    const QList<Value> methods = qualifiersOf(statement, "P459");
    const auto isOther = [](const Value &method) { return method.item != tomatometer; };
    const bool isOtherScore =
        tomatoes == QLatin1String(reviewer.item) && std::any_of(methods.begin(), methods.end(), isOther);
    return !by.isEmpty() && !isOtherScore && std::all_of(by.begin(), by.end(), [&](const Value &who) {
        return who.item == QLatin1String(reviewer.item);
    });
}

// "" where the statement does not say of which day it is.
QString dayOf(const Statement &statement)
{
    const QList<Value> days = qualifiersOf(statement, "P585");
    return days.isEmpty() || !days.first().date ? QString() : days.first().date->isoDay();
}

// Number of reviews or ratings.
std::optional<qint64> votesOf(const Statement &statement)
{
    constexpr double most = 1e12;
    for (const Value &count : qualifiersOf(statement, "P7887"))
        if (count.quantity && count.quantity->amount >= 1 && count.quantity->amount <= most)
            return qint64(std::round(count.quantity->amount));
    return std::nullopt;
}

} // namespace

QList<RatingFact> knownRatings(const Entity &film)
{
    QList<RatingFact> ratings;
    for (const Reviewer &reviewer : reviewers) {
        std::optional<std::pair<bool, QString>> best;
        RatingFact rating;
        for (const Statement &statement : statementsOf(film, "P444")) {
            const auto score =
                isBy(statement, reviewer) ? scoreOf(statement.value.text, reviewer) : std::nullopt;
            const std::pair rank(statement.preferred, dayOf(statement));
            if (!score || (best && rank <= *best))
                continue;
            best = rank;
            rating = {QString::fromLatin1(reviewer.source), *score, votesOf(statement), statement.snippet};
        }
        if (best)
            ratings.append(rating);
    }
    return ratings;
}

} // namespace moviedb::wikidata
