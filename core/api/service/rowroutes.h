// Routes of the interface: rows, to change.
// Thread: that of the service.
// Failure: none; errors are answers.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

QList<Route> rowRoutes();

} // namespace moviedb::api
