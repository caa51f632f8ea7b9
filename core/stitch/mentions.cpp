#include "core/stitch/mentions.h"

#include <algorithm>

namespace moviedb::stitch {

namespace {

bool hasOwnPage(const EntityRef &entity, const QString &source, std::span<const EntityFacts> pages)
{
    const auto own = pagesOf(entity.wikidataId, pages);
    return !entity.wikidataId.isEmpty() && std::any_of(own.begin(), own.end(), [&](const EntityFacts &facts) {
        return facts.list.isEmpty() && facts.receipt.source == source;
    });
}

bool isToldApart(const EntityRef &entity)
{
    return !entity.wikidataId.isEmpty() || !entity.imdbId.isEmpty() || !entity.justwatchId.isEmpty() ||
           !entity.code.isEmpty();
}

EntityFacts mentionOf(const QString &list, const LinkFact &link, const EntityRef &entity,
                      const Receipt &receipt)
{
    EntityFacts facts;
    facts.entity = entity;
    facts.receipt = receipt;
    facts.list = list;
    facts.values.append({QStringLiteral("name"), link.entity.name, link.snippet});
    for (const auto &[field, id] :
         {std::pair("wikidata_id", entity.wikidataId), std::pair("imdb_id", entity.imdbId),
          std::pair("justwatch_id", entity.justwatchId)})
        if (!id.isEmpty())
            facts.values.append({QLatin1String(field), id, id});
    if (!entity.code.isEmpty()) // some sources write codes in lower case
        facts.values.append(
            {QStringLiteral("code"), entity.code,
             link.snippet.compare(entity.code, Qt::CaseInsensitive) == 0 ? link.snippet : entity.code});
    return facts;
}

} // namespace

std::span<const EntityFacts> pagesOf(const QString &wikidataId, std::span<const EntityFacts> pages)
{
    const auto first = std::lower_bound(
        pages.begin(), pages.end(), wikidataId,
        [](const EntityFacts &facts, const QString &id) { return facts.entity.wikidataId < id; });
    const auto last =
        std::upper_bound(first, pages.end(), wikidataId, [](const QString &id, const EntityFacts &facts) {
            return id < facts.entity.wikidataId;
        });
    return {first, last};
}

QList<EntityFacts> mentions(const QString &list, const QList<StatedList> &stated, int shown,
                            std::span<const EntityFacts> pages)
{
    QList<EntityFacts> found;
    for (int from = 0; from < stated.size(); ++from) {
        const StatedList &one = stated.at(from);
        if (one.source == QLatin1String("user"))
            continue;
        for (int i = 0; i < one.entries.size() && i < one.asStated.size(); ++i) {
            const EntityRef &entity = one.asStated.at(i);
            if (!hasOwnPage(entity, one.source, pages) && (from == shown || isToldApart(entity)))
                found.append(mentionOf(list, one.entries.at(i), entity, *one.receipt));
        }
    }
    return found;
}

} // namespace moviedb::stitch
