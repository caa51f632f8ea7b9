// A small HTTP/1.1 server for this machine alone: it listens on 127.0.0.1 and answers through one handler.
// Why it is written here: docs/decisions/0029.
// Thread: lives on the thread that made it; the handler is called there.
// Failure: Io when the port cannot be had.
#pragma once

#include "core/api/http/connection.h"

#include <QTcpServer>

namespace moviedb::api {

class HttpServer : public QObject
{
    Q_OBJECT
public:
    explicit HttpServer(QObject *parent = nullptr);
    ~HttpServer() override; // cuts what is open

    // `port` 0 = any that is free. `origins` as OriginPolicy has them.
    Result<Done> listen(quint16 port, const QStringList &origins, const ServerLimits &limits,
                        Handler handler);
    quint16 port() const { return m_server.serverPort(); }
    int connections() const { return m_connections; }

private:
    void accept();

    QTcpServer m_server;
    std::shared_ptr<const ServerParts> m_parts;
    int m_connections = 0;
};

} // namespace moviedb::api
