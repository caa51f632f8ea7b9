// The recipe book: every act of the history as a line of JSON from which replaying.h does it again
// (docs/decisions/0020-the-recipe-book.md). Nothing is written; all is read as it stands at one moment.
// Thread: the connection's.
// Failure: Database, Parse (a damaged note of the history).
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// The header, then the acts in the order in which they happened.
Result<QList<QByteArray>> readRecipeBook(Connection &connection, const SchemaInfo &schema);

} // namespace moviedb::store
