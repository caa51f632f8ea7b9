// What the steps of one title's page search share.
// Thread: the crawl thread.
// Failure: Parse for an item that cannot be read.
#pragma once

#include "core/crawl/film/candidates.h"
#include "core/crawl/film/entrywork.h"

namespace moviedb::crawl {

struct SearchState
{
    RunContext context;
    WorkPointer work;
    Candidates candidates;
    QSet<QString> namesAsked; // items of people

    const GalleryEntry &entry() const { return work->entry(); }
    // Scores what has been seen; true when a page is accepted.
    bool evaluate();
    // Nothing for a missing item.
    Result<EntityPointer> item(const Document &document) const;
};
using SearchPointer = std::shared_ptr<SearchState>;

// How a part of the search ended: true = a page is accepted.
using SearchEnded = std::function<void(const Result<bool> &accepted)>;

} // namespace moviedb::crawl
