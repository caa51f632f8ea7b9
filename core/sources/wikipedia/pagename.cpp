#include "core/sources/wikipedia/pagename.h"

#include "core/domain/ids.h"
#include "core/domain/pagekey.h"

namespace moviedb::wikipedia {

Result<NamedPage> parsePageNameDocument(const Document &document)
{
    if (document.missing)
        return NamedPage();
    MOVIEDB_TRY(json, scanJson(document.body, document.url));
    const JsonPlace page(json);
    MOVIEDB_TRY(title, page["title"].requireText());
    NamedPage named;
    if (page["missing"].exists() || page["invalid"].exists() || page["ns"].integer().value_or(0) != 0)
        return named;
    named.key = pagekey::fromTitle(title);
    named.title = title;
    named.description = page["description"].text();
    const JsonPlace properties = page["pageprops"];
    named.wikidataId = ids::wikidata(properties["wikibase_item"].text());
    named.isDisambiguation = properties["disambiguation"].exists();
    named.pageId = page["pageid"].integer().value_or(0);
    const JsonPlace redirects = page["redirects"];
    named.isRedirect = redirects.size() > 0;
    for (qsizetype i = 0; i < redirects.size(); ++i)
        named.isPart = named.isPart || !redirects.at(i)["tofragment"].text().isEmpty();
    return named;
}

Candidate candidateOf(const NamedPage &page, const QString &askedFor)
{
    Candidate candidate;
    candidate.key = page.key;
    candidate.title = page.title;
    candidate.description = page.description;
    candidate.pageId = page.pageId;
    if (page.isRedirect)
        candidate.matchedTitle = pagekey::toTitle(askedFor);
    return candidate;
}

QByteArray nameBody(const JsonPlace &page, const QList<JsonPlace> &redirects)
{
    QByteArray body = page.written();
    if (redirects.isEmpty())
        return body;
    QByteArray hops;
    for (const JsonPlace &hop : redirects)
        hops += (hops.isEmpty() ? '[' : ',') + hop.written();
    body.chop(1); // a page is an object, and not an empty one
    return body + ",\"redirects\":" + hops + "]}";
}

} // namespace moviedb::wikipedia
