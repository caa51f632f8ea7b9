// Many cells changed by a person in one step of the history, each with its claim, as the edit of one cell has it. What
// cannot be stored is refused cell by cell and the others are stored: what does not fit its column, a row or a name that is not
// there, a cell that somebody else changed meanwhile, what a rule of the database forbids.
// Thread: the writer's.
// Failure: Usage (unknown table or column, a table the program keeps for itself, too many cells), Database.
#pragma once

#include "core/base/writemode.h"
#include "core/ports/cellsedit.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

inline constexpr qsizetype mostCellsAtOnce = 100000;

// A dry run stores nothing and answers what the same call would store.
Result<CellsPlan> editCells(Connection &connection, const SchemaInfo &schema, const CellsEdit &edit,
                            WriteMode mode, QList<TableChange> &changes);

} // namespace moviedb::store
