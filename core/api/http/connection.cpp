#include "core/api/http/connection.h"

#include "core/api/http/problem.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include <sys/socket.h>

namespace moviedb::api {

namespace {

constexpr qint64 pieceBytes = 256 << 10; // of a request or a file, held in memory at once

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

bool wantsClose(const Request &request)
{
    const QByteArray wish = request.header("connection").toLower();
    return request.oldVersion ? !wish.contains("keep-alive") : wish.contains("close");
}

// A name or value that could begin a line of its own ends before it.
QByteArray oneFieldLine(const HeaderField &field)
{
    QByteArray value = field.value;
    value.replace('\r', ' ').replace('\n', ' ');
    return field.name + ": " + value + "\r\n";
}

} // namespace

Connection::Connection(QTcpSocket *socket, std::shared_ptr<const ServerParts> parts, QObject *parent)
    : QObject(parent), m_socket(socket), m_parts(std::move(parts)), m_reader(m_parts->limits.read)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(pieceBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::pump);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::closed);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Connection::timeOut);
    m_timer.start(m_parts->limits.idleMs);
}

void Connection::readMore()
{
    if (m_phase == Phase::Lingering || m_phase == Phase::Feeding) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    // While a request is being answered the next one waits in the socket, and beyond that with the client.
    while (m_phase == Phase::Reading && m_socket->bytesAvailable() > 0)
        goOn(m_reader.take(m_socket->read(pieceBytes)));
}

void Connection::goOn(RequestReader::State state)
{
    if (state == RequestReader::State::Whole)
        return handle();
    if (state == RequestReader::State::Broken)
        return send(problem(m_reader.status(), m_reader.error()), true);
    if (m_reader.awaitsContinue() && !m_toldContinue) {
        m_toldContinue = true;
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    if (state != m_timed) {
        m_timed = state;
        const ServerLimits &limits = m_parts->limits;
        m_timer.start(state == RequestReader::State::Idle   ? limits.idleMs
                      : state == RequestReader::State::Head ? limits.headMs
                                                            : limits.bodyMs);
    }
}

void Connection::handle()
{
    m_phase = Phase::Handling;
    m_timer.stop();
    const Request &request = m_reader.request();
    if (const auto refusal = m_parts->policy.refusal(request))
        return respond(*refusal);
    if (m_parts->policy.isPreflight(request))
        return respond(m_parts->policy.preflight());
    m_parts->handler(request, [self = QPointer<Connection>(this)](const Response &response) {
        if (self)
            self->respond(response);
    });
}

void Connection::respond(const Response &response)
{
    if (m_phase == Phase::Handling)
        send(response, wantsClose(m_reader.request()));
}

void Connection::send(Response response, bool last)
{
    m_phase = Phase::Writing;
    m_last = last || response.events != nullptr;
    m_parts->policy.dress(m_reader.request(), response);
    Q_EMIT answering(m_reader.request(), response.status);
    QByteArray bytes = headOf(response, m_last);
    const bool bodiless = m_reader.request().isHead() || response.status == 204 || response.status == 304;
    m_file = bodiless ? nullptr : response.file;
    if (!bodiless && !response.file && !response.events)
        bytes += response.body;
    m_timer.start(m_parts->limits.stalledMs);
    m_socket->write(bytes);
    if (!bodiless && response.events)
        return beginFeed(response.events);
    pump();
}

QByteArray Connection::headOf(const Response &response, bool last) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' +
                      statusPhrase(response.status) + "\r\nDate: " + httpDate() + "\r\n";
    for (const HeaderField &field : response.headers)
        head += oneFieldLine(field);
    if (response.header("cache-control").isEmpty())
        head += "Cache-Control: no-store\r\n";
    head += "X-Content-Type-Options: nosniff\r\n";
    if (!response.events && response.status != 204 && response.status != 304)
        head += "Content-Length: " +
                QByteArray::number(response.file ? response.file->size() : response.body.size()) + "\r\n";
    return head + (last ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n");
}

void Connection::pump()
{
    if (m_phase == Phase::Feeding) {
        m_timer.start(m_parts->limits.beatMs);
        return;
    }
    if (m_phase != Phase::Writing)
        return;
    m_timer.start(m_parts->limits.stalledMs);
    while (m_file && m_socket->bytesToWrite() < pieceBytes) {
        const QByteArray piece = m_file->read(pieceBytes);
        if (piece.isEmpty()) {
            if (!m_file->atEnd()) // fewer bytes than were promised: the client must not take them for all
                return cut();
            m_file.reset();
        } else {
            m_socket->write(piece);
        }
    }
    if (!m_file && m_socket->bytesToWrite() == 0)
        answered();
}

void Connection::beginFeed(std::shared_ptr<EventFeed> feed)
{
    m_phase = Phase::Feeding;
    m_feed = std::move(feed);
    connect(m_feed.get(), &EventFeed::happened, this, &Connection::sendEvents);
    connect(m_feed.get(), &EventFeed::ended, this, &Connection::linger);
    m_timer.start(m_parts->limits.beatMs);
    sendEvents(m_feed->first());
}

void Connection::sendEvents(const QByteArray &bytes)
{
    if (m_phase != Phase::Feeding)
        return;
    if (m_socket->bytesToWrite() + bytes.size() > m_parts->limits.waitingBytes)
        return cut();
    m_socket->write(bytes);
}

void Connection::answered()
{
    if (m_last)
        return linger();
    m_phase = Phase::Reading;
    m_toldContinue = false;
    m_timed = RequestReader::State::Idle;
    m_timer.start(m_parts->limits.idleMs);
    goOn(m_reader.next());
    if (m_phase == Phase::Reading)
        readMore();
}

void Connection::timeOut()
{
    if (m_phase == Phase::Feeding) {
        if (m_socket->bytesToWrite() > 0) // nothing of the last word was taken
            return cut();
        sendEvents(QByteArrayLiteral(": here\n\n"));
        m_timer.start(m_parts->limits.beatMs);
        return;
    }
    if (m_phase != Phase::Reading || m_timed == RequestReader::State::Idle)
        return cut();
    send(problem(408, makeError(Fault::Timeout, QStringLiteral("The request did not come in time."))), true);
}

// What was written arrives only if the rest of the request is taken, too: a socket that is closed over unread bytes
// takes its last words back. https://www.rfc-editor.org/rfc/rfc9112#section-9.6
void Connection::linger()
{
    m_phase = Phase::Lingering;
    m_timer.start(m_parts->limits.lingerMs);
    m_socket->flush();
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    readMore();
}

void Connection::cut()
{
    m_timer.stop();
    m_socket->abort();
}

} // namespace moviedb::api

#include "moc_connection.cpp"
