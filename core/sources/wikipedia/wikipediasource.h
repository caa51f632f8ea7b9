// Wikipedia as a source: search and pages.
// https://www.mediawiki.org/wiki/API:REST_API/Reference, https://www.mediawiki.org/wiki/API:Query
// Thread: pure and const, any thread.
// Failure: Parse, RateLimited (maxlag), NotFound, Limit.
#pragma once

#include "core/ports/source.h"
#include "core/settings/settings.h"

namespace moviedb::wikipedia {

class WikipediaSource : public Source
{
public:
    WikipediaSource(Endpoints endpoints, QString language);
    const SourceInfo &info() const override;
    int batchSize(NeedKind kind) const override; // Search 1, Pages 50
    Result<HttpRequest> request(NeedKind kind, const QStringList &keys) const override;
    Result<QList<Document>> split(NeedKind kind, const QStringList &keys,
                                  const HttpResponse &response) const override;

private:
    Endpoints m_endpoints;
    QString m_language;
};

} // namespace moviedb::wikipedia
