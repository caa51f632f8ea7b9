// Of a stored film, what is not to be lost or changed now: fields that a source told of it and is not believed in
// (FilmRecord::closed), or does not tell any more (FilmRecord::guarded).
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/domain/crawl.h"
#include "core/store/films/claimwriter.h"

namespace moviedb::store {

// Takes these fields out of `film`, keeps their stored claims, and tells the outcome what became of the guarded ones.
void holdBack(FilmRecord &film, qint64 movieId, const SchemaInfo &schema, ClaimWriter &claims,
              StoreOutcome &outcome);

} // namespace moviedb::store
