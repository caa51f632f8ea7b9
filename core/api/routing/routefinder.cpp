#include "core/api/routing/routefinder.h"

namespace moviedb::api {

namespace {

// Nothing when the path is another one.
std::optional<QMap<QString, QString>> variablesOf(const QString &pattern, const QStringList &path)
{
    const QStringList segments = pattern.mid(1).split(QLatin1Char('/'));
    if (segments.size() != path.size())
        return std::nullopt;
    QMap<QString, QString> values;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString variable = pathVariable(segments.at(i));
        if (variable.isEmpty() ? segments.at(i) != path.at(i) : path.at(i).isEmpty())
            return std::nullopt;
        if (!variable.isEmpty())
            values.insert(variable, path.at(i));
    }
    return values;
}

} // namespace

FoundRoute findRoute(const QList<Route> &routes, const Request &request)
{
    const QByteArray method = request.isHead() ? QByteArrayLiteral("GET") : request.method;
    FoundRoute found;
    qsizetype fewest = -1; // variables of the most exact path
    for (const Route &route : routes) {
        const auto values = variablesOf(route.path, request.path);
        if (!values || (fewest >= 0 && values->size() > fewest))
            continue;
        if (fewest < 0 || values->size() < fewest)
            found = {};
        fewest = values->size();
        found.methods.append(route.method);
        if (route.method == "GET")
            found.methods.append("HEAD");
        if (route.method == method) {
            found.route = &route;
            found.inPath = *values;
        }
    }
    if (!found.methods.isEmpty())
        found.methods.append("OPTIONS");
    return found;
}

} // namespace moviedb::api
