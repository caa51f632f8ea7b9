// Who is who as `merge --json`, `split --json` and `duplicates --json` print it.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/writemode.h"
#include "core/contract/jsonvalue.h"
#include "core/domain/identity.h"

namespace moviedb::contract {

// {"table", "keep": {"id", "name"}, "gone": {"id", "name"}, "dry_run", "moves": [use], "joined": [use], "conflicts": [cell],
// "filled": [cell], "claims", "receipts"}
// use: {"movie_id", "title", "list", "role"}; cell: {"column", "kept", "gone", "typed": ["kept"], "takes": "kept" or "gone"}
OrderedJson mergePlan(const MergePlan &plan, WriteMode mode);
// {"table", "row": {"id", "name"}, "new_name", "dry_run", "moves": [use], "stays": [use]}
OrderedJson splitPlan(const SplitPlan &plan, WriteMode mode);
// {"table", "keep": row, "gone": row, "likeness", "reasons", "shared_films"}; row: {"id", "name", "mark", "films"}
OrderedJson likeRowsLine(const LikeRows &pair);

} // namespace moviedb::contract
