#include "core/api/http/httpserver.h"

namespace moviedb::api {

HttpServer::HttpServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

HttpServer::~HttpServer() = default;

Result<Done> HttpServer::listen(quint16 port, const QStringList &origins, const ServerLimits &limits,
                                Handler handler)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return makeError(Fault::Io,
                         QStringLiteral("The server cannot listen: %1.").arg(m_server.errorString()),
                         QStringLiteral("127.0.0.1:%1").arg(port),
                         QStringLiteral("Choose another port with --port; 0 takes any that is free."));
    m_parts = std::make_shared<const ServerParts>(
        ServerParts{limits, OriginPolicy(origins, m_server.serverPort()), std::move(handler)});
    return Done{};
}

// More clients than are served at once wait for their turn in the system's queue.
void HttpServer::accept()
{
    while (m_connections < m_parts->limits.connections) {
        QTcpSocket *socket = m_server.nextPendingConnection();
        if (socket == nullptr)
            return;
        ++m_connections;
        auto *connection = new Connection(socket, m_parts, this);
        connect(connection, &Connection::closed, this, [this, connection] {
            disconnect(connection, nullptr, this, nullptr);
            connection->deleteLater();
            --m_connections;
            m_server.resumeAccepting();
            accept();
        });
    }
    m_server.pauseAccepting();
}

} // namespace moviedb::api

#include "moc_httpserver.cpp"
