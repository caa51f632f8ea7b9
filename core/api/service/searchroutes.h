// Routes of the interface: the search of the encyclopedia.
// Thread: that of the service.
// Failure: none; errors are answers.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

QList<Route> searchRoutes();

} // namespace moviedb::api
