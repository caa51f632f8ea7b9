// QnamClient against a loopback server that answers well, badly, late or not at all.
#include "core/base/future.h"
#include "tests/net/scriptedserver.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

using namespace moviedb;
using namespace moviedb::test;

class TestQnamClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainAnswer();
    void postBody();
    void statuses_data();
    void statuses();
    void faults_data();
    void faults();
    void slowHeadersTimeOut();
    void redirectWithinHost();
    void redirectElsewhere();
    void secretsAreSentAndNotRepeated();
    void refusedConnection();
    void destroyWhileRunning();
    void cancelledFutureAborts();
    void retryAfter_data();
    void retryAfter();
};

void TestQnamClient::plainAnswer()
{
    ScriptedServer server([](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer("{\"a\":1}", "Content-Type: application/json\r\nETag: \"e1\"\r\nLast-Modified: "
                                          "Thu, 26 Nov 2026 12:00:00 GMT\r\n"));
    });
    QnamClient client("MovieDB/1.0 (https://example.org; a@example.org) Qt/6");
    const auto result = fetch(client, requestFor(server.url(QStringLiteral("/w?q=a%20b%7Cc"))));
    QVERIFY(result.ok());
    QCOMPARE(result->status, 200);
    QCOMPARE(result->body, QByteArray("{\"a\":1}"));
    QCOMPARE(result->contentType, QByteArray("application/json"));
    QCOMPARE(result->etag, QByteArray("\"e1\""));
    QCOMPARE(result->lastModified, QByteArray("Thu, 26 Nov 2026 12:00:00 GMT"));
    QVERIFY(result->fetchedAt.isValid());
    QVERIFY(server.requests.first().startsWith("GET /w?q=a%20b%7Cc HTTP/1.1\r\n"));
    QVERIFY(server.requests.first().contains(
        "User-Agent: MovieDB/1.0 (https://example.org; a@example.org) Qt/6\r\n"));
    QVERIFY(server.requests.first().contains("Accept-Encoding: gzip\r\n"));
}

void TestQnamClient::postBody()
{
    ScriptedServer server([](QTcpSocket *socket, const QByteArray &) { socket->write(answer("{}")); });
    QnamClient client("test");
    HttpRequest request = requestFor(server.url());
    request.method = "POST";
    request.body = "{\"query\":\"x\"}";
    request.contentType = "application/json";
    QVERIFY(fetch(client, request).ok());
    QVERIFY(server.requests.first().startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(server.requests.first().contains("Content-Type: application/json\r\n"));
    QTRY_VERIFY(server.requests.first().endsWith("{\"query\":\"x\"}") || server.requests.size() > 1);
}

void TestQnamClient::statuses_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("expected");
    QTest::addColumn<int>("waitSeconds");
    QTest::newRow("403 html") << QByteArray("403 Forbidden") << QByteArray("Content-Type: text/html\r\n")
                              << 403 << -1;
    QTest::newRow("404") << QByteArray("404 Not Found") << QByteArray() << 404 << -1;
    QTest::newRow("429 seconds") << QByteArray("429 Too Many") << QByteArray("Retry-After: 7\r\n") << 429
                                 << 7;
    QTest::newRow("503 date") << QByteArray("503 Busy")
                              << QByteArray("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n") << 503 << 0;
    QTest::newRow("500") << QByteArray("500 Oh") << QByteArray() << 500 << -1;
    QTest::newRow("401") << QByteArray("401 Who") << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n")
                         << 401 << -1;
    QTest::newRow("200 html") << QByteArray("200 OK") << QByteArray("Content-Type: text/html\r\n") << 200
                              << -1;
}

void TestQnamClient::statuses()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, headers);
    QFETCH(int, expected);
    QFETCH(int, waitSeconds);
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer("<html>words</html>", headers, status));
    });
    QnamClient client("test");
    const auto result = fetch(client, requestFor(server.url()));
    QVERIFY(result.ok());
    QCOMPARE(result->status, expected);
    QCOMPARE(result->body, QByteArray("<html>words</html>"));
    QCOMPARE(int(result->retryAfterSeconds.value_or(-1)), waitSeconds);
}

