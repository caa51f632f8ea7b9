// The OpenAPI 3.1 document of the interface, made from the table of its routes and the reflected database.
// Thread: pure, any thread.
// Failure: none.
// Source: https://spec.openapis.org/oas/v3.1.0
#pragma once

#include "core/api/routing/route.h"
#include "core/base/jsonread.h"
#include "core/domain/table.h"

namespace moviedb::api {

OrderedJson openApi(const QList<Route> &routes, const SchemaInfo &schema);

} // namespace moviedb::api
