// What crawls left: some are open, refused or failed in part, and titles wait for a decision.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/health/healthfacts.h"

namespace moviedb::health {

QList<HealthCheck> workChecks(const HealthFacts &facts, const QDateTime &now);

} // namespace moviedb::health
