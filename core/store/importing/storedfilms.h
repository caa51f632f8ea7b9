// Which stored film a film out of a file is: by its ids, then by title and year, or by
// title and number.
// A stored film with another id of the same kind is another film, whatever it is called.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/ports/filmimport.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

struct StoredFilm
{
    qint64 movieId = 0; // 0 = not stored
    QString doubt;      // why it cannot be told; "" = it can
};

// In the order of the films.
Result<QList<StoredFilm>> storedFilms(Connection &connection, const QList<const MovieDocument *> &films);

// The names by which two films of one file are known to be one: "imdb_id tt0117998", "title Twister 1996".
QStringList filmNames(const MovieDocument &film);

} // namespace moviedb::store
