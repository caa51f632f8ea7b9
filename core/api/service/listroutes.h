// Routes of the interface: the lists of a film.
// Thread: that of the service.
// Failure: none; errors are answers.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

QList<Route> listRoutes();

} // namespace moviedb::api
