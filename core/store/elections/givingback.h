// A field given back to the sources: the person's claims of it go, and what the sources say of it is shown at once, by
// the same choice as when films are read. Nobody says anything of it: it is unknown. One step of the history.
// Thread: the writer's.
// Failure: Usage (no such field, or the person has said nothing of it), NotFound (no such row), Database.
#pragma once

#include "core/domain/listedit.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<Done> giveBack(Connection &connection, const SchemaInfo &schema, const GiveBack &what,
                      QList<TableChange> &changes);

} // namespace moviedb::store
