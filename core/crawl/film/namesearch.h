// The part of the page search that asks for the likely names of a page, before anything is searched for: fifty names travel in
// one request, a search is one. It settles what is sure and leaves no trace of what is not: a film of that name, whose item
// says the very year, and no other page of the name that could be meant.
// Thread: the crawl thread. Failure: `ended` carries it.
#pragma once

#include "core/crawl/film/searchstate.h"

namespace moviedb::crawl {

class NameSearch : public std::enable_shared_from_this<NameSearch>
{
public:
    static void run(const SearchPointer &search, SearchEnded ended);

private:
    NameSearch(SearchPointer search, SearchEnded ended);

    void askNames();
    void pagesCame(const QList<Result<Document>> &documents);
    void itemsCame(const QStringList &keys, const QList<Result<Document>> &documents);

    Result<QStringList> addPages(const QList<Result<Document>> &documents);
    bool isSure() const;
    void leave();

    SearchPointer m_search;
    SearchEnded m_ended;
    Candidates m_before; // what the search knew, for the case that the names do not settle it
    MatchResult m_matchBefore;
};

} // namespace moviedb::crawl
