// Every operation of the interface: the one list from which requests are dispatched and the document is made.
// Thread: any.
#pragma once

#include "core/api/routing/route.h"

namespace moviedb::api {

const QList<Route> &routeTable();

// For the routes of the single files.
Parameter pathParameter(const char *name, Parameter::Type type, const char *text);
Parameter queryText(const char *name, const char *text);
Parameter queryNumber(const char *name, const char *text, qint64 least, qint64 most, const char *fallback);
Parameter querySwitch(const char *name, const char *text);
Reply jsonReply(const char *schema, const char *text, int status = 200);

} // namespace moviedb::api
