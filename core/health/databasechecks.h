// The open database: file or server, schema, search index, clock, backups.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/health/healthfacts.h"

namespace moviedb::health {

QList<HealthCheck> databaseChecks(const StoreFacts &store, const QDateTime &now);

} // namespace moviedb::health
