#include "core/crawl/film/closedfields.h"

namespace moviedb::crawl {

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
