#include "core/crawl/runcontext.h"

#include "core/sources/justwatch.h"
#include "core/sources/wikipedia.h"

namespace moviedb::crawl {

Result<EntityPointer> EntityCache::entity(const Document &document, const QString &language)
{
    if (document.missing)
        return EntityPointer();
    const QString key = needKindName(document.kind) + QLatin1Char(' ') + document.key;
    if (const EntityPointer *known = m_cache.object(key))
        return *known;
    auto parsed = wikidata::parseEntity(document, language);
    if (!parsed)
        return parsed.error();
    auto pointer = std::make_shared<const wikidata::Entity>(std::move(*parsed));
    m_cache.insert(key, new EntityPointer(pointer));
    return EntityPointer(pointer);
}

QList<std::shared_ptr<const Source>> makeSources(const Endpoints &endpoints, const QString &country,
                                                 const QString &language)
{
    return {std::make_shared<justwatch::JustWatchSource>(endpoints, country, language),
            std::make_shared<wikidata::WikidataSource>(endpoints, language),
            std::make_shared<wikipedia::WikipediaSource>(endpoints, language)};
}

} // namespace moviedb::crawl
