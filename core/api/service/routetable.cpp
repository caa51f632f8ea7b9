#include "core/api/service/routetable.h"

#include "core/api/service/crawlroutes.h"
#include "core/api/service/documentroutes.h"
#include "core/api/service/exportroutes.h"
#include "core/api/service/filmroutes.h"
#include "core/api/service/listroutes.h"
#include "core/api/service/reviewroutes.h"
#include "core/api/service/rowroutes.h"
#include "core/api/service/searchroutes.h"
#include "core/api/service/tableroutes.h"

namespace moviedb::api {

const QList<Route> &routeTable()
{
    static const QList<Route> routes = searchRoutes() + filmRoutes() + listRoutes() + tableRoutes() +
                                       rowRoutes() + reviewRoutes() + crawlRoutes() + exportRoutes() +
                                       documentRoutes();
    return routes;
}

Parameter pathParameter(const char *name, Parameter::Type type, const char *text)
{
    Parameter parameter;
    parameter.name = QLatin1String(name);
    parameter.type = type;
    parameter.text = QString::fromUtf8(text);
    parameter.inPath = true;
    return parameter;
}

Parameter queryText(const char *name, const char *text)
{
    Parameter parameter;
    parameter.name = QLatin1String(name);
    parameter.text = QString::fromUtf8(text);
    return parameter;
}

Parameter queryNumber(const char *name, const char *text, qint64 least, qint64 most, const char *fallback)
{
    Parameter parameter = queryText(name, text);
    parameter.type = Parameter::Type::Number;
    parameter.least = least;
    parameter.most = most;
    parameter.fallback = QLatin1String(fallback);
    return parameter;
}

Parameter querySwitch(const char *name, const char *text)
{
    Parameter parameter = queryText(name, text);
    parameter.type = Parameter::Type::YesOrNo;
    parameter.fallback = QStringLiteral("false");
    return parameter;
}

Reply jsonReply(const char *schema, const char *text, int status)
{
    Reply reply;
    reply.status = status;
    reply.schema = QLatin1String(schema);
    reply.text = QString::fromUtf8(text);
    return reply;
}

} // namespace moviedb::api
