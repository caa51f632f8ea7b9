// A small HTTP/1.1 server, for this machine alone unless it is told to listen elsewhere; it answers through one handler.
// Why it is written here: docs/decisions/0029.
// Thread: lives on the thread that made it; the handler is called there.
// Failure: Conflict when another program has the port, Io when it cannot be had otherwise.
#pragma once

#include "core/api/http/connection.h"

#include <QTcpServer>

namespace moviedb::api {

// Where it listens, and who may ask.
struct ListenPlace
{
    quint16 port = 0;    // 0 = any that is free
    QStringList origins; // as OriginPolicy has them
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    QStringList names = {}; // further ones under which it is asked, as OriginPolicy has them
};

class HttpServer : public QObject
{
    Q_OBJECT
public:
    explicit HttpServer(QObject *parent = nullptr);
    ~HttpServer() override; // cuts what is open

    Result<Done> listen(const ListenPlace &place, const ServerLimits &limits, Handler handler);
    quint16 port() const { return m_server.serverPort(); }
    int connections() const { return m_connections; }

Q_SIGNALS:
    void answering(const moviedb::api::Request &request, int status); // as Connection::answering()

private:
    Error whyNotListening(const ListenPlace &place) const;
    void accept();

    QTcpServer m_server;
    std::shared_ptr<const ServerParts> m_parts;
    int m_connections = 0;
};

} // namespace moviedb::api
