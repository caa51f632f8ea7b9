// The gallery entry as JSON: one shape for what `list` prints, what lists of titles bring, and what a crawl keeps
// of its titles.
// Thread: pure, any thread.
// Failure: Parse, naming the path (readMovieListLine alone).
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/film.h"

namespace moviedb::contract {

// {"movie_list_id", "title", "year", "jw_href", "wiki_href", "justwatch_id", "imdb_id", "tmdb_id", "wikidata_id"}
OrderedJson movieListLine(const GalleryEntry &entry);

// The line, and what a crawl has learned of the title: {…, "original_title", "runtime", "directors", "cast",
// "poster_url", "detailed"}. Equal entries give equal text: the store compares it.
OrderedJson detailedEntry(const GalleryEntry &entry);

// Reads either of them back, softly: missing and ill-typed fields are unknown values. Also reads entries of scopes
// that earlier versions stored ("list_id" for "movie_list_id").
GalleryEntry readEntry(const JsonPlace &place);

// Reads a line that somebody else wrote: an object whose fields are text or null, its year a whole number or null.
// The values are as they came, only without space around them.
Result<GalleryEntry> readMovieListLine(const JsonPlace &place);

} // namespace moviedb::contract
