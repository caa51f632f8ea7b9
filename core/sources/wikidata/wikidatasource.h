// Wikidata as a source: entities by id and by page, items by IMDb id.
// https://www.wikidata.org/wiki/Wikidata:Data_access
// Thread: pure and const, any thread.
// Failure: Parse (with the JSON path), RateLimited (maxlag), NotFound.
#pragma once

#include "core/ports/source.h"

namespace moviedb::wikidata {

namespace need {

// Keys: an IMDb id "tt0117998"; an item id "Q106571"; a page key "Twister_(1996_film)"; an item id of which nothing but the
// newest revision is asked.
inline const NeedKind itemsByImdbId{QStringLiteral("items_by_imdb_id"), 1};
inline const NeedKind entities{QStringLiteral("entities"), 2};
inline const NeedKind entitiesByPage{QStringLiteral("entities_by_page"), 3};
inline const NeedKind entityRevisions{QStringLiteral("entity_revisions"), 4};

} // namespace need

SourcePointer makeSource(const SourceSetup &setup);

class WikidataSource : public Source
{
public:
    WikidataSource(Endpoints endpoints, QString language);
    const SourceInfo &info() const override;
    Result<HttpRequest> request(const NeedKind &kind, const QStringList &keys) const override;
    Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                  const HttpResponse &response) const override;
    std::optional<Need> checkOf(const Document &kept) const override;
    Standing standing(const Document &check, const Document &kept) const override;

private:
    Endpoints m_endpoints;
    QString m_language;
};

} // namespace moviedb::wikidata
