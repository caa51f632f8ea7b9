// Acts of a recipe book done again: each wholly or not at all, as the step of the history it was.
// A value that is not what the act had found, a row that is not there or is there already: the act is refused, nothing is
// overwritten.
// Thread: the writer's.
// Failure: Conflict (something else stands where the act found or left something), Constraint (a rule of the database
// refuses a value), Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/recipebook/recipeline.h"

namespace moviedb::store {

// `laterBy`: is added to the numbers of acts, for a database that has a history of its own.
Result<Done> replayAct(Connection &connection, const SchemaInfo &schema, const RecipeAct &act, qint64 laterBy,
                       QList<TableChange> &changes);

// No act was done in it, and it holds neither films nor people nor crawls.
Result<bool> holdsNothing(Connection &connection, const SchemaInfo &schema);

} // namespace moviedb::store
