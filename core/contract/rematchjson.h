// What giving a film another page changes, as `rematch --json` prints it.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/writemode.h"
#include "core/contract/jsonvalue.h"
#include "core/domain/rematch.h"

namespace moviedb::contract {

// {"movie_id", "title", "page": {"before", "after"}, "dry_run", "will_change": [{"field", "before", "after", "source"}],
// "kept": [{"field", "yours", "would_be"}], "orphaned": [{"kind", "name"}], "added": [{"kind", "name"}],
// "claims": {"removed", "added"}, "warnings": []}; the values of a list are texts in an array.
OrderedJson rematchPlan(const RematchPlan &plan, WriteMode mode);

} // namespace moviedb::contract
