#include "core/crawl/film/idsearch.h"

#include "core/base/unreadable.h"
#include "core/crawl/film/peoplenames.h"
#include "core/crawl/film/vouching.h"
#include "core/domain/ids.h"
#include "core/domain/pagekey.h"
#include "core/sources/wikidata/itemlinks.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/pageaddress.h"

namespace moviedb::crawl {

namespace {

constexpr qsizetype mostItemsPerImdbId = 3;
// How much earlier than its place in the search: one request answers for a hundred titles, and each has a long way from there.
constexpr int imdbIdLead = 8;

// The page that the list names, if it is one of the Wikipedia that is read: a page of another language has another name.
QString givenPage(const SearchState &search)
{
    const QString &address = search.entry().wikiHref;
    const RunContext &context = search.context;
    if (!address.contains(u'/'))
        return {};
    const QString host = context.endpoints.of(wikipedia::articles, context.language).host();
    const auto key = pagekey::fromText(address, {context.language, host});
    return key ? *key : QString();
}

} // namespace

void IdSearch::run(const SearchPointer &search, SearchEnded ended)
{
    std::shared_ptr<IdSearch>(new IdSearch(search, std::move(ended)))->askGivenItems();
}

IdSearch::IdSearch(SearchPointer search, SearchEnded ended)
    : m_search(std::move(search)), m_ended(std::move(ended))
{
}

bool IdSearch::canBegin(const GalleryEntry &entry)
{
    return !ids::wikidata(entry.wikidataId).isEmpty() || !ids::imdb(entry.imdbId).isEmpty();
}

void IdSearch::askGivenItems()
{
    QList<Need> needs;
    if (!ids::wikidata(m_search->entry().wikidataId).isEmpty())
        needs << entityNeed(m_search->entry().wikidataId);
    if (const QString key = givenPage(*m_search); !key.isEmpty())
        needs << Need{source::wikidata, wikidata::need::entitiesByPage, key};
    if (needs.isEmpty())
        return askItemsOfImdbId();
    collectItems(m_search->context, needs, [self = shared_from_this()](const Documents &documents) {
        self->givenItemsCame(documents);
    });
}

void IdSearch::givenItemsCame(const Documents &documents)
{
    judge(documents, [self = shared_from_this()](const Result<bool> &accepted) {
        if (!accepted || *accepted)
            return self->m_ended(accepted);
        self->askItemsOfImdbId();
    });
}

void IdSearch::askItemsOfImdbId()
{
    const QString imdbId = m_search->entry().imdbId;
    if (ids::imdb(imdbId).isEmpty())
        return m_ended(false);
    RunContext context = m_search->context;
    context.title /= imdbIdLead;
    context.get(
        {source::wikidata, wikidata::need::itemsByImdbId, imdbId},
        [self = shared_from_this()](const Result<Document> &document) { self->itemLinksCame(document); });
}

void IdSearch::itemLinksCame(const Result<Document> &document)
{
    if (!document)
        return m_ended(document.error());
    const auto links = wikidata::parseItemLinks(*document);
    if (!links)
        return m_ended(unreadable(links.error(), document->body));
    QList<Need> needs;
    for (const wikidata::ItemLink &link : *links)
        if (link.item != m_search->entry().wikidataId && needs.size() < mostItemsPerImdbId)
            needs << entityNeed(link.item);
    if (needs.isEmpty())
        return m_ended(false);
    collectItems(m_search->context, needs, [self = shared_from_this()](const Documents &documents) {
        self->itemsOfImdbIdCame(documents);
    });
}

void IdSearch::itemsOfImdbIdCame(const Documents &documents)
{
    judge(documents, m_ended);
}

void IdSearch::judge(const Documents &documents, const SearchEnded &judged)
{
    if (const auto added = addItems(documents); !added)
        return judged(added.error());
    if (m_search->candidates.isEmpty())
        return judged(false);
    if (m_search->evaluate())
        return judged(true);
    readPeopleNames(m_search, judged);
}

Result<Done> IdSearch::addItems(const Documents &documents)
{
    for (const Result<Document> &document : documents) {
        if (!document)
            return document.error();
        MOVIEDB_TRY(item, m_search->item(*document));
        if (!item)
            continue;
        Seen seen;
        seen.base.key = item->pageKey;
        seen.base.title = item->pageKey.isEmpty() ? item->label : pagekey::toTitle(item->pageKey);
        seen.base.description = item->description;
        seen.base.fromId = true;
        seen.item = item;
        seen.fetchedAt = document->fetchedAt;
        seen.verified = true;
        m_search->candidates.addSeen(seen);
    }
    return Done{};
}

} // namespace moviedb::crawl
