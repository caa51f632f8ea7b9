#include "core/crawl/film/runcontext.h"

#include "core/base/unreadable.h"

namespace moviedb::crawl {

Result<EntityPointer> EntityCache::entity(const Document &document, const QString &language)
{
    if (document.missing)
        return EntityPointer();
    const QString key =
        QStringList{document.kind.name, document.key, document.revision}.join(QLatin1Char(' '));
    if (const EntityPointer *known = m_cache.object(key))
        return *known;
    auto parsed = wikidata::parseEntity(document, language);
    if (!parsed)
        return unreadable(parsed.error(), document.body);
    auto pointer = std::make_shared<const wikidata::Entity>(std::move(*parsed));
    m_cache.insert(key, new EntityPointer(pointer));
    return EntityPointer(pointer);
}

} // namespace moviedb::crawl
