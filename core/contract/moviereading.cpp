#include "core/contract/moviereading.h"

#include "core/contract/shapes.h"

#include <algorithm>

namespace moviedb::contract {

namespace {

Error unfit(const JsonPlace &place, const QString &expected)
{
    return makeError(Fault::Parse, QStringLiteral("%1: expected %2.").arg(place.path(), expected),
                     place.path());
}

bool isNull(const JsonPlace &place)
{
    return place.written() == "null";
}

Result<QVariant> scalar(const JsonPlace &place)
{
    if (isNull(place))
        return QVariant();
    if (place.isText())
        return QVariant(place.text());
    if (const auto truth = place.boolean())
        return QVariant(*truth);
    const QByteArray written = place.written();
    const bool whole = !written.contains('.') && !written.contains('e') && !written.contains('E');
    if (const auto number = place.integer(); number && whole)
        return QVariant(*number);
    if (const auto number = place.number())
        return QVariant(*number);
    return unfit(place, QStringLiteral("a text, a number, true, false or null"));
}

Result<QString> textOrNothing(const JsonPlace &place)
{
    if (!place.exists() || isNull(place))
        return QString();
    if (!place.isText())
        return unfit(place, QStringLiteral("text or null"));
    return place.text();
}

Result<std::optional<qint64>> integerOrNothing(const JsonPlace &place)
{
    if (!place.exists() || isNull(place))
        return std::optional<qint64>();
    const auto number = place.integer();
    if (!number || place.isText())
        return unfit(place, QStringLiteral("a whole number or null"));
    return number;
}

Result<std::optional<double>> numberOrNothing(const JsonPlace &place)
{
    if (!place.exists() || isNull(place))
        return std::optional<double>();
    const auto number = place.number();
    if (!number || place.isText())
        return unfit(place, QStringLiteral("a number or null"));
    return number;
}

Result<LinkedRow> linkedRow(const JsonPlace &place)
{
    MOVIEDB_TRY(object, place.requireObject());
    LinkedRow row;
    for (const QString &column : object.keys()) {
        MOVIEDB_TRY(value, scalar(object[column]));
        row.columns.insert(column, value);
    }
    MOVIEDB_TRY(name, object["name"].requireText());
    if (name.trimmed().isEmpty())
        return unfit(object["name"], QStringLiteral("a name"));
    return row;
}

Result<LinkedRow> castMember(const JsonPlace &place)
{
    MOVIEDB_TRY(member, place.requireObject());
    MOVIEDB_TRY(row, linkedRow(member["actor"]));
    MOVIEDB_TRY(role, textOrNothing(member["role"]));
    MOVIEDB_TRY(order, integerOrNothing(member["billing_order"]));
    row.role = role;
    row.billingOrder = order;
    return row;
}

Result<LinkedRow> namedRow(const JsonPlace &place)
{
    MOVIEDB_TRY(name, place.requireText());
    if (name.trimmed().isEmpty())
        return unfit(place, QStringLiteral("a name"));
    LinkedRow row;
    row.columns.insert(QStringLiteral("name"), name);
    return row;
}

Result<RatingFact> rating(const JsonPlace &place)
{
    MOVIEDB_TRY(object, place.requireObject());
    RatingFact fact;
    MOVIEDB_TRY(source, object["source"].requireText());
    MOVIEDB_TRY(score, numberOrNothing(object["score"]));
    MOVIEDB_TRY(votes, integerOrNothing(object["votes"]));
    if (!score || *score < 0 || *score > 10)
        return unfit(object["score"], QStringLiteral("a number from 0 to 10"));
    fact.source = source;
    fact.score = *score;
    fact.votes = votes;
    return fact;
}

Result<OfferFact> offer(const JsonPlace &place)
{
    MOVIEDB_TRY(object, place.requireObject());
    OfferFact fact;
    MOVIEDB_TRY(provider, object["provider"].requireText());
    MOVIEDB_TRY(monetization, object["monetization"].requireText());
    MOVIEDB_TRY(number, integerOrNothing(object["provider_id"]));
    MOVIEDB_TRY(price, numberOrNothing(object["price"]));
    fact.provider = provider;
    fact.monetization = monetization;
    fact.providerId = number.value_or(0);
    fact.price = price;
    if (object["presentation"].exists() && !isNull(object["presentation"])) {
        MOVIEDB_TRY(qualities, object["presentation"].requireArray());
        for (qsizetype i = 0; i < qualities.size(); ++i) {
            MOVIEDB_TRY(quality, qualities.at(i).requireText());
            fact.presentation << quality;
        }
    }
    for (const auto &[key, text] :
         {std::pair{"currency", &OfferFact::currency}, std::pair{"url", &OfferFact::url},
          std::pair{"available_to", &OfferFact::availableTo}, std::pair{"country", &OfferFact::country}}) {
        MOVIEDB_TRY(value, textOrNothing(object[key]));
        fact.*text = value;
    }
    return fact;
}

// The elements of an array, each read by `read`; none where there is no array.
template <class T> Result<QList<T>> listOf(const JsonPlace &place, Result<T> (*read)(const JsonPlace &))
{
    QList<T> all;
    if (!place.exists() || isNull(place))
        return all;
    MOVIEDB_TRY(list, place.requireArray());
    for (qsizetype i = 0; i < list.size(); ++i) {
        MOVIEDB_TRY(one, read(list.at(i)));
        all << one;
    }
    return all;
}

Result<Done> readLists(const JsonPlace &film, MovieDocument &document)
{
    for (const char *list : movieLists) {
        const QString name = QString::fromLatin1(list);
        if (!film[list].exists() || name == QLatin1String("ratings") || name == QLatin1String("offers"))
            continue;
        const bool named = name == QLatin1String("genres") || name == QLatin1String("countries") ||
                           name == QLatin1String("languages");
        MOVIEDB_TRY(rows, listOf(film[list], name == QLatin1String("cast") ? &castMember
                                             : named                       ? &namedRow
                                                                           : &linkedRow));
        document.lists.insert(name, rows);
    }
    MOVIEDB_TRY(ratings, listOf(film["ratings"], &rating));
    MOVIEDB_TRY(offers, listOf(film["offers"], &offer));
    document.ratings = ratings;
    document.offers = offers;
    return Done{};
}

} // namespace

Result<MovieDocument> readMovie(const JsonPlace &film)
{
    MOVIEDB_TRY(object, film.requireObject());
    MovieDocument document;
    for (const QString &key : object.keys()) {
        const bool isList = std::any_of(std::begin(movieLists), std::end(movieLists),
                                        [&](const char *list) { return key == QLatin1String(list); });
        if (isList)
            continue;
        MOVIEDB_TRY(value, scalar(object[key]));
        document.columns.append({key, value});
    }
    MOVIEDB_TRY(title, object["title"].requireText());
    if (title.trimmed().isEmpty())
        return unfit(object["title"], QStringLiteral("a title"));
    MOVIEDB_TRY(number, integerOrNothing(object["movie_id"]));
    document.movieId = number.value_or(0);
    MOVIEDB_CHECK(readLists(object, document));
    return document;
}

} // namespace moviedb::contract
