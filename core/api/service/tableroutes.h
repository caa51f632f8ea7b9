// Routes of the interface: tables and their rows, to read.
// Thread: that of the service.
// Failure: none; errors are answers.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

QList<Route> tableRoutes();

} // namespace moviedb::api