void TestQnamClient::faults_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<int>("expected");
    const QByteArray packed = gzipped(QByteArray(300000, 'x'));
    QTest::newRow("reset before an answer") << QByteArray() << int(Fault::Network);
    QTest::newRow("cut body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
                              << int(Fault::Network);
    QTest::newRow("cut head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << int(Fault::Network);
    QTest::newRow("cut chunks") << QByteArray(
                                       "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nabc")
                                << int(Fault::Network);
    QTest::newRow("cut gzip without a length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n") + packed.left(packed.size() - 20)
        << int(Fault::Network);
    QTest::newRow("not gzip at all") << answer("plain words", "Content-Encoding: gzip\r\n")
                                     << int(Fault::Network);
    QTest::newRow("unknown packing") << answer("????", "Content-Encoding: br\r\n") << int(Fault::Network);
    QTest::newRow("gzip bomb") << answer(gzipped(QByteArray(8 << 20, '\0')), "Content-Encoding: gzip\r\n")
                               << int(Fault::Limit);
    QTest::newRow("large") << answer(QByteArray(2 << 20, 'x')) << int(Fault::Limit);
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << int(Fault::Network);
}

void TestQnamClient::faults()
{
    QFETCH(QByteArray, written);
    QFETCH(int, expected);
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(written);
        socket->disconnectFromHost();
    });
    QnamClient client("test");
    HttpRequest request = requestFor(server.url());
    request.maxBytes = 1 << 20;
    const auto result = fetch(client, request);
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().fault), expected);
    QVERIFY(!result.error().text.isEmpty());
    QVERIFY(result.error().where.contains(QStringLiteral("127.0.0.1")));
}

void TestQnamClient::slowHeadersTimeOut()
{
    ScriptedServer server([](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\n");
        auto *drip = new QTimer(socket);
        QObject::connect(drip, &QTimer::timeout, socket, [socket] { socket->write("X-Drip: 1\r\n"); });
        drip->start(50);
    });
    QnamClient client("test");
    HttpRequest request = requestFor(server.url());
    request.timeoutMs = 400;
    QElapsedTimer clock;
    clock.start();
    const auto result = fetch(client, request);
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().fault), int(Fault::Timeout));
    QVERIFY(clock.elapsed() < 15000); // the drip alone would go on for ever
}

void TestQnamClient::redirectWithinHost()
{
    int hops = 0;
    bool endless = false;
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        if (!endless && hops == 3)
            socket->write(answer("arrived"));
        else
            socket->write(answer("", "Location: /hop" + QByteArray::number(++hops) + "\r\n", "302 Found"));
    });
    QnamClient client("test");
    const auto result = fetch(client, requestFor(server.url()));
    QVERIFY(result.ok());
    QCOMPARE(result->body, QByteArray("arrived"));
    QCOMPARE(result->finalUrl.path(), QStringLiteral("/hop3"));

    endless = true;
    server.requests.clear();
    const auto loop = fetch(client, requestFor(server.url()));
    QVERIFY(!loop.ok());
    QCOMPARE(int(loop.error().fault), int(Fault::Limit));
    QCOMPARE(server.requests.size(), 6);
}

void TestQnamClient::redirectElsewhere()
{
    ScriptedServer other([](QTcpSocket *socket, const QByteArray &) { socket->write(answer("other")); });
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer("", "Location: " + other.url().toEncoded() + "\r\n", "301 Moved"));
    });
    QnamClient client("test");
    const auto result = fetch(client, requestFor(server.url()));
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().fault), int(Fault::Http));
    QVERIFY(other.requests.isEmpty());
}

