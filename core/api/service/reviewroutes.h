// Routes of the interface: doubtful titles and their decisions.
// Thread: that of the service.
// Failure: none; errors are answers.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

QList<Route> reviewRoutes();

} // namespace moviedb::api
