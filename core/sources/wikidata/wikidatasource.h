// Wikidata as a source: entities by id and by page, items by IMDb id.
// https://www.wikidata.org/wiki/Wikidata:Data_access
// Thread: pure and const, any thread.
// Failure: Parse (with the JSON path), RateLimited (maxlag), NotFound.
#pragma once

#include "core/ports/source.h"
#include "core/settings/settings.h"

namespace moviedb::wikidata {

class WikidataSource : public Source
{
public:
    WikidataSource(Endpoints endpoints, QString language);
    const SourceInfo &info() const override;
    int batchSize(NeedKind kind) const override; // Entities 50, EntitiesByPage 50, ItemsByImdbId 100
    Result<HttpRequest> request(NeedKind kind, const QStringList &keys) const override;
    Result<QList<Document>> split(NeedKind kind, const QStringList &keys,
                                  const HttpResponse &response) const override;

private:
    Endpoints m_endpoints;
    QString m_language;
};

} // namespace moviedb::wikidata
