// Routes of the interface: the export.
// Thread: that of the service.
// Failure: none; errors are answers.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

QList<Route> exportRoutes();

} // namespace moviedb::api
