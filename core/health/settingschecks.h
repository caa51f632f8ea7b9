// What a person has set, and where secrets are.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/health/healthfacts.h"

namespace moviedb::health {

QList<HealthCheck> settingsChecks(const MachineFacts &machine);

} // namespace moviedb::health
