// A step of the history as `history list --json` prints it.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/contract/jsonvalue.h"
#include "core/domain/history.h"

namespace moviedb::contract {

// {"step", "at", "kind", "person", "description", "changes", "undone", "undoable"}; person null = not known.
OrderedJson historyLine(const HistoryStep &step);

} // namespace moviedb::contract
