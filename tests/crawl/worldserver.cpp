#include "tests/crawl/worldserver.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace moviedb::test {

namespace {

// Of one request's head; empty when it has none of that name.
QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n'))
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

// "wikidata" of "/wikidata/w/api.php"
QString serviceOf(const QUrl &url)
{
    return url.path().section(QLatin1Char('/'), 1, 1);
}

} // namespace

WorldServer::WorldServer(SmallWorld &world, int latencyMs) : m_world(world), m_latencyMs(latencyMs)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        auto bytes = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, bytes] {
            *bytes += socket->readAll();
            received(socket, *bytes);
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    if (!listen(QHostAddress::LocalHost))
        qWarning("cannot listen on loopback");
}

QProcessEnvironment WorldServer::environment() const
{
    const QString base = QStringLiteral("http://127.0.0.1:%1").arg(serverPort());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MOVIEDB_JUSTWATCH_URL"), base + QStringLiteral("/justwatch"));
    environment.insert(QStringLiteral("MOVIEDB_JUSTWATCH_GRAPHQL_URL"),
                       base + QStringLiteral("/justwatch/graphql"));
    environment.insert(QStringLiteral("MOVIEDB_JUSTWATCH_IMAGES_URL"), base + QStringLiteral("/images"));
    environment.insert(QStringLiteral("MOVIEDB_WIKIPEDIA_URL"), base + QStringLiteral("/wikipedia"));
    environment.insert(QStringLiteral("MOVIEDB_WIKIDATA_URL"), base + QStringLiteral("/wikidata"));
    environment.insert(QStringLiteral("MOVIEDB_SPARQL_URL"), base + QStringLiteral("/wikidata/sparql"));
    environment.insert(QStringLiteral("MOVIEDB_CONTACT"), QStringLiteral("test@example.org"));
    environment.insert(QStringLiteral("MOVIEDB_ACCEPT_JUSTWATCH_TERMS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("MOVIEDB_MIN_INTERVAL_MS"), QStringLiteral("0"));
    // The world may change between two starts of the program.
    environment.insert(QStringLiteral("MOVIEDB_PAGES_FRESH_HOURS"), QStringLiteral("0"));
    environment.insert(QStringLiteral("MOVIEDB_SEARCHES_FRESH_HOURS"), QStringLiteral("0"));
    return environment;
}

// Whole requests are taken from the front of `bytes`.
void WorldServer::received(QTcpSocket *socket, QByteArray &bytes)
{
    while (true) {
        const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const QByteArray head = bytes.left(headEnd);
        const qsizetype bodyAt = headEnd + 4;
        const qsizetype length = headerOf(head, "content-length").toLongLong();
        if (bytes.size() < bodyAt + length)
            return;
        HttpRequest request;
        request.method = head.left(head.indexOf(' '));
        request.url = QUrl::fromEncoded("http://127.0.0.1" + head.split(' ').value(1));
        request.service = serviceOf(request.url);
        request.contentType = headerOf(head, "content-type");
        request.body = bytes.mid(bodyAt, length);
        bytes.remove(0, bodyAt + length);
        answer(socket, request);
    }
}

void WorldServer::answer(QTcpSocket *socket, const HttpRequest &request)
{
    const auto trouble = m_world.arrived(request);
    const int status = trouble && trouble->kind == Trouble::Kind::Status ? trouble->status : 200;
    const QByteArray words = trouble ? trouble->body : QByteArray();
    QTimer::singleShot(m_latencyMs, this, [=, this, socket = QPointer<QTcpSocket>(socket)] {
        m_world.left(request.service);
        if (socket == nullptr)
            return;
        const QByteArray body = !words.isEmpty() ? words
                                : status == 200  ? m_world.answer(request)
                                                 : QByteArray("<html>no</html>");
        socket->write("HTTP/1.1 " + QByteArray::number(status) +
                      " So\r\nContent-Type: application/json\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\n\r\n" + body);
    });
}

} // namespace moviedb::test
