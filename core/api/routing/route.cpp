#include "core/api/routing/route.h"

#include <algorithm>

namespace moviedb::api {

QString pathVariable(const QString &segment)
{
    return segment.startsWith(QLatin1Char('{')) ? segment.mid(1, segment.size() - 2) : QString();
}

QList<int> problemsOf(const Route &route)
{
    QList<int> statuses{400, 403, 408, 414, 421, 431, 500, 503};
    const bool hasPath = std::any_of(route.parameters.begin(), route.parameters.end(),
                                     [](const Parameter &parameter) { return parameter.inPath; });
    if (hasPath || route.upstream)
        statuses << 404;
    if (route.writes)
        statuses << 401 << 409 << 422;
    if (!route.body.isEmpty())
        statuses << 413 << 415;
    if (route.writes && route.versioned)
        statuses << 412 << 428;
    if (route.upstream)
        statuses << 502 << 504;
    std::sort(statuses.begin(), statuses.end());
    return statuses;
}

} // namespace moviedb::api
