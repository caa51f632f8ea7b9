// For the rest of a transaction that looks many rows up by their keys: Postgres takes the indexes, however small a table seems.
// A statement is planned when it is first used and kept so; one that was planned while the tables were small would read all
// of them, film by film.
// Thread: the connection's, inside a transaction.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<Done> preferIndexes(Connection &connection);

} // namespace moviedb::store
