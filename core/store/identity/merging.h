// Two rows of people, companies or words are one: a person says so, in one step of the history. What films say of the one
// is said of the other, values and receipts go over, a person's word wins, and the name and ids of the row that goes are
// remembered: no later crawl makes that row anew.
// Thread: the writer's.
// Failure: Database; NotFound (no such row); Usage (rows of that table are no people or companies, twice the same row, a
// column that is in no conflict); Conflict (a different Wikidata id would be lost, or something else would come of it
// than was expected). Nothing is stored then.
#pragma once

#include "core/base/writemode.h"
#include "core/domain/identity.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// What came of it. A dry run does all of it and takes it back: its plan is what the same call stores.
Result<MergePlan> mergeRows(Connection &connection, const SchemaInfo &schema, const RowMerge &wanted,
                            WriteMode mode, QList<TableChange> &changes);

} // namespace moviedb::store
