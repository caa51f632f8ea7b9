// Titles from JSON: a line for each (our own lists and exports), or one document with a list of objects in it (Radarr,
// Trakt, TMDB, our own export).
// Thread: pure, any thread.
// Failure: Parse naming the line or the path, Limit.
#pragma once

#include "core/base/result.h"
#include "core/sources/lists/parsedlist.h"

namespace moviedb::lists {

// Strict: a line that does not keep to the contract refuses the list.
Result<ParsedList> parseJsonLines(const QByteArray &bytes);
// Soft: what is no film is left out with a word.
Result<ParsedList> parseJsonDocument(const QByteArray &bytes);

} // namespace moviedb::lists
