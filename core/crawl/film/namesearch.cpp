#include "core/crawl/film/namesearch.h"

#include "core/crawl/film/peoplenames.h"
#include "core/crawl/film/vouching.h"
#include "core/match/decide/likelypages.h"
#include "core/match/decide/people.h"
#include "core/sources/wikipedia/wikipediasource.h"

namespace moviedb::crawl {

namespace {

constexpr double leastFilmChance = 0.2; // below it a page that says what it is, is no film

bool isEqual(const QString &one, const QString &other)
{
    return !one.isEmpty() && one == other;
}

// Two films of one title and one year are told apart by their people or their ids.
bool canBeToldApart(const GalleryEntry &entry)
{
    return !entry.directors.isEmpty() || !entry.cast.isEmpty() || !entry.imdbId.isEmpty() ||
           !entry.tmdbId.isEmpty();
}

bool mayBeFilm(const Candidate &candidate)
{
    return candidate.filmProbability >= leastFilmChance || candidate.description.isEmpty();
}

} // namespace

void NameSearch::run(const SearchPointer &search, SearchEnded ended)
{
    std::shared_ptr<NameSearch>(new NameSearch(search, std::move(ended)))->askNames();
}

NameSearch::NameSearch(SearchPointer search, SearchEnded ended)
    : m_search(std::move(search)), m_trial(std::make_shared<SearchState>(*m_search)),
      m_before(m_search->work->match), m_ended(std::move(ended))
{
}

QList<Need> NameSearch::needs(const GalleryEntry &entry, const QString &language)
{
    QList<Need> needs;
    for (const QString &name : match::likelyPages(entry, language))
        needs << Need{source::wikipedia, wikipedia::need::pageNames, name};
    return needs;
}

void NameSearch::askNames()
{
    const QList<Need> needs = NameSearch::needs(m_search->entry(), m_search->context.language);
    if (needs.isEmpty() || !canBeToldApart(m_search->entry()))
        return giveUp();
    m_search->context.collect(needs, [self = shared_from_this(), needs](const Documents &documents) {
        self->namesCame(needs, documents);
    });
}

void NameSearch::namesCame(const QList<Need> &needs, const Documents &documents)
{
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto page = documents[i] ? wikipedia::parsePageNameDocument(*documents[i])
                                       : Result<wikipedia::NamedPage>(documents[i].error());
        if (!page)
            return giveUp(); // a name that nobody knows about could be the film's
        if (!page->exists() || page->isDisambiguation || page->isPart || page->wikidataId.isEmpty())
            continue;
        Seen seen;
        seen.base = wikipedia::candidateOf(*page, needs[i].key);
        m_items.insert(page->key, page->wikidataId);
        m_trial->candidates.addSeen(seen);
    }
    if (m_items.isEmpty())
        return giveUp();
    m_trial->evaluate();
    askItems();
}

// Also those that are not in front yet: the item says which of them is the film.
void NameSearch::askItems()
{
    QStringList keys;
    QList<Need> needs;
    for (const ScoredCandidate &scored : std::as_const(m_trial->work->match.candidates)) {
        const QString &key = scored.candidate.key;
        const Seen *seen = m_trial->candidates.seenOf(scored.candidate);
        if (seen == nullptr || seen->verified || !m_items.contains(key) || !mayBeFilm(scored.candidate))
            continue;
        keys << key;
        needs << entityNeed(m_items.value(key));
    }
    if (needs.isEmpty())
        return giveUp();
    collectItems(m_search->context, needs, [self = shared_from_this(), keys](const Documents &documents) {
        self->itemsCame(keys, documents);
    });
}

void NameSearch::itemsCame(const QStringList &keys, const Documents &documents)
{
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (!documents[i])
            return giveUp();
        const auto item = m_trial->item(*documents[i]);
        if (!item || !*item || (*item)->pageKey != keys[i])
            return giveUp(); // the page and its item do not know each other
        m_trial->candidates.verify(keys[i], *item, documents[i]->fetchedAt);
    }
    m_trial->evaluate() ? askPeople() : giveUp();
}

// They are read for the film's facts anyway.
void NameSearch::askPeople()
{
    readPeopleNames(m_trial, [self = shared_from_this()](const Result<bool> &accepted) {
        if (!accepted)
            return self->giveUp();
        const bool stands = self->m_trial->evaluate() && self->isCertain();
        stands ? self->accept() : self->giveUp();
    });
}

// More than the matcher wants, since it has not seen what else the words would have found: the very year, and a
// director, an actor or an id that the gallery knows, too.
bool NameSearch::isCertain() const
{
    const MatchResult &match = m_trial->work->match;
    const Candidate &chosen = match.candidates.at(match.chosen).candidate;
    const GalleryEntry &entry = m_trial->entry();
    const bool sameYear = entry.year && chosen.year == entry.year;
    if (!m_items.contains(chosen.key) || chosen.isFilm != true || !sameYear)
        return false;
    return match::peoplePoints(entry, chosen) > 0 || isEqual(entry.imdbId, chosen.imdbId) ||
           isEqual(entry.tmdbId, chosen.tmdbId);
}

void NameSearch::accept()
{
    *m_search = *m_trial;
    m_ended(true);
}

void NameSearch::giveUp()
{
    m_search->work->match = m_before;
    m_ended(false);
}

} // namespace moviedb::crawl
