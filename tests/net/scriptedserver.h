// A loopback server that answers as it is told, and what the tests of the network client ask it.
#pragma once

#include "core/net/qnamclient.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <zlib.h>

namespace moviedb::test {

inline QByteArray gzipped(const QByteArray &plain)
{
    z_stream z{};
    deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&z, uLong(plain.size()))) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    z.avail_in = uInt(plain.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = uInt(out.size());
    deflate(&z, Z_FINISH);
    out.resize(qsizetype(z.total_out));
    deflateEnd(&z);
    return out;
}

inline QByteArray answer(const QByteArray &body, const QByteArray &headers = {},
                         const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

// Gives every complete request to `script`, which writes what it likes to the socket.
class ScriptedServer : public QTcpServer
{
public:
    using Script = std::function<void(QTcpSocket *, const QByteArray &request)>;
    explicit ScriptedServer(Script script) : m_script(std::move(script))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            auto received = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] {
                *received += socket->readAll();
                const qsizetype end = received->indexOf("\r\n\r\n");
                if (end < 0)
                    return;
                requests << *received;
                received->clear();
                m_script(socket, requests.last());
            });
        });
        if (!listen(QHostAddress::LocalHost))
            qWarning("cannot listen on loopback");
    }
    QUrl url(const QString &path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }
    QList<QByteArray> requests;

private:
    Script m_script;
};

inline HttpRequest requestFor(const QUrl &url)
{
    HttpRequest request;
    request.service = QStringLiteral("wikipedia");
    request.url = url;
    request.timeoutMs = 3000;
    return request;
}

// Runs the event loop until the answer is there.
inline Result<HttpResponse> fetch(QnamClient &client, const HttpRequest &request)
{
    QFuture<Result<HttpResponse>> future = client.send(request);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10000))
        return makeError(Fault::Timeout, QStringLiteral("the test waited in vain"));
    return future.isResultReadyAt(0) ? future.result()
                                     : makeError(Fault::Cancelled, QStringLiteral("no result"));
}

} // namespace moviedb::test
