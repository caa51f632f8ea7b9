// Makes the search indexes and puts into them what waits: in small transactions, so that others get their turn.
// Postgres: needs the extension pg_trgm, which the owner of a database may make; without it, or without the right to make a
// schema, there is no index, and a search looks at every row.
// Thread: the connection's, which may write.
// Failure: Database; with a remedy where isForbidden().
#pragma once

#include "core/store/searching/searchedtables.h"

namespace moviedb::store {

// Makes what is missing, and anew what lacks a column; all rows of such a table wait then.
Result<Done> makeIndexes(Connection &connection, const SchemaInfo &schema);

// One burst of rows; false when nothing waits any more. In the last one Postgres' indexes are built over what came before.
Result<bool> indexSome(Connection &connection, const SchemaInfo &schema);

// The server does not allow an index, or the user may not write to it: trying again is of no use.
bool isForbidden(const Error &error);

Result<qint64> waitingRows(Connection &connection);

} // namespace moviedb::store
