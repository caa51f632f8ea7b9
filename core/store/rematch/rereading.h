// Facts of stored films as they were read anew from stored answers, in one step of the history that may have several
// parts. What differs is what a crawl that finds the same pages would write; a person's word stays. Nobody is removed.
// Thread: the writer's.
// Failure: Database; Usage (no such field); Conflict (something else would come of it than was ticked, or an earlier part
// was taken back meanwhile). Nothing of the part is stored then.
#pragma once

#include "core/base/writemode.h"
#include "core/domain/rematch.h"
#include "core/domain/reread.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// A dry run does all of it and takes it back.
Result<RereadOutcome> reread(Connection &connection, const SchemaInfo &schema, const RereadPart &part,
                             WriteMode mode, QList<TableChange> &changes);

// The next films to read, by movie_id. `ids` empty = all; any connection will do.
Result<QList<RematchCase>> filmsToReread(Connection &connection, const SchemaInfo &schema,
                                         const QList<qint64> &ids, qint64 afterId, int limit);

} // namespace moviedb::store
