#include "core/api/http/originpolicy.h"

#include "core/api/http/problem.h"

#include <QUrl>

namespace moviedb::api {

namespace {

constexpr const char *methodsOfTheInterface = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
constexpr const char *fieldsToSend = "Authorization, Content-Type, If-Match, If-None-Match, Last-Event-ID";
constexpr const char *fieldsToRead =
    "Allow, Content-Disposition, ETag, Location, Retry-After, WWW-Authenticate";

bool hasPort(const QString &name)
{
    return QUrl(QLatin1String("http://") + name).port() >= 0;
}

} // namespace

OriginPolicy::OriginPolicy(const QStringList &origins, quint16 port, const QStringList &names)
{
    const QByteArray number = QByteArray::number(port);
    for (const char *host : {"127.0.0.1", "localhost"}) {
        m_names.append(QByteArray(host) + ':' + number);
        if (port == 80)
            m_names.append(host);
    }
    for (const QString &text : names) {
        const QByteArray name = text.toLatin1();
        m_names.append(name);
        if (!hasPort(text))
            m_names.append(name + ':' + number);
    }
    for (const QByteArray &name : std::as_const(m_names))
        m_origins.append("http://" + name);
    for (const QString &origin : origins) {
        m_all = m_all || origin == QLatin1String("*");
        m_origins.append(origin.toLatin1());
    }
}

Result<QString> OriginPolicy::parsedOrigin(const QString &text)
{
    if (text == QLatin1String("*"))
        return text;
    const QUrl url(text.toLower(), QUrl::StrictMode);
    const bool isOrigin = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
                          (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() &&
                          !url.hasFragment() &&
                          (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    if (!isOrigin)
        return makeError(Fault::Usage, QStringLiteral("“%1” is no origin of web pages.").arg(text), {},
                         QStringLiteral("Give scheme, host and port, as https://example.org or "
                                        "http://localhost:8080; * stands for all."));
    const int standardPort = url.scheme() == QLatin1String("http") ? 80 : 443;
    const QString host = url.host(QUrl::FullyEncoded);
    QString origin = url.scheme() + QStringLiteral("://") +
                     (host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host);
    if (url.port(standardPort) != standardPort)
        origin += QLatin1Char(':') + QString::number(url.port());
    return origin;
}

Result<QString> OriginPolicy::parsedName(const QString &text)
{
    const auto origin = parsedOrigin(QLatin1String("http://") + text);
    const QUrl url(QLatin1String("http://") + text.toLower(), QUrl::StrictMode);
    if (!origin || !url.path().isEmpty())
        return makeError(
            Fault::Usage, QStringLiteral("“%1” is no name of a server.").arg(text), {},
            QStringLiteral("Give what stands in the address, as films.example or 192.168.1.7:5000."));
    const QString host = url.host(QUrl::FullyEncoded);
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return url.port() < 0 ? name : QStringLiteral("%1:%2").arg(name).arg(url.port());
}

bool OriginPolicy::allows(const QByteArray &origin) const
{
    return !origin.isEmpty() && (m_all || m_origins.contains(origin));
}

bool OriginPolicy::isPreflight(const Request &request) const
{
    return request.method == "OPTIONS" && request.count("origin") == 1 &&
           request.count("access-control-request-method") > 0;
}

void OriginPolicy::dress(const Request &request, Response &response) const
{
    const QByteArray origin = request.count("origin") == 1 ? request.header("origin") : QByteArray();
    const bool preflight = isPreflight(request);
    response.set("Vary", preflight ? QByteArray("Origin, Access-Control-Request-Method, "
                                                "Access-Control-Request-Headers, "
                                                "Access-Control-Request-Private-Network")
                                   : QByteArray("Origin"));
    if (!allows(origin))
        return;
    // No cookies are used here, so no answer ever allows credentials: the token stands in a field of the request.
    response.set("Access-Control-Allow-Origin", m_all ? QByteArray("*") : origin);
    response.set("Access-Control-Expose-Headers", fieldsToRead);
    if (!preflight)
        return;
    response.set("Access-Control-Allow-Methods", methodsOfTheInterface);
    response.set("Access-Control-Allow-Headers", fieldsToSend);
    response.set("Access-Control-Max-Age", "600");
    if (request.header("access-control-request-private-network") == "true")
        response.set("Access-Control-Allow-Private-Network", "true");
}

Response OriginPolicy::preflight() const
{
    Response response;
    response.status = 204;
    return response;
}

bool OriginPolicy::isOwnName(const QByteArray &authority) const
{
    return m_names.contains(authority.toLower());
}

std::optional<Response> OriginPolicy::refusal(const Request &request) const
{
    if (request.count("host") != 1)
        return problem(400, makeError(Fault::Usage, QStringLiteral("The request names no host."),
                                      QStringLiteral("Host")));
    const QByteArray asked = request.authority.isEmpty() ? request.header("host") : request.authority;
    if (!isOwnName(asked) || !isOwnName(request.header("host")))
        return problem(421,
                       makeError(Fault::Usage,
                                 QStringLiteral("This server is not asked under that name: a page may have "
                                                "led a browser here."),
                                 QStringLiteral("Host"),
                                 QStringLiteral("Ask http://%1.").arg(QString::fromLatin1(m_names.first()))));
    const QByteArray origin = request.header("origin");
    // A page that fetches without reading sends no Origin, but says where it is from; to follow a link is allowed.
    const bool foreignPage = origin.isEmpty() && !m_all && request.header("sec-fetch-site") == "cross-site" &&
                             request.header("sec-fetch-mode") != "navigate";
    if ((request.count("origin") > 0 && !allows(origin)) || foreignPage)
        return problem(403,
                       makeError(Fault::Refused, QStringLiteral("Pages of this origin may not ask here."),
                                 QStringLiteral("Origin"),
                                 QStringLiteral("Start moviedb serve with --origin and the page's origin, "
                                                "and fetch with mode cors.")));
    return std::nullopt;
}

} // namespace moviedb::api
