#include "app/server/apiserverinside.h"

#include "core/api/http/token.h"
#include "core/match/learn/learnedweights.h"

namespace moviedb {

namespace {

constexpr int newsMs = 200;
constexpr qsizetype longestTarget = 300; // characters, of a request that is shown

} // namespace

ApiServerInside::ApiServerInside(ApiServerParts parts) : m_parts(std::move(parts)), m_news(this)
{
    m_news.setSingleShot(true);
    m_news.setInterval(newsMs);
    connect(&m_news, &QTimer::timeout, this, [this] { Q_EMIT told(m_state); });
}

void ApiServerInside::open(const ServeRequest &request)
{
    cut();
    const auto token = api::tokenOf(request.tokenFile);
    if (!token)
        return fail(token.error());
    m_opening = std::make_unique<QObject>();
    onFinished(m_parts.store->schema(), m_opening.get(),
               [this, request, token = *token](const Result<SchemaInfo> &schema) {
                   if (schema)
                       listen(request, *schema, token);
                   else
                       fail(schema.error());
               });
}

void ApiServerInside::listen(const ServeRequest &request, const SchemaInfo &schema, const QByteArray &token)
{
    m_service = std::make_unique<api::Service>(api::ServiceParts{
        m_parts.store, schema, m_parts.settings, m_parts.crawls,
        [folder = m_parts.settings.dataDir] { return match::classifierInUse(folder); }, token});
    m_server = std::make_unique<api::HttpServer>();
    connect(m_server.get(), &api::HttpServer::answering, this, &ApiServerInside::note);
    const auto listening =
        m_server->listen(request.place, request.limits,
                         [service = m_service.get()](const api::Request &asked, const api::Respond &respond) {
                             service->handle(asked, respond);
                         });
    if (!listening)
        return fail(listening.error());
    m_state.kind = ServerState::Kind::Listening;
    m_state.port = m_server->port();
    Q_EMIT told(m_state);
}

void ApiServerInside::close()
{
    cut();
    Q_EMIT told(m_state);
}

void ApiServerInside::cut()
{
    m_opening.reset();
    m_server.reset();
    m_service.reset();
    m_news.stop();
    m_state = {};
}

void ApiServerInside::fail(const Error &error)
{
    m_server.reset();
    m_service.reset();
    m_state = {};
    m_state.kind = ServerState::Kind::Failed;
    m_state.error = error;
    Q_EMIT told(m_state);
}

void ApiServerInside::setSettings(const Settings &settings)
{
    m_parts.settings = settings;
    if (m_service != nullptr)
        m_service->setSettings(settings);
}

void ApiServerInside::setToken(const QByteArray &token)
{
    if (m_service != nullptr)
        m_service->setToken(token);
}

void ApiServerInside::note(const api::Request &request, int status)
{
    ++m_state.requests;
    m_state.last.prepend({QDateTime::currentDateTime(), QString::fromLatin1(request.method.left(20)),
                          QString::fromLatin1(request.target.left(longestTarget)), status});
    if (m_state.last.size() > ServerState::mostLast)
        m_state.last.removeLast();
    if (!m_news.isActive())
        m_news.start();
}

} // namespace moviedb

#include "moc_apiserverinside.cpp"
