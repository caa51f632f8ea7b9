#include "core/crawl/film/peoplenames.h"

#include "core/domain/ids.h"

namespace moviedb::crawl {

namespace {

constexpr int mostCandidates = 3;
constexpr qsizetype mostPeople = 6; // of each candidate: directors, and as many of the cast

QList<Need> peopleOf(SearchState &search, const wikidata::Entity &film)
{
    QList<Need> needs;
    for (const char *property : {"P57", "P161", "P725"}) { // director, cast member, voice
        for (const auto &statement : wikidata::statementsOf(film, property).mid(0, mostPeople)) {
            const QString &item = statement.value.item;
            if (ids::wikidata(item).isEmpty() || search.namesAsked.contains(item))
                continue;
            search.namesAsked.insert(item);
            needs << entityNeed(item);
        }
    }
    return needs;
}

QList<Need> missingNames(SearchState &search)
{
    QList<Need> needs;
    if (search.entry().directors.isEmpty() && search.entry().cast.isEmpty())
        return needs; // nothing to compare them with
    int looked = 0;
    for (const ScoredCandidate &scored : std::as_const(search.work->match.candidates)) {
        if (looked >= mostCandidates)
            break;
        const Seen *seen = search.candidates.seenOf(scored.candidate);
        if (seen == nullptr || !seen->item || scored.score < search.context.thresholds.noneBelow)
            continue;
        ++looked;
        needs += peopleOf(search, *seen->item);
    }
    return needs;
}

Result<bool> takeNames(SearchState &search, const QList<Result<Document>> &documents)
{
    for (const Result<Document> &document : documents) {
        if (!document)
            return document.error();
        MOVIEDB_TRY(person, search.item(*document));
        if (person)
            search.candidates.addName(document->key, person->label);
    }
    return search.evaluate();
}

} // namespace

void readPeopleNames(const SearchPointer &search, const SearchEnded &ended)
{
    const QList<Need> needs = missingNames(*search);
    if (needs.isEmpty())
        return ended(false);
    search->context.collect(
        needs,
        [search, ended](const QList<Result<Document>> &documents) { ended(takeNames(*search, documents)); },
        Wanted::Name);
}

} // namespace moviedb::crawl
