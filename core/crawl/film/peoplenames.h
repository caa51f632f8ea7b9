// People settle what title and year leave open: the names of the best candidates' directors and cast, which are only
// asked for then.
// Thread: the crawl thread.
// Failure: `ended` carries it.
#pragma once

#include "core/crawl/film/searchstate.h"

namespace moviedb::crawl {

// Asks for the names not asked for before and scores the candidates anew.
void readPeopleNames(const SearchPointer &search, const SearchEnded &ended);

} // namespace moviedb::crawl
