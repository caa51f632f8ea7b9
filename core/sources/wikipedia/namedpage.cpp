#include "core/sources/wikipedia/namedpage.h"

#include "core/base/jsonread.h"
#include "core/domain/pagekey.h"

namespace moviedb::wikipedia {

Result<std::optional<NamedPage>> parseNamedPage(const Document &document)
{
    if (document.missing)
        return std::optional<NamedPage>();
    MOVIEDB_TRY(json, parseJson(document.body, document.url));
    MOVIEDB_TRY(answer, JsonPlace(json).requireObject());
    NamedPage page;
    page.title = answer["title"].text().simplified();
    if (page.title.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("Wikipedia's page has no title."),
                         QStringLiteral("$.title"));
    page.key = pagekey::fromTitle(page.title);
    page.description = answer["description"].text().simplified();
    page.pageId = answer["pageid"].integer().value_or(0);
    page.isDisambiguation = answer["pageprops"]["disambiguation"].exists();
    return std::optional(page);
}

Candidate candidateOf(const NamedPage &page)
{
    Candidate candidate;
    candidate.key = page.key;
    candidate.title = page.title;
    candidate.description = page.description;
    candidate.pageId = page.pageId;
    return candidate;
}

} // namespace moviedb::wikipedia
