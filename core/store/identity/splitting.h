// Some films of a row name somebody else: a new row takes its place in those, in one step of the history. What is said of
// the row stays with it; the new one has its name, from the person. In these films whoever is taken for the old row is the
// new one from now on, so that no later crawl joins them again.
// Thread: the writer's.
// Failure: Database; NotFound (no such row, or a film does not name it); Usage (rows of that table are no people or
// companies, no film, or all of them); Constraint (the name does not fit, or is taken where names are unique); Conflict
// (something else would come of it than was expected). Nothing is stored then.
#pragma once

#include "core/base/writemode.h"
#include "core/domain/identity.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// What came of it. A dry run does all of it and takes it back: its plan is what the same call stores.
Result<SplitPlan> splitRow(Connection &connection, const SchemaInfo &schema, const RowSplit &wanted,
                           WriteMode mode, QList<TableChange> &changes);

} // namespace moviedb::store
