// Asks for what a title will need before its gallery has told its details: they complete what the list has told, and change
// none of it, so that ids and names lead to the same page nearly always. When the details have come, the answers are there,
// and the last titles of a crawl need not wait for one after the other. Nothing is decided here.
// Thread: the crawl thread.
// Failure: none; the search meets it again.
#pragma once

#include "core/crawl/film/searchstate.h"

namespace moviedb::crawl {

// `notFound`: called when neither the ids nor the names that the list tells have led to a page.
void lookAhead(const SearchState &search, std::function<void()> notFound);

} // namespace moviedb::crawl
