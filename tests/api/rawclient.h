// A client that sends bytes as they are and takes an answer apart. It lets the event loop run: the server may live in it.
#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QTcpSocket>
#include <QTimer>

namespace moviedb::test {

struct RawAnswer
{
    int status = 0; // 0: none came
    QMap<QByteArray, QByteArray> fields;
    QByteArray body;
    bool closed = false; // the server ended the connection

    QByteArray field(const char *name) const { return fields.value(QByteArray(name).toLower()); }
    bool allows(const QByteArray &origin) const { return field("access-control-allow-origin") == origin; }
};

class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        (void)until([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    void endSending() { m_socket.disconnectFromHost(); }

    // The next answer; waits for it so long.
    RawAnswer read(bool bodiless = false, int milliseconds = 10000)
    {
        RawAnswer answer;
        (void)until([&] { return takeHead(answer) || ended(); }, milliseconds);
        if (answer.status == 100) {
            answer = {};
            (void)until([&] { return takeHead(answer) || ended(); }, milliseconds);
        }
        const qsizetype length = bodiless || answer.status == 204 || answer.status == 304
                                     ? 0
                                     : answer.field("content-length").toLongLong();
        (void)until(
            [&] {
                m_bytes += m_socket.readAll();
                return m_bytes.size() >= length || ended();
            },
            milliseconds);
        answer.body = m_bytes.left(length);
        m_bytes.remove(0, length);
        answer.closed = ended();
        return answer;
    }

    RawAnswer ask(const QByteArray &bytes, bool bodiless = false)
    {
        send(bytes);
        return read(bodiless);
    }

    bool isClosed(int milliseconds = 10000)
    {
        return until([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, milliseconds);
    }
    // What has come and was not taken.
    QByteArray rest()
    {
        m_bytes += m_socket.readAll();
        return m_bytes;
    }

private:
    // Asks again as soon as something has come: QTest::qWaitFor() sleeps 10 ms in between.
    template <class Condition> static bool until(Condition isSo, int milliseconds = 5000)
    {
        QTimer end;
        end.setSingleShot(true);
        end.start(milliseconds);
        while (!isSo()) {
            if (!end.isActive())
                return false;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        return true;
    }

    bool ended() const
    {
        return m_socket.state() != QAbstractSocket::ConnectedState && m_socket.bytesAvailable() == 0;
    }

    bool takeHead(RawAnswer &answer)
    {
        m_bytes += m_socket.readAll();
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QList<QByteArray> lines = m_bytes.left(end).split('\n');
        m_bytes.remove(0, end + 4);
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.fields.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
};

} // namespace moviedb::test
