#include "core/crawl/film/lookingahead.h"

#include "core/crawl/film/factreading.h"
#include "core/crawl/film/idsearch.h"
#include "core/crawl/film/namesearch.h"

namespace moviedb::crawl {

namespace {

using Documents = QList<Result<Document>>;

// With what the list has told, for itself: the title's own search begins anew.
SearchPointer trialOf(const SearchState &search)
{
    auto trial = std::make_shared<SearchState>();
    trial->context = search.context;
    trial->work = std::make_shared<EntryWork>();
    trial->work->index = search.work->index;
    trial->work->status = search.work->status;
    return trial;
}

void askForFacts(const SearchState &found)
{
    const MatchResult &match = found.work->match;
    const Candidate &chosen = match.candidates.at(match.chosen).candidate;
    const Seen *seen = found.candidates.seenOf(chosen);
    if (seen != nullptr && seen->item)
        FactReading::askAhead(found.context, found.work->index, seen->item, chosen.key);
}

} // namespace

void lookAhead(const SearchState &search, std::function<void()> notFound)
{
    const SearchPointer trial = trialOf(search);
    const SearchEnded ended = [trial, notFound = std::move(notFound)](const Result<bool> &accepted) {
        if (accepted)
            *accepted ? askForFacts(*trial) : notFound();
    };
    IdSearch::run(trial, [trial, ended](const Result<bool> &accepted) {
        if (!accepted || *accepted)
            return ended(accepted);
        // Asked for also where only the details will tell it from others of its name.
        const QList<Need> names = NameSearch::needs(trial->entry(), trial->context.language);
        trial->context.collect(names, [trial, ended](const Documents &) { NameSearch::run(trial, ended); });
    });
}

} // namespace moviedb::crawl
