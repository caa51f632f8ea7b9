// Requests however they are cut, and every way in which one can be wrong.
#include "core/api/http/requestreader.h"

#include <QTest>

using namespace moviedb;
using api::RequestReader;

class TestRequestReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhole_data();
    void readsWhole();
    void refuses_data();
    void refuses();
    void originOfABrokenRequestIsKnown();
    void requestsFollowEachOther();
    void awaitsContinue();
    void percentDecoding_data();
    void percentDecoding();
};

void TestRequestReader::readsWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *bytes, const char *method, const QStringList &path,
                        const char *query = "", const char *body = "") {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(method) << path << QByteArray(query)
                            << QByteArray(body);
    };
    const QStringList films{QStringLiteral("v1"), QStringLiteral("movies")};
    row("plain", "GET /v1/movies HTTP/1.1\r\nHost: h\r\n\r\n", "GET", films);
    row("query", "GET /v1/movies?a=b%20c&d HTTP/1.1\r\nHost: h\r\n\r\n", "GET", films, "a=b%20c&d");
    row("line feeds alone", "GET /v1/movies HTTP/1.1\nHost: h\n\n", "GET", films);
    row("an empty line before", "\r\n\r\nGET /v1/movies HTTP/1.1\r\n\r\n", "GET", films);
    row("absolute", "GET http://h:1/v1/movies HTTP/1.1\r\nHost: h\r\n\r\n", "GET", films);
    row("decoded", "GET /v1/m%C3%BC HTTP/1.1\r\n\r\n", "GET", {QStringLiteral("v1"), QStringLiteral("mü")});
    row("a slash in a segment", "GET /a%2Fb HTTP/1.1\r\n\r\n", "GET", {QStringLiteral("a/b")});
    row("length", "POST /x HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", "POST", {QStringLiteral("x")}, "",
        "abc");
    row("chunks",
        "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2;note=1\r\nab\r\n1\r\nc\r\n0\r\nA: b\r\n\r\n",
        "POST", {QStringLiteral("x")}, "", "abc");
    row("any method", "BREW /x HTTP/1.1\r\n\r\n", "BREW", {QStringLiteral("x")});
    row("server as a whole", "OPTIONS * HTTP/1.1\r\n\r\n", "OPTIONS", {});
}

// In one piece and byte by byte.
void TestRequestReader::readsWhole()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(7)}) {
        RequestReader reader({});
        for (qsizetype at = 0; at < bytes.size(); at += step)
            reader.take(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        QVERIFY2(reader.state() == RequestReader::State::Whole, qPrintable(reader.error().oneLine()));
        QTEST(reader.request().method, "method");
        QTEST(reader.request().path, "path");
        QTEST(reader.request().query, "query");
        QTEST(reader.request().body, "body");
    }
}

void TestRequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray get = "GET / HTTP/1.1\r\n";
    const QByteArray post = "POST / HTTP/1.1\r\n";
    row("noise", "\x01\x02\x03\r\n\r\n", 400);
    row("no version", "GET /\r\n\r\n", 400);
    row("two blanks", "GET  / HTTP/1.1\r\n\r\n", 400);
    row("bad method", "G@T / HTTP/1.1\r\n\r\n", 400);
    row("bad version", "GET / HTTX/1.1\r\n\r\n", 400);
    row("version 2", "GET / HTTP/2.0\r\n\r\n", 505);
    row("no path", "GET v1 HTTP/1.1\r\n\r\n", 400);
    row("asterisk", "GET * HTTP/1.1\r\n\r\n", 400);
    row("fragment", "GET /a#b HTTP/1.1\r\n\r\n", 400);
    row("half a percent sign", "GET /%4 HTTP/1.1\r\n\r\n", 400);
    row("no UTF-8", "GET /%FF HTTP/1.1\r\n\r\n", 400);
    row("NUL", "GET /%00 HTTP/1.1\r\n\r\n", 400);
    row("long target", "GET /" + QByteArray(20000, 'a') + " HTTP/1.1\r\n\r\n", 414);
    row("endless target", "GET /" + QByteArray(300000, 'a'), 414);
    row("long field", get + "A: " + QByteArray(40000, 'a') + "\r\n\r\n", 431);
    row("many fields", get + QByteArray("A: b\r\n").repeated(101) + "\r\n", 431);
    row("folded", get + "A: b\r\n c\r\n\r\n", 400);
    row("no colon", get + "Host h\r\n\r\n", 400);
    row("blank before the colon", get + "Host : h\r\n\r\n", 400);
    row("carriage return in a value", get + "A: b\rc\r\n\r\n", 400);
    row("two hosts", get + "Host: a\r\nHost: b\r\n\r\n", 400);
    row("two origins", get + "Origin: a\r\nOrigin: b\r\n\r\n", 400);
    row("negative length", post + "Content-Length: -1\r\n\r\n", 400);
    row("length with a sign", post + "Content-Length: +1\r\n\r\n", 400);
    row("two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("too long", post + "Content-Length: 1048577\r\n\r\n", 413);
    row("absurdly long", post + "Content-Length: 99999999999999999999999\r\n\r\n", 413);
    row("two framings", post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    row("other coding", post + "Transfer-Encoding: gzip\r\n\r\n", 501);
    row("chunks in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    row("bad chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400);
    row("negative chunk", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", 400);
    row("huge chunk", post + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n", 413);
    row("absurd chunk", post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", 413);
    row("chunk without end", post + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400);
    row("endless chunk line", post + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray(2000, '1'), 400);
    row("expectation", post + "Expect: wonders\r\n\r\n", 417);
}

void TestRequestReader::refuses()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {bytes.size(), qsizetype(1)}) {
        RequestReader reader({});
        for (qsizetype at = 0; at < bytes.size(); at += step)
            reader.take(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        QCOMPARE(int(reader.state()), int(RequestReader::State::Broken));
        QTEST(reader.status(), "status");
        QVERIFY(!reader.error().text.isEmpty());
    }
}

void TestRequestReader::originOfABrokenRequestIsKnown()
{
    for (const char *bytes :
         {"nonsense\r\nOrigin: https://a.example\r\n\r\n",
          "GET / HTTP/1.1\r\n: bad\r\nOrigin: https://a.example\r\n\r\n",
          "POST / HTTP/1.1\r\nContent-Length: 9999999\r\nOrigin: https://a.example\r\n\r\n"}) {
        RequestReader reader({});
        QCOMPARE(int(reader.take(bytes)), int(RequestReader::State::Broken));
        QCOMPARE(reader.request().header("origin"), QByteArray("https://a.example"));
    }
}

void TestRequestReader::requestsFollowEachOther()
{
    RequestReader reader({});
    QCOMPARE(int(reader.take("POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nxGET /b HTTP/1.1\r\n\r\nGET")),
             int(RequestReader::State::Whole));
    QCOMPARE(reader.request().body, QByteArray("x"));
    QCOMPARE(int(reader.next()), int(RequestReader::State::Whole));
    QCOMPARE(reader.request().path, QStringList{QStringLiteral("b")});
    QCOMPARE(reader.request().body, QByteArray());
    QCOMPARE(int(reader.next()), int(RequestReader::State::Head));
    QCOMPARE(int(reader.take(" /c HTTP/1.1\r\n\r\n")), int(RequestReader::State::Whole));
    QCOMPARE(int(reader.next()), int(RequestReader::State::Idle));
}

void TestRequestReader::awaitsContinue()
{
    RequestReader reader({});
    reader.take("POST / HTTP/1.1\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(reader.awaitsContinue());
    reader.take("x");
    QVERIFY(!reader.awaitsContinue());
}

void TestRequestReader::percentDecoding_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("plus");
    QTest::addColumn<QString>("decoded"); // null: refused
    QTest::newRow("plain") << QByteArray("abc") << false << QStringLiteral("abc");
    QTest::newRow("plus stays") << QByteArray("a+b") << false << QStringLiteral("a+b");
    QTest::newRow("plus is a blank") << QByteArray("a+b%2B") << true << QStringLiteral("a b+");
    QTest::newRow("at the end") << QByteArray("%41") << false << QStringLiteral("A");
    QTest::newRow("cut") << QByteArray("%4") << false << QString();
    QTest::newRow("no digits") << QByteArray("%zz") << false << QString();
    QTest::newRow("overlong") << QByteArray("%C0%80") << false << QString();
}

void TestRequestReader::percentDecoding()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, plus);
    QFETCH(QString, decoded);
    const auto got = api::percentDecoded(text, plus);
    QCOMPARE(got.has_value(), !decoded.isNull());
    QCOMPARE(got.value_or(QString()), decoded);
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
