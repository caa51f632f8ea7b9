// Rows taken out by a person, with everything that belongs to them.
// A row belongs to the row its first not-null reference names: cast, ratings, offers and the entries of a
// film's lists belong to their film and go with it, as do claims about removed rows. Any other reference
// keeps the row it refers to: a person used by films stays until the films are changed. What the program keeps for
// itself never stands in the way: it goes along where it belongs to the row (a disagreement put aside), else it lets go.
// Thread: the writer's for removing.
// Failure: Usage, NotFound, Constraint (still used; says by how many), Conflict (not as it was seen), Database.
#pragma once

#include "core/store/tables/tablereader.h"

namespace moviedb::store {

Result<RemovalPreview> previewRowRemoval(Connection &connection, const SchemaInfo &schema,
                                         const RowRemoval &removal);
// One step of the change log for all of it.
Result<Done> removeRows(Connection &connection, const SchemaInfo &schema, const RowRemoval &removal,
                        QList<TableChange> &changes);

} // namespace moviedb::store
