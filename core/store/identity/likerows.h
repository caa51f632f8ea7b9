// Rows that may be one: names that are alike, weighed with what else is known of the two (films that name both, dates of
// birth). Left out are rows of two Wikidata ids, which are two, and pairs of which a person has said that they are not
// the same.
// Thread: reading any connection's, keepApart() the writer's.
// Failure: Database; Usage (rows of that table are no people or companies, twice the same row); NotFound (no such row).
#pragma once

#include "core/domain/identity.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// The most alike first.
Result<QList<LikeRows>> likeRows(Connection &connection, const SchemaInfo &schema,
                                 const LikeRowsQuery &query);

// These are not the same: one step of the history, and they are not offered again.
Result<Done> keepApart(Connection &connection, const SchemaInfo &schema, const RowPair &pair,
                       QList<TableChange> &changes);

} // namespace moviedb::store
