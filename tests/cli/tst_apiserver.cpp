// The local server with its thread, as window and command start it: it answers while the main thread is busy, says what stands in its
// way, ends what is open, and crawls with the service of the program.
#include "tests/api/serverdesk.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

class TestApiServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAndNotes();
    void answersWhileTheMainThreadIsBusy();
    void portOfAnotherProgram();
    void originOfNoPage();
    void beginsAnewWithAnotherPlan();
    void stoppingEndsStreams();
    void newTokenOpensAtOnce();
    void crawlsWithTheProgram();
    void settingsAreTaken();
};

void TestApiServer::answersAndNotes()
{
    const ServerDesk desk;
    QVERIFY(desk.listens());
    QCOMPARE(desk.ask("GET /v1/health").status, 200);
    QCOMPARE(desk.ask("GET /nowhere").status, 404);
    RawClient stranger(desk.server->state().port);
    QCOMPARE(stranger.ask("GET / HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n").status, 421);
    RawClient babbler(desk.server->state().port);
    QCOMPARE(babbler.ask("\x01\x02\r\n\r\n").status, 400);
    QTRY_COMPARE(desk.server->state().requests, 4);
    const QList<ServedRequest> last = desk.server->state().last;
    QCOMPARE(last.size(), 4);
    QCOMPARE(last.at(3).method + u' ' + last.at(3).target, QStringLiteral("GET /v1/health"));
    QCOMPARE(last.at(3).status, 200);
    QCOMPARE(last.at(2).status, 404);
    QCOMPARE(last.at(1).status, 421);
    QCOMPARE(last.at(0).status, 400);
    const quint16 port = desk.server->state().port;
    desk.server->stop();
    QTRY_COMPARE(desk.server->state().kind, ServerState::Kind::Off);
    QCOMPARE(desk.server->state().requests, 0);
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(!late.waitForConnected(5000));
}

// No event loop runs here while it is asked.
void TestApiServer::answersWhileTheMainThreadIsBusy()
{
    const ServerDesk desk;
    QVERIFY(desk.listens());
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, desk.server->state().port);
    QVERIFY(client.waitForConnected(serverPatience));
    client.write(desk.bytes("GET /v1/movies"));
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && client.waitForReadyRead(serverPatience))
        answer += client.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
}

void TestApiServer::portOfAnotherProgram()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const ServerDesk desk;
    desk.server->start({other.serverPort(), {}});
    QTRY_COMPARE(desk.server->state().kind, ServerState::Kind::Failed);
    const std::optional<Error> error = desk.server->state().error;
    QVERIFY(error.has_value());
    QCOMPARE(error->fault, Fault::Conflict);
    QCOMPARE(error->text, QStringLiteral("Port %1 is taken by another program.").arg(other.serverPort()));
    QVERIFY(desk.listens()); // at another one
    QVERIFY(!desk.server->state().error.has_value());
}

void TestApiServer::originOfNoPage()
{
    const ServerDesk desk;
    desk.server->start({0, {QStringLiteral("example.org")}});
    QCOMPARE(desk.server->state().kind, ServerState::Kind::Failed);
    QVERIFY(desk.server->state().error->text.contains(QStringLiteral("example.org")));
    QVERIFY(!desk.server->checkedOrigin(QStringLiteral("example.org")).ok());
    QCOMPARE(*desk.server->checkedOrigin(QStringLiteral("HTTPS://Example.org:443")),
             QStringLiteral("https://example.org"));
}

void TestApiServer::beginsAnewWithAnotherPlan()
{
    const ServerDesk desk;
    const QByteArray field = "Origin: " + friendlyOrigin + "\r\n";
    QVERIFY(desk.listens());
    QCOMPARE(desk.ask("GET /v1/health", field).status, 403);
    const quint16 port = desk.server->state().port;
    desk.server->start({port, {QString::fromLatin1(friendlyOrigin)}}); // at the port that it had
    QTRY_COMPARE(desk.server->state().kind, ServerState::Kind::Listening);
    QCOMPARE(desk.server->state().port, port);
    QTRY_COMPARE(desk.ask("GET /v1/health", field).status, 200);
}

void TestApiServer::stoppingEndsStreams()
{
    const ServerDesk desk;
    QVERIFY(desk.listens());
    RawClient listener(desk.server->state().port);
    listener.send(desk.bytes("GET /v1/crawls/current/events"));
    QTRY_VERIFY(listener.rest().contains("event: progress"));
    desk.server->stop();
    QVERIFY(listener.isClosed(serverPatience));
    QTRY_COMPARE(desk.server->state().kind, ServerState::Kind::Off);
}

void TestApiServer::newTokenOpensAtOnce()
{
    const ServerDesk desk;
    QVERIFY(desk.listens());
    const auto first = await(desk.server->token());
    MOVIEDB_OK(first);
    QCOMPARE(desk.change("POST /v1/tables/genres", first->toLatin1(), R"({"name":"Tide film"})").status, 201);
    const auto second = await(desk.server->renewToken());
    MOVIEDB_OK(second);
    QVERIFY(*second != *first);
    QTRY_COMPARE(desk.change("POST /v1/tables/genres", first->toLatin1(), R"({"name":"Ebb film"})").status,
                 401);
    QCOMPARE(desk.change("POST /v1/tables/genres", second->toLatin1(), R"({"name":"Ebb film"})").status, 201);
    QCOMPARE(*await(desk.server->token()), *second);
    QCOMPARE(QFileInfo(desk.server->tokenFile()).permissions() &
                 (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
             QFileDevice::Permissions());
}

// One crawl at a time, whoever began it; who listens hears of it from the thread of the crawl.
void TestApiServer::crawlsWithTheProgram()
{
    const ServerDesk desk;
    QVERIFY(desk.listens());
    const auto token = await(desk.server->token());
    MOVIEDB_OK(token);
    RawClient listener(desk.server->state().port);
    listener.send(desk.bytes("GET /v1/crawls/current/events"));
    QTRY_VERIFY(listener.rest().contains("event: progress"));
    QSignalSpy finished(desk.crawls.get(), &CrawlService::finished);
    const QByteArray wish = R"json({"titles":["Avatar (2009)"],"limits":{"titles":1}})json";
    const RawAnswer begun = desk.change("POST /v1/crawls", token->toLatin1(), wish);
    QVERIFY2(begun.status == 202, begun.body.constData());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, serverPatience);
    QVERIFY(!desk.crawls->isActive());
    QTRY_VERIFY(listener.rest().contains("event: finished"));
}

void TestApiServer::settingsAreTaken()
{
    const ServerDesk desk;
    QVERIFY(desk.listens());
    Settings changed = desk.settings();
    changed.country = QStringLiteral("IT");
    desk.server->setSettings(changed); // while it listens
    QCOMPARE(desk.ask("GET /v1/health").status, 200);
}

QTEST_GUILESS_MAIN(TestApiServer)
#include "tst_apiserver.moc"
