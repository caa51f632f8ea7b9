#include "app/server/apiserver.h"

#include "core/api/http/token.h"
#include "core/base/future.h"

#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

namespace moviedb {

namespace {

Result<QString> tokenText(const Result<QByteArray> &token)
{
    return token ? Result<QString>(QString::fromUtf8(*token)) : Result<QString>(token.error());
}

} // namespace

ApiServer::ApiServer(const ApiServerParts &parts, QObject *parent)
    : LocalServer(parent), m_inside(new ApiServerInside(parts)), m_tokenFile(serveTokenFile(parts.settings))
{
    m_thread.setObjectName(QStringLiteral("serving"));
    m_inside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    connect(m_inside, &ApiServerInside::told, this, &ApiServer::take);
    m_thread.start();
}

ApiServer::~ApiServer()
{
    m_thread.quit();
    m_thread.wait();
}

void ApiServer::serve(const ServeRequest &request)
{
    m_tokenFile = request.tokenFile;
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, request] { inside->open(request); });
    ServerState starting;
    starting.kind = ServerState::Kind::Starting;
    take(starting);
}

void ApiServer::setSettings(const Settings &settings)
{
    QMetaObject::invokeMethod(m_inside, [inside = m_inside, settings] { inside->setSettings(settings); });
}

void ApiServer::start(const ServerPlan &plan)
{
    ServeRequest request;
    request.place.port = plan.port;
    request.tokenFile = m_tokenFile;
    for (const QString &text : plan.origins) {
        const auto origin = checkedOrigin(text);
        if (!origin)
            return failed(origin.error());
        request.place.origins.append(*origin);
    }
    serve(request);
}

void ApiServer::stop()
{
    QMetaObject::invokeMethod(m_inside, &ApiServerInside::close);
}

Result<QString> ApiServer::checkedOrigin(const QString &text) const
{
    return api::OriginPolicy::parsedOrigin(text);
}

QFuture<Result<QString>> ApiServer::token()
{
    return QtConcurrent::run([file = m_tokenFile] { return tokenText(api::tokenOf(file)); });
}

QFuture<Result<QString>> ApiServer::renewToken()
{
    auto renewed = QtConcurrent::run([file = m_tokenFile] { return tokenText(api::renewedToken(file)); });
    onFinished(renewed, this, [this](const Result<QString> &token) {
        if (token)
            QMetaObject::invokeMethod(
                m_inside, [inside = m_inside, bytes = token->toUtf8()] { inside->setToken(bytes); });
    });
    return renewed;
}

void ApiServer::failed(const Error &error)
{
    ServerState state;
    state.kind = ServerState::Kind::Failed;
    state.error = error;
    take(state);
}

void ApiServer::take(const ServerState &state)
{
    m_state = state;
    Q_EMIT changed();
}

QString serveTokenFile(const Settings &settings)
{
    return QFileInfo(settings.file).absolutePath() + QStringLiteral("/serve-token");
}

} // namespace moviedb

#include "moc_apiserver.cpp"
