// Another page for a stored film, in one step of the history: claims that came from the old page go, those of the new
// one come, values are chosen anew, people and companies that nobody else uses go along, and the titles that led to the
// film remember the new page and reject the old one.
// What a person typed stays, but for the page itself (wikipedia_key, wikipedia_url, wikidata_id): that is what they ask
// to change.
// Thread: the writer's.
// Failure: Database; NotFound (no such film); Conflict (another film has the page, or something else would come of it
// than was expected). Nothing is stored then.
#pragma once

#include "core/base/writemode.h"
#include "core/domain/rematch.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// What came of it. A dry run does all of it and takes it back: its plan is what the same call stores.
Result<RematchPlan> rematch(Connection &connection, const SchemaInfo &schema, const Rematch &wanted,
                            WriteMode mode, QList<TableChange> &changes);

// What a person and the reading of another page need to know of the film; any connection will do.
Result<RematchCase> rematchCase(Connection &connection, const SchemaInfo &schema, qint64 movieId);

} // namespace moviedb::store
