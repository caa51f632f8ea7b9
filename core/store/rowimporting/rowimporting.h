// The rows of a file into the table that they are of, in one transaction and one step of the history.
// Into an empty table they go with the numbers and times they have in the file, so that exporting it again gives the same bytes. Into any
// other each row is looked for (StoredRows): a new one is added, of a stored one what is unknown is filled in, what is
// stored differently becomes a claim beside, and what a person has said stays.
// Thread: the writer's.
// Failure: Database, Cancelled, Usage (a table without a key), and what the stream refuses; nothing is stored then.
#pragma once

#include "core/ports/rowimport.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// A dry run does all of it and takes it back: its plan is what the same call stores.
Result<ImportPlan> importRows(Connection &connection, const SchemaInfo &schema, const RowImport &what,
                              QList<TableChange> &changes);

} // namespace moviedb::store
