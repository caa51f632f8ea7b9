// Routes of the interface: what describes the interface and the server.
// Thread: that of the service.
// Failure: none; errors are answers.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

QList<Route> documentRoutes();

} // namespace moviedb::api
