// The state of the system as `system --json` prints it.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/ports/health.h"

namespace moviedb::health {

QString healthStateName(HealthState state); // "fine", "attention", "trouble"

// {"at", "state", "checks": [{"id", "title", "state", "text", "meaning"|null, "remedy"|null, "command"|null}],
// "caches": [{"id", "title", "bytes"}]}: `remedy` is what the button of the window says.
OrderedJson systemObject(const SystemState &state);

} // namespace moviedb::health
