// The part of the page search that goes by ids: the item and the article the gallery names, then what Wikidata knows
// under the IMDb id. Cheapest and surest, but about three in a hundred are wrong, so that title, year and people
// still have their say.
// Thread: the crawl thread.
// Failure: `ended` carries it.
#pragma once

#include "core/crawl/film/searchstate.h"

namespace moviedb::crawl {

class IdSearch : public std::enable_shared_from_this<IdSearch>
{
public:
    static void run(const SearchPointer &search, SearchEnded ended);
    // Whether the title has an id that it can begin with.
    static bool canBegin(const GalleryEntry &entry);

private:
    using Documents = QList<Result<Document>>;

    IdSearch(SearchPointer search, SearchEnded ended);

    // In the order they happen; each goes on with the next one unless a page is accepted.
    void askGivenItems();
    void givenItemsCame(const Documents &documents);
    void askItemsOfImdbId();
    void itemLinksCame(const Result<Document> &document);
    void itemsOfImdbIdCame(const Documents &documents);

    // Scores the items, with the names of their people where that is needed.
    void judge(const Documents &documents, const SearchEnded &judged);
    Result<Done> addItems(const Documents &documents);

    SearchPointer m_search;
    SearchEnded m_ended;
};

} // namespace moviedb::crawl
