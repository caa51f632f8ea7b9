// Titles from JSON documents: a list of objects somewhere in it (Radarr, Trakt, TMDB, our own export), a table of cells
// (spreadsheets, pandas), films by their ids, one film; or several such documents that follow one another (jq).
// Thread: pure, any thread.
// Failure: Parse naming the path, Limit.
#pragma once

#include "core/base/result.h"
#include "core/sources/lists/parsedlist.h"

#include <optional>

namespace moviedb::lists {

// Soft: what is no film is left out with a word. Nothing: the text is no JSON.
std::optional<Result<ParsedList>> readJsonDocuments(const QString &text);

// Why a list of JSON is refused.
Error noFilmsError(const QString &text, const QString &path);

} // namespace moviedb::lists