// A key travels in the address or in a header; what comes back names neither.
void TestQnamClient::secretsAreSentAndNotRepeated()
{
    ScriptedServer server([](QTcpSocket *socket, const QByteArray &request) {
        const QByteArray path = request.split(' ').value(1);
        if (path.startsWith("/moved"))
            socket->write(answer({}, "Location: /here?a=1&api_key=s3cret\r\n", "302 Found"));
        else if (path.startsWith("/away"))
            socket->write(answer({}, "Location: http://elsewhere.invalid/?api_key=s3cret\r\n", "302 Found"));
        else
            socket->write(answer("{}"));
    });
    QnamClient client("Test/1.0");
    HttpRequest request = requestFor(server.url(QStringLiteral("/moved?a=1")));
    request.secretQuery = "api_key=s3cret";
    request.authorization = "Bearer t0ken";
    const auto found = fetch(client, request);
    QVERIFY(found.ok());
    QCOMPARE(server.requests.size(), 2);
    for (const QByteArray &sent : std::as_const(server.requests)) {
        QCOMPARE(sent.count("api_key=s3cret"), 1);
        QVERIFY(sent.contains("Authorization: Bearer t0ken\r\n"));
    }
    QCOMPARE(found->finalUrl, server.url(QStringLiteral("/here?a=1")));
    request.url = server.url(QStringLiteral("/away"));
    const auto refused = fetch(client, request);
    QVERIFY(!refused.ok());
    QVERIFY2(!refused.error().oneLine().contains(QLatin1String("s3cret")),
             qPrintable(refused.error().oneLine()));
    QCOMPARE(server.requests.size(), 3); // nobody else was asked
    server.close();
    request.url = server.url();
    const auto failed = fetch(client, request);
    QVERIFY(!failed.ok());
    QVERIFY2(!failed.error().oneLine().contains(QLatin1String("s3cret")),
             qPrintable(failed.error().oneLine()));
}

void TestQnamClient::refusedConnection()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    QnamClient client("test");
    const auto result = fetch(client, requestFor(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port))));
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().fault), int(Fault::Unreachable));
}

void TestQnamClient::destroyWhileRunning()
{
    ScriptedServer server([](QTcpSocket *, const QByteArray &) {});
    auto client = std::make_unique<QnamClient>("test");
    QFuture<Result<HttpResponse>> future = client->send(requestFor(server.url()));
    QObject guard;
    bool called = false;
    onFinished(future, &guard, [&](const Result<HttpResponse> &) { called = true; });
    QTRY_VERIFY(!server.requests.isEmpty());
    client.reset();
    QVERIFY(future.isFinished());
    QTest::qWait(50);
    QVERIFY(!called);
}

void TestQnamClient::cancelledFutureAborts()
{
    QPointer<QTcpSocket> held;
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) { held = socket; });
    QnamClient client("test");
    QFuture<Result<HttpResponse>> future = client.send(requestFor(server.url()));
    QTRY_VERIFY(held != nullptr);
    future.cancel();
    QTRY_VERIFY(held == nullptr || held->state() != QAbstractSocket::ConnectedState);
    QVERIFY(future.isFinished());
}

void TestQnamClient::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("expected"); // -1 = nothing
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << 60;
    QTest::newRow("past") << QByteArray("Sun, 06 Nov 1994 08:40:37 GMT") << 0;
    QTest::newRow("date many years ahead, clamped")
        << QByteArray("Sun, 06 Nov 2022 08:50:37 GMT") << int(longestRetryAfterSeconds);
    QTest::newRow("ten digits, clamped") << QByteArray("9999999999") << int(longestRetryAfterSeconds);
    QTest::newRow("overflows in milliseconds, clamped")
        << QByteArray("10000000000000000") << int(longestRetryAfterSeconds);
    QTest::newRow("the largest 64-bit number, clamped")
        << QByteArray("9223372036854775807") << int(longestRetryAfterSeconds);
    QTest::newRow("more than 64 bits, clamped")
        << QByteArray("99999999999999999999999") << int(longestRetryAfterSeconds);
    QTest::newRow("a sign and words") << QByteArray("+5 s") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
}

void TestQnamClient::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(int, expected);
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
    QCOMPARE(int(parseRetryAfter(header, now).value_or(-1)), expected);
}

QTEST_GUILESS_MAIN(TestQnamClient)
#include "tst_qnamclient.moc"
