// A file's films into the database, in one transaction and one step of the history.
// Into a database without films an export keeps its numbers (NumberedFilms). Else each film is looked for (StoredFilms):
// a new one is added as a crawl adds it; of a stored one what is unknown is filled in, what is stored differently
// becomes a claim beside, and what a person has said stays.
// Thread: the writer's.
// Failure: Database, Cancelled, and what the stream refuses; nothing is stored then.
#pragma once

#include "core/ports/filmimport.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// A dry run does all of it and takes it back: its plan is what the same call stores.
Result<ImportPlan> importFilms(Connection &connection, const SchemaInfo &schema, const FilmImport &what,
                               QList<TableChange> &changes);

} // namespace moviedb::store
