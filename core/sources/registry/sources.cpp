#include "core/sources/registry/sources.h"

#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/wikipediasource.h"

namespace moviedb::sources {

QList<std::shared_ptr<const Source>> makeSources(const Endpoints &endpoints, const QString &country,
                                                 const QString &language)
{
    return {std::make_shared<justwatch::JustWatchSource>(endpoints, country, language),
            std::make_shared<wikidata::WikidataSource>(endpoints, language),
            std::make_shared<wikipedia::WikipediaSource>(endpoints, language)};
}

} // namespace moviedb::sources
