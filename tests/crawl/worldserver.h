// A small world behind a real port of this machine, for programs that run beside the test.
// Thread: the one that made it. Failure: baseUrl() is empty when no port could be opened.
#pragma once

#include "tests/crawl/smallworld.h"

#include <QTcpServer>

class QTcpSocket;

namespace moviedb::test {

class WorldServer : public QTcpServer
{
public:
    // Every answer comes `latencyMs` after its request; of the world's troubles those that are a status. The world outlives
    // the server.
    WorldServer(SmallWorld &world, int latencyMs);

    // The MOVIEDB_… variables that send a program here.
    QProcessEnvironment environment() const;

private:
    void received(QTcpSocket *socket, QByteArray &bytes);
    void answer(QTcpSocket *socket, const HttpRequest &request);

    SmallWorld &m_world;
    int m_latencyMs;
};

} // namespace moviedb::test
