// A file with films as a stream of them, whatever its format: the first letters and the column names tell what it is.
//   Movie DB: the JSON document and JSON Lines of films; the CSV of the table movies.
//   Letterboxd: ratings.csv, diary.csv, watched.csv, watchlist.csv, an exported list   https://letterboxd.com/about/importing-data/
//   IMDb: ratings.csv, watchlist.csv    https://www.imdb.com/list/ratings (Export)
//   Kodi, Jellyfin: a .nfo of a film, or a folder in which they lie   https://kodi.wiki/view/NFO_files/Movies
// Another Movie DB's database is exported first, by who has a store.
// Thread: one at a time.
// Failure: Io (the file cannot be read), Parse (it is of no format known here: the text names those that are).
#pragma once

#include "core/ports/filmimport.h"

namespace moviedb {

Result<std::shared_ptr<FilmStream>> openFilmFile(const QString &path);

// What a Movie DB was exported to for this, in place of its file; it lies at `path` as long as the stream is
// read. Error: Io.
Result<std::shared_ptr<FilmStream>> openFilmExport(const QString &path, const QString &databasePath);

// True for a file that begins like a SQLite database: https://www.sqlite.org/fileformat2.html
bool isDatabaseFile(const QString &path);

} // namespace moviedb
