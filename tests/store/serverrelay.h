// Stands between the program and the test cluster, to lose connections at a chosen moment: the bytes of a client pass
// until it is told otherwise. Lives on a thread of its own.
#pragma once

#include "core/store/engine/databaseurl.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QtEndian>

#include <atomic>

namespace moviedb::test {

class ServerRelay
{
public:
    // What happens to the bytes with which a cut begins; unnoticed: the server does not hear that its client is gone.
    enum class Last { Held, Passed, PassedUnnoticed };

    explicit ServerRelay(const store::DatabaseUrl &server) : m_server(server)
    {
        m_listener = new QTcpServer;
        m_listener->listen(QHostAddress::LocalHost);
        m_port = m_listener->serverPort();
        QObject::connect(m_listener, &QTcpServer::newConnection, m_listener, [this] { accept(); });
        m_listener->moveToThread(&m_thread);
        m_thread.start();
    }
    ~ServerRelay()
    {
        QMetaObject::invokeMethod(
            m_listener, [this] { delete m_listener; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    ServerRelay(const ServerRelay &) = delete;
    ServerRelay &operator=(const ServerRelay &) = delete;

    store::DatabaseUrl url() const
    {
        store::DatabaseUrl url = m_server;
        url.host = QStringLiteral("127.0.0.1");
        url.port = m_port;
        return url;
    }
    // The next message that holds these bytes is the last one of its connection.
    void cutAt(const QByteArray &bytes, Last last)
    {
        run([=, this] {
            m_cutAt = bytes;
            m_last = last;
        });
    }
    // The next message that holds these bytes arrives as others, as many of them: the server refuses it.
    void spoil(const QByteArray &bytes)
    {
        run([=, this] { m_spoilt = bytes; });
    }
    bool hasSpoilt()
    {
        bool done = false;
        run([&, this] { done = m_spoilt.isEmpty(); });
        return done;
    }
    // So many messages from now on pass, the one behind them is the last of its connection.
    void cutAfter(int messages) { m_messagesLeft = messages; }
    bool hasCut() const { return m_cuts > 0; }
    int cuts() const { return m_cuts; }
    void cutAll()
    {
        run([this] {
            for (QTcpSocket *client : m_servers.keys())
                cut(client);
        });
    }
    // As when the network goes: the server does not hear that its clients are gone.
    void loseAll()
    {
        run([this] {
            for (QTcpSocket *client : m_servers.keys())
                lose(client);
        });
    }
    // Nobody listens, as when the server is down.
    void setAway(bool away)
    {
        run([=, this] {
            if (away)
                m_listener->close();
            else
                m_listener->listen(QHostAddress::LocalHost, quint16(m_port));
        });
    }

    // Each new client hears this message of a server (protocol 3, "ErrorResponse") and no more; empty: all are let in.
    void refuseWith(const QByteArray &sqlState, const QByteArray &message)
    {
        run([=, this] {
            m_refusal.clear();
            if (message.isEmpty())
                return;
            const QByteArray fields =
                "SFATAL" + QByteArray(1, '\0') + 'C' + sqlState + '\0' + 'M' + message + '\0' + '\0';
            m_refusal = 'E' + QByteArray(4, '\0') + fields;
            qToBigEndian(quint32(fields.size() + 4), m_refusal.data() + 1);
        });
    }

private:
    template <class Work> void run(Work work)
    {
        QMetaObject::invokeMethod(m_listener, work, Qt::BlockingQueuedConnection);
    }
    void accept()
    {
        while (QTcpSocket *client = m_listener->nextPendingConnection()) {
            if (!m_refusal.isEmpty()) {
                QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] {
                    client->write(m_refusal);
                    client->disconnectFromHost();
                });
                continue;
            }
            auto *server = new QTcpSocket(client);
            m_servers.insert(client, server);
            server->connectToHost(m_server.host, quint16(m_server.port));
            QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] { pass(client); });
            QObject::connect(server, &QTcpSocket::readyRead, client,
                             [client, server] { client->write(server->readAll()); });
            QObject::connect(client, &QTcpSocket::disconnected, client, [this, client] { cut(client); });
            QObject::connect(server, &QTcpSocket::disconnected, client, [this, client] { cut(client); });
        }
    }
    void pass(QTcpSocket *client)
    {
        QTcpSocket *server = m_servers.value(client);
        if (server == nullptr)
            return;
        QByteArray bytes = client->readAll();
        if (!m_spoilt.isEmpty() && bytes.contains(m_spoilt)) {
            bytes.replace(m_spoilt, QByteArray(m_spoilt.size(), '?'));
            m_spoilt.clear();
        }
        const bool met = !m_cutAt.isEmpty() && bytes.contains(m_cutAt);
        const bool counted = m_messagesLeft >= 0 && m_messagesLeft-- == 0;
        if (!met && !counted) {
            server->write(bytes);
            return;
        }
        ++m_cuts;
        m_cutAt.clear();
        if (met && m_last != Last::Held) { // heard by the server, but its answer by nobody
            QObject::disconnect(server, &QTcpSocket::readyRead, client, nullptr);
            server->write(bytes);
            server->flush();
            server->waitForReadyRead(5000);
        }
        if (met && m_last == Last::PassedUnnoticed)
            lose(client);
        else
            cut(client);
    }
    void lose(QTcpSocket *client)
    {
        m_servers.value(client)->setParent(m_listener);
        m_servers.take(client)->disconnect(client);
        client->disconnect();
        client->abort();
        client->deleteLater();
    }
    void cut(QTcpSocket *client)
    {
        QTcpSocket *server = m_servers.take(client);
        if (server == nullptr)
            return;
        server->disconnect(client);
        client->disconnect();
        server->abort();
        client->abort();
        client->deleteLater();
    }

    const store::DatabaseUrl m_server;
    QThread m_thread;
    QTcpServer *m_listener = nullptr;
    int m_port = 0;
    QHash<QTcpSocket *, QTcpSocket *> m_servers; // by client
    QByteArray m_cutAt;
    QByteArray m_spoilt;
    QByteArray m_refusal;
    Last m_last = Last::Held;
    std::atomic<int> m_messagesLeft = -1;
    std::atomic<int> m_cuts = 0;
};

} // namespace moviedb::test
