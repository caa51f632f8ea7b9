// Invented films, people and links, as many as one likes, for measuring tables; nothing of it is a fixture of a test.
// Thread: any.
// Failure: Database.
#pragma once

#include "core/base/result.h"

namespace moviedb::bench {

// Into an empty database: `rows` films with directors, genres, countries, ratings and dates (some missing), what three sources said
// of them, and 300,000 actors (no more than films). The same each time.
Result<Done> fillFilms(const QString &url, int rows);
// What a window does in the background: every row goes into the search index.
Result<Done> indexFilms(const QString &url);

} // namespace moviedb::bench
