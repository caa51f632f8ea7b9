// Postgres gives the numbers of rows out of sequences, which keep what a lost transaction took; SQLite does not. So that
// the same films get the same numbers on both, whatever was killed in between, the writer who follows a lost one puts the
// sequences back to what is stored, and to what the history speaks of: the number of a row that was removed is not given
// again. Of tables whose rows stand on their own (films, people, words); the numbers of links and claims are nobody's
// concern.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// From now on a writer knows whether the one before it lost its transaction; nothing on SQLite. A user who may make no
// sequence goes without.
Result<Done> noteTurns(Connection &connection);
// Inside a transaction that has the writers' turn.
Result<Done> takeNumbersBack(Connection &connection, const SchemaInfo &schema);

} // namespace moviedb::store
