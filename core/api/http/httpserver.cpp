#include "core/api/http/httpserver.h"

namespace moviedb::api {

HttpServer::HttpServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

HttpServer::~HttpServer() = default;

Result<Done> HttpServer::listen(const ListenPlace &place, const ServerLimits &limits, Handler handler)
{
    if (!m_server.listen(place.address, place.port))
        return whyNotListening(place);
    m_parts = std::make_shared<const ServerParts>(ServerParts{
        limits, OriginPolicy(place.origins, m_server.serverPort(), place.names), std::move(handler)});
    return Done{};
}

Error HttpServer::whyNotListening(const ListenPlace &place) const
{
    const bool isTaken = m_server.serverError() == QAbstractSocket::AddressInUseError;
    return makeError(isTaken ? Fault::Conflict : Fault::Io,
                     isTaken ? QStringLiteral("Port %1 is taken by another program.").arg(place.port)
                             : QStringLiteral("The server cannot listen: %1.").arg(m_server.errorString()),
                     QStringLiteral("%1 port %2").arg(place.address.toString()).arg(place.port),
                     QStringLiteral("Choose another port (--port); 0 takes any that is free."));
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
        connect(connection, &Connection::answering, this, &HttpServer::answering);
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
