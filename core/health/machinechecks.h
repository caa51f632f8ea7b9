// The machine: room, folders, caches, log, drivers.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/health/healthfacts.h"

namespace moviedb::health {

QList<HealthCheck> machineChecks(const HealthFacts &facts);

} // namespace moviedb::health
