// Which route a request is for, and which methods its path has.
// Thread: pure, any thread.
// Failure: none; nothing found is told by the values.
#pragma once

#include "core/api/http/message.h"
#include "core/api/routing/route.h"

#include <QMap>

namespace moviedb::api {

struct FoundRoute
{
    const Route *route = nullptr;  // null: no such path, or not with this method
    QMap<QString, QString> inPath; // variable → what stood there
    QList<QByteArray> methods;     // of the path: for Allow; none = there is no such path
};

// A HEAD is for the GET of its path. A segment that stands for itself goes before a variable.
FoundRoute findRoute(const QList<Route> &routes, const Request &request);

} // namespace moviedb::api
