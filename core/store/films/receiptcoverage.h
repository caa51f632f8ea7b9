// How many cells of every table have a value, and how many of those have a receipt: a claim that is shown, of the
// row itself, of the film's list entry that the row is, or of the field that the column follows from.
// Thread: any connection's.
// Failure: Database.
#pragma once

#include "core/domain/receipts.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// By table and column as the schema has them. Columns that the database keeps itself, and those that only say which film
// a row belongs to, are left out, and so are the program's own tables.
Result<QList<ReceiptCount>> receiptCoverage(Connection &connection, const SchemaInfo &schema);

} // namespace moviedb::store
