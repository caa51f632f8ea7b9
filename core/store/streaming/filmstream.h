// Films of one moment with everything that hangs on them, some hundred at a time: the rows of each child table are read once,
// in the order of the films, and merged with them. The number of statements does not depend on how many rows hang on a film.
// Thread: the connection's.
// Failure: Usage (unknown column, bad filter value), Database, Cancelled, and whatever the reader answers.
#pragma once

#include "core/ports/reading.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<Done> streamFilms(Connection &connection, const SchemaInfo &schema, const ReadQuery &query,
                         const FilmReader &reader);

} // namespace moviedb::store
