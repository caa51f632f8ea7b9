// Wikipedia as a source: search and pages.
// https://www.mediawiki.org/wiki/API:REST_API/Reference, https://www.mediawiki.org/wiki/API:Query
// Thread: pure and const, any thread.
// Failure: Parse, RateLimited (maxlag), NotFound, Limit.
#pragma once

#include "core/ports/source.h"

namespace moviedb::wikipedia {

namespace need {

// Keys: the words; a page key; a page key, of which nothing but the newest revision and the item is asked; a name that a
// page may have, of which is asked what page it leads to.
inline const NeedKind search{QStringLiteral("search"), 1};
inline const NeedKind pages{QStringLiteral("pages"), 2};
inline const NeedKind revisions{QStringLiteral("revisions"), 3};
inline const NeedKind pageNames{QStringLiteral("page_names"), 0};

} // namespace need

SourcePointer makeSource(const SourceSetup &setup);

class WikipediaSource : public Source
{
public:
    static constexpr int usualSearchHits = 10;
    // `searchHits`: at most so many in one search answer, 1 to 100.
    WikipediaSource(Endpoints endpoints, QString language, int searchHits = usualSearchHits);
    const SourceInfo &info() const override;
    Result<HttpRequest> request(const NeedKind &kind, const QStringList &keys) const override;
    Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                  const HttpResponse &response) const override;
    std::optional<Need> checkOf(const Document &kept) const override;
    Standing standing(const Document &check, const Document &kept) const override;

private:
    Endpoints m_endpoints;
    QString m_language;
    int m_searchHits;
};

} // namespace moviedb::wikipedia
