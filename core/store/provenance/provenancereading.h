// Counts where the values of films come from.
// Thread: any connection's.
// Failure: Database.
#pragma once

#include "core/ports/provenance.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<Provenance> provenanceOf(Connection &connection, const SchemaInfo &schema,
                                const QList<qint64> &movieIds);

} // namespace moviedb::store
