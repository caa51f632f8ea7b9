// Facts in, checks out: what is wrong first in nobody's eyes, but always in the same order. Pure; takes `now`.
// Thread: any.
// Failure: none; what is not known is a check that says so.
#pragma once

#include "core/health/healthfacts.h"

namespace moviedb::health {

QList<HealthCheck> judge(const HealthFacts &facts, const QDateTime &now);
QList<CacheSize> cachesOf(const MachineFacts &machine);

} // namespace moviedb::health
