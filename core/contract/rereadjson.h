// What reading facts anew from stored answers changes, as `reread --json` prints it.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/writemode.h"
#include "core/contract/jsonvalue.h"
#include "core/domain/reread.h"

namespace moviedb::contract {

// {"films", "dry_run", "changes": [{"movie_id", "title", "table", "row_id", "name", "field", "before", "after",
// "source"}], "not_kept": [{"movie_id", "title"}], "failed": [{"movie_id", "title", "reason"}], "warnings": []}; the values
// of a list are texts in an array.
OrderedJson rereadPlan(const RereadPlan &plan, WriteMode mode);

} // namespace moviedb::contract
