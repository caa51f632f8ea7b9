// The part of the page search that goes by words, for what ids did not settle: Wikipedia's search, one query after
// another; every hit within reach is checked against its Wikidata item before anything is decided.
// Thread: the crawl thread.
// Failure: `ended` carries it.
#pragma once

#include "core/crawl/film/searchstate.h"

namespace moviedb::crawl {

class WordSearch : public std::enable_shared_from_this<WordSearch>
{
public:
    static void run(const SearchPointer &search, const QStringList &queries, SearchEnded ended);

private:
    WordSearch(SearchPointer search, QStringList queries, SearchEnded ended);

    // One round, in the order its steps happen; the next round asks the next query.
    void askQuery();
    void hitsCame(const Result<Document> &document);
    void verifyBest();
    void itemsCame(const QStringList &keys, const QList<Result<Document>> &documents);
    void decide();
    void followDisambiguation();
    void linksCame(const Result<Document> &document);

    QStringList keysToVerify() const;
    bool isClearAlready() const;

    SearchPointer m_search;
    QStringList m_queries; // not yet asked
    SearchEnded m_ended;
    bool m_disambiguationDone = false;
};

} // namespace moviedb::crawl
