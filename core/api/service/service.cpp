#include "core/api/service/service.h"

#include "core/api/document/openapi.h"
#include "core/api/document/yaml.h"
#include "core/api/http/problem.h"
#include "core/api/http/token.h"
#include "core/api/routing/routefinder.h"
#include "core/api/service/routetable.h"

#include <QCryptographicHash>

namespace moviedb::api {

namespace {

Response allowing(Response response, const QList<QByteArray> &methods)
{
    response.set("Allow", methods.join(", "));
    return response;
}

Response noSuchPath(const Request &request)
{
    return problem(404, makeError(Fault::NotFound, QStringLiteral("There is nothing at this address."),
                                  QString::fromLatin1(request.target.left(200)),
                                  QStringLiteral("/v1/openapi.yaml lists what there is.")));
}

Response noSuchMethod(const Request &request, const QList<QByteArray> &methods)
{
    const Error error = makeError(
        Fault::Usage,
        QStringLiteral("This address knows no %1.").arg(QString::fromLatin1(request.method.left(40))),
        QString::fromLatin1(request.target.left(200)),
        QStringLiteral("It knows %1.").arg(QString::fromLatin1(methods.join(", "))));
    return allowing(problem(405, error), methods);
}

// application/json, with or without parameters behind it.
bool isJson(const QByteArray &type)
{
    const QByteArray name = type.split(';').first().trimmed().toLower();
    return name == "application/json" || name == "application/merge-patch+json";
}

Response unauthorized()
{
    Response response = problem(
        401, makeError(Fault::Refused, QStringLiteral("Changes need the token of this server."),
                       QStringLiteral("Authorization"),
                       QStringLiteral("Send “Authorization: Bearer …” with what its token file holds; "
                                      "moviedb serve says where that is.")));
    response.set("WWW-Authenticate", "Bearer realm=\"moviedb\"");
    return response;
}

// In the cache, one for each database.
QString siteFolder(const Settings &settings)
{
    const QByteArray database =
        QCryptographicHash::hash(settings.databaseUrl().toUtf8(), QCryptographicHash::Sha1).toHex();
    return settings.cacheDir + QStringLiteral("/sites/") + QString::fromLatin1(database);
}

} // namespace

Service::Service(ServiceParts parts)
    : m_parts(std::move(parts)), m_site(m_parts.store, siteFolder(m_parts.settings))
{
    const OrderedJson document = openApi(routeTable(), m_parts.schema);
    m_openApiJson = QByteArray::fromStdString(document.dump(2)) + '\n';
    m_openApiYaml = toYaml(document);
}

void Service::handle(const Request &request, const Respond &respond)
{
    if (ServedSite::isPlace(request.path))
        return answerSite(request, respond);
    const FoundRoute found = findRoute(routeTable(), request);
    if (request.method == "OPTIONS" && (!found.methods.isEmpty() || request.target == "*")) {
        Response options;
        options.status = 204;
        return respond(found.methods.isEmpty() ? options : allowing(options, found.methods));
    }
    if (found.methods.isEmpty())
        return respond(noSuchPath(request));
    if (found.route == nullptr)
        return respond(noSuchMethod(request, found.methods));
    if (const auto refusal = whyNot(*found.route, request))
        return respond(*refusal);
    const auto values = readValues(*found.route, found.inPath, request.query);
    if (!values)
        return respond(problem(values.error()));
    Call call{request, found.route, *values, {}, respond};
    if (!found.route->body.isEmpty()) {
        const auto body = readBody(request);
        if (!body)
            return respond(problem(400, body.error()));
        call.body = *body;
    }
    found.route->handle(*this, call);
}

// The pages for who looks are no part of the interface, and not in its document.
void Service::answerSite(const Request &request, const Respond &respond)
{
    const QList<QByteArray> methods{"GET", "HEAD", "OPTIONS"};
    if (request.method == "GET" || request.isHead())
        return m_site.answer(request, respond);
    Response options;
    options.status = 204;
    respond(request.method == "OPTIONS" ? allowing(options, methods) : noSuchMethod(request, methods));
}

std::optional<Response> Service::whyNot(const Route &route, const Request &request) const
{
    if (route.writes && !bearsToken(request.header("authorization"), m_parts.token))
        return unauthorized();
    if (!route.body.isEmpty() && !isJson(request.header("content-type")))
        return problem(415, makeError(Fault::Usage, QStringLiteral("The body is not said to be JSON."),
                                      QStringLiteral("Content-Type"),
                                      QStringLiteral("Send it as application/json.")));
    if (route.writes && route.versioned && request.header("if-match").isEmpty())
        return problem(428, makeError(Fault::Usage,
                                      QStringLiteral("It is not said which version is to be changed."),
                                      QStringLiteral("If-Match"),
                                      QStringLiteral("Send the ETag of what you have read.")));
    if (const auto why = m_parts.store->whyReadOnly(); why && route.writes)
        return problem(403, *why);
    return std::nullopt;
}

Result<Json> Service::readBody(const Request &request)
{
    auto json = parseJson(request.body, QStringLiteral("body"), request.body.size(), 20);
    if (!json)
        return makeError(Fault::Usage, QStringLiteral("The body is not complete, valid JSON."),
                         QStringLiteral("body"), QStringLiteral("Send one JSON object."));
    // Mended where a source is read; here null in the place of a number would empty a cell.
    if (!Json::accept(request.body.begin(), request.body.end()))
        return makeError(
            Fault::Usage, QStringLiteral("The body holds half of a character, or a number larger than any."),
            QStringLiteral("body"), QStringLiteral("Send whole characters, and numbers below 1e308."));
    if (!json->is_object())
        return makeError(Fault::Usage, QStringLiteral("The body is no JSON object."), QStringLiteral("body"));
    return json;
}

} // namespace moviedb::api

#include "moc_service.cpp"
