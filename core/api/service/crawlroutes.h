// Routes of the interface: crawls.
// Thread: that of the service.
// Failure: none; errors are answers.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

QList<Route> crawlRoutes();

} // namespace moviedb::api
