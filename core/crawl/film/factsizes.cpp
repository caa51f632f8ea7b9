#include "core/crawl/film/factsizes.h"

#include <algorithm>
#include <initializer_list>

namespace moviedb::crawl {

namespace {

bool isShort(std::initializer_list<const QString *> texts)
{
    return std::all_of(texts.begin(), texts.end(),
                       [](const QString *text) { return text->size() <= longestName; });
}

bool isShort(const EntityRef &entity)
{
    return isShort({&entity.name, &entity.wikidataId, &entity.imdbId, &entity.justwatchId, &entity.code});
}

void cut(QString &snippet)
{
    if (snippet.size() <= longestSnippet)
        return;
    snippet.truncate(snippet.at(longestSnippet).isLowSurrogate() ? longestSnippet - 1 : longestSnippet);
}

bool isTooLong(const Fact &fact)
{
    const bool describes = fact.field == u"plot" || fact.field == u"bio";
    return fact.value.typeId() == QMetaType::QString &&
           fact.value.toString().size() > (describes ? longestDescription : longestName);
}

void keepShort(QList<Fact> &values)
{
    values.removeIf(isTooLong);
    for (Fact &fact : values)
        cut(fact.snippet);
}

} // namespace

SourceFacts withinSizes(SourceFacts facts)
{
    keepShort(facts.values);
    facts.links.removeIf([](const LinkFact &link) { return !isShort(link.entity); });
    for (LinkFact &link : facts.links) {
        if (!isShort({&link.role}))
            link.role.clear();
        cut(link.snippet);
    }
    facts.ratings.removeIf([](const RatingFact &rating) { return !isShort({&rating.source}); });
    for (RatingFact &rating : facts.ratings)
        cut(rating.snippet);
    facts.offers.removeIf([](const OfferFact &offer) {
        return !isShort(
            {&offer.provider, &offer.monetization, &offer.currency, &offer.availableTo, &offer.country});
    });
    for (OfferFact &offer : facts.offers)
        cut(offer.snippet);
    return facts;
}

QList<EntityFacts> withinSizes(QList<EntityFacts> entities)
{
    entities.removeIf([](const EntityFacts &facts) { return !isShort(facts.entity); });
    for (EntityFacts &facts : entities)
        keepShort(facts.values);
    return entities;
}

SourceFacts without(const QSet<SourceField> &fields, SourceFacts facts)
{
    if (fields.isEmpty())
        return facts;
    const auto isClosed = [&](const QString &field) {
        return fields.contains({facts.receipt.source, field});
    };
    facts.values.removeIf([&](const Fact &fact) { return isClosed(fact.field); });
    facts.links.removeIf([&](const LinkFact &link) { return isClosed(link.list); });
    facts.ratings.removeIf([&](const RatingFact &) { return isClosed(QStringLiteral("ratings")); });
    return facts;
}

} // namespace moviedb::crawl
