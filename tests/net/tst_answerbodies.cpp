// Bodies as servers send them: packed, padded, damaged, and far too large.
#include "core/net/answermemory.h"
#include "tests/net/scriptedserver.h"

#include <QTimer>

using namespace moviedb;
using namespace moviedb::test;

class TestAnswerBodies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gzipAnswer();
    void gzipMembers();
    void gzipPadding_data();
    void gzipPadding();
    void largeAnswersShareMemory();
    void largeAnswersAllArrive();
};

void TestAnswerBodies::gzipAnswer()
{
    const QByteArray plain = QByteArray("words of a page ").repeated(20000);
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer(gzipped(plain), "Content-Encoding: gzip\r\n"));
    });
    QnamClient client("test");
    const auto result = fetch(client, requestFor(server.url()));
    QVERIFY(result.ok());
    QCOMPARE(result->body, plain);
}

void TestAnswerBodies::gzipMembers()
{
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer(gzipped("one ") + gzipped("two"), "Content-Encoding: gzip\r\n"));
    });
    QnamClient client("test");
    const auto result = fetch(client, requestFor(server.url()));
    QVERIFY(result.ok());
    QCOMPARE(result->body, QByteArray("one two"));
}

// What follows the packed data is no damage: browsers and gzip pass it over.
void TestAnswerBodies::gzipPadding_data()
{
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("pieces"); // in which the answer is written
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("zeros") << QByteArray(64, '\0') << 1 << true;
    QTest::newRow("zeros in a piece of their own") << QByteArray(64, '\0') << 2 << true;
    QTest::newRow("a line end") << QByteArray("\r\n") << 1 << true;
    QTest::newRow("the first byte of a member and no more") << QByteArray("\x1f") << 1 << true;
    QTest::newRow("a member that is cut") << gzipped("two").first(14) << 1 << false;
    QTest::newRow("a damaged member") << QByteArray("\x1f\x8b damaged") << 1 << false;
}

void TestAnswerBodies::gzipPadding()
{
    QFETCH(QByteArray, after);
    QFETCH(int, pieces);
    QFETCH(bool, isWhole);
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        const QByteArray whole = answer(gzipped("one") + after, "Content-Encoding: gzip\r\n");
        socket->write(whole.first(whole.size() - after.size()));
        const auto rest = [socket, after] { socket->write(after); };
        pieces == 1 ? rest() : QTimer::singleShot(50, socket, rest);
    });
    QnamClient client("test");
    const auto result = fetch(client, requestFor(server.url()));
    QCOMPARE(result.ok(), isWhole);
    if (isWhole)
        QCOMPARE(result->body, QByteArray("one"));
}

// Nine endless answers at once: together they hold hardly more than the budget, and all of them end.
void TestAnswerBodies::largeAnswersShareMemory()
{
    const QByteArray bomb = gzipped(QByteArray(32 << 20, ' '));
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
        socket->write(QByteArray::number(bomb.size(), 16) + "\r\n" + bomb + "\r\n0\r\n\r\n");
    });
    QnamClient client("test");
    const auto *memory = client.findChild<AnswerMemory *>();
    QVERIFY(memory != nullptr);
    QList<QFuture<Result<HttpResponse>>> futures;
    for (int i = 0; i < 9; ++i)
        futures << client.send(requestFor(server.url()));
    qint64 most = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        (most = std::max(most, memory->held()),
         std::all_of(futures.begin(), futures.end(), [](const auto &future) { return future.isFinished(); })),
        20000);
    for (const auto &future : futures)
        QCOMPARE(int(future.result().error().fault), int(Fault::Limit));
    QVERIFY2(most <= 49 << 20, qPrintable(QString::number(most)));
    QCOMPARE(memory->held(), 0);
}

// Who has to wait for memory gets the whole answer all the same.
void TestAnswerBodies::largeAnswersAllArrive()
{
    const QByteArray plain(12 << 20, 'x');
    const QByteArray packed = gzipped(plain);
    bool isPlain = false;
    ScriptedServer server([&](QTcpSocket *socket, const QByteArray &) {
        isPlain = !isPlain;
        socket->write(isPlain ? answer(plain) : answer(packed, "Content-Encoding: gzip\r\n"));
    });
    QnamClient client("test");
    QList<QFuture<Result<HttpResponse>>> futures;
    HttpRequest request = requestFor(server.url());
    request.timeoutMs = 20000;
    for (int i = 0; i < 9; ++i)
        futures << client.send(request);
    for (const auto &future : futures) {
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000);
        QVERIFY(future.result().ok());
        QCOMPARE(future.result()->body.size(), plain.size());
    }
}

QTEST_GUILESS_MAIN(TestAnswerBodies)
#include "tst_answerbodies.moc"
