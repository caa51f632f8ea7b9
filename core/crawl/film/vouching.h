// Asks for nothing that something asked anyway vouches for. Details of a title stand while the gallery tells the same row of it;
// the item of a film stands while its page has not been edited since the item was read. Either for as long as
// unchanged_fresh_hours says; what they alone would have told is noticed when that is over.
// Thread: the crawl thread.
// Failure: none of its own; what is in doubt is not vouched for.
#pragma once

#include "core/crawl/film/runcontext.h"

namespace moviedb::crawl {

// `row`: of the title, as its list tells it now.
void vouchForDetails(const RunContext &context, const GalleryEntry &row);

// Fetcher::collect() where items of films may be among the needs: their pages are asked first, where they may vouch for them.
void collectItems(const RunContext &context, const QList<Need> &needs, Fetcher::Answers answers);

} // namespace moviedb::crawl
