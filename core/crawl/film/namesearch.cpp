#include "core/crawl/film/namesearch.h"

#include "core/crawl/film/pagenames.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/namedpage.h"
#include "core/sources/wikipedia/wikipediasource.h"

namespace moviedb::crawl {

void NameSearch::run(const SearchPointer &search, SearchEnded ended)
{
    std::shared_ptr<NameSearch>(new NameSearch(search, std::move(ended)))->askNames();
}

NameSearch::NameSearch(SearchPointer search, SearchEnded ended)
    : m_search(std::move(search)), m_ended(std::move(ended)), m_before(m_search->candidates),
      m_matchBefore(m_search->work->match)
{
}

void NameSearch::askNames()
{
    QList<Need> needs;
    for (const QString &key : likelyPages(m_search->entry(), m_search->context.language))
        needs << Need{source::wikipedia, wikipedia::need::names, key};
    if (needs.isEmpty())
        return m_ended(false);
    m_search->context.fetcher->collect(needs,
                                       [self = shared_from_this()](const QList<Result<Document>> &documents) {
                                           self->pagesCame(documents);
                                       });
}

void NameSearch::pagesCame(const QList<Result<Document>> &documents)
{
    const auto keys = addPages(documents);
    if (!keys)
        return m_ended(keys.error());
    if (keys->isEmpty())
        return leave();
    QList<Need> needs;
    for (const QString &key : *keys)
        needs << Need{source::wikidata, wikidata::need::entitiesByPage, key};
    m_search->context.fetcher->collect(
        needs, [self = shared_from_this(), keys = *keys](const QList<Result<Document>> &items) {
            self->itemsCame(keys, items);
        });
}

// The pages of that name, by their keys. A name that leads to a page of another name is for the search to judge.
Result<QStringList> NameSearch::addPages(const QList<Result<Document>> &documents)
{
    QStringList keys;
    for (const Result<Document> &document : documents) {
        if (!document)
            return document.error();
        MOVIEDB_TRY(page, wikipedia::parseNamedPage(*document));
        if (!page || page->isDisambiguation || !haveSameWords(page->title, m_search->entry().title) ||
            keys.contains(page->key))
            continue;
        Seen seen;
        seen.base = wikipedia::candidateOf(*page);
        m_search->candidates.addSeen(seen);
        if (m_search->candidates.seenOf(seen.base) != nullptr) // else a person has rejected it
            keys << page->key;
    }
    return keys;
}

void NameSearch::itemsCame(const QStringList &keys, const QList<Result<Document>> &documents)
{
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (!documents[i])
            return m_ended(documents[i].error());
        const auto item = m_search->item(*documents[i]);
        if (!item)
            return m_ended(item.error());
        m_search->candidates.verify(keys[i], *item, documents[i]->fetchedAt);
    }
    if (m_search->evaluate() && isSure())
        return m_ended(true);
    leave();
}

// The year is that of the item, to the letter: a year off by one is a search's to judge, and a person's.
bool NameSearch::isSure() const
{
    const MatchResult &match = m_search->work->match;
    const Candidate chosen = match.candidates.value(match.chosen).candidate;
    const Seen *seen = m_search->candidates.seenOf(chosen);
    return seen != nullptr && seen->verified && seen->item && chosen.isFilm.value_or(false) &&
           chosen.year == m_search->entry().year;
}

void NameSearch::leave()
{
    m_search->candidates = m_before;
    m_search->work->match = m_matchBefore;
    m_ended(false);
}

} // namespace moviedb::crawl
