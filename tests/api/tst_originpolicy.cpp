// Who may read answers, under which names the server is asked, and what a preflight lets pass.
#include "core/api/http/originpolicy.h"

#include <QTest>

using namespace moviedb;

class TestOriginPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsesOrigins_data();
    void parsesOrigins();
    void dresses_data();
    void dresses();
    void preflight();
    void everybodyNeverWithCredentials();
    void refuses_data();
    void refuses();
    void furtherNames_data();
    void furtherNames();
    void parsesNames_data();
    void parsesNames();
};

namespace {

api::Request requestWith(const QList<api::HeaderField> &fields, const char *method = "GET")
{
    api::Request request;
    request.method = method;
    request.headers = fields;
    return request;
}

} // namespace

void TestOriginPolicy::parsesOrigins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin"); // null: refused
    const auto row = [](const char *text, const char *origin) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(origin);
    };
    row("https://a.example", "https://a.example");
    row("HTTPS://A.Example/", "https://a.example");
    row("https://a.example:443", "https://a.example");
    row("http://localhost:8080", "http://localhost:8080");
    row("http://[::1]:80", "http://[::1]");
    row("*", "*");
    for (const char *wrong : {"null", "a.example", "ftp://a.example", "https://a.example/page",
                              "https://me@a.example", "https://a.example?x", "https://*.example", ""})
        row(wrong, nullptr);
}

void TestOriginPolicy::parsesOrigins()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);
    const auto parsed = api::OriginPolicy::parsedOrigin(text);
    QCOMPARE(parsed.ok(), !origin.isNull());
    if (parsed)
        QCOMPARE(*parsed, origin);
    else
        QCOMPARE(int(parsed.error().fault), int(Fault::Usage));
}

void TestOriginPolicy::dresses_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("friend") << QByteArray("https://friend.example") << true;
    QTest::newRow("own") << QByteArray("http://127.0.0.1:5000") << true;
    QTest::newRow("own by name") << QByteArray("http://localhost:5000") << true;
    for (const char *other :
         {"https://friend.example.evil.example", "http://friend.example", "https://friend.example:8443",
          "null", "http://127.0.0.1:5001", "https://FRIEND.example", ""})
        QTest::newRow(*other == 0 ? "none" : other) << QByteArray(other) << false;
}

void TestOriginPolicy::dresses()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, allowed);
    const api::OriginPolicy policy({QStringLiteral("https://friend.example")}, 5000);
    for (const int status : {200, 304, 400, 404, 405, 413, 500}) {
        api::Response response;
        response.status = status;
        policy.dress(requestWith(origin.isEmpty() ? QList<api::HeaderField>()
                                                  : QList<api::HeaderField>{{"origin", origin}}),
                     response);
        QCOMPARE(response.header("Vary"), QByteArray("Origin"));
        QCOMPARE(response.header("Access-Control-Allow-Origin"), allowed ? origin : QByteArray());
        QCOMPARE(response.header("Access-Control-Expose-Headers").contains("ETag"), allowed);
        QCOMPARE(response.header("Access-Control-Allow-Credentials"), QByteArray());
    }
}

void TestOriginPolicy::preflight()
{
    const api::OriginPolicy policy({QStringLiteral("https://friend.example")}, 5000);
    for (const bool isFriend : {true, false}) {
        const api::Request request =
            requestWith({{"host", "localhost:5000"},
                         {"origin", isFriend ? "https://friend.example" : "https://x.example"},
                         {"access-control-request-method", "PATCH"},
                         {"access-control-request-private-network", "true"}},
                        "OPTIONS");
        QVERIFY(policy.isPreflight(request));
        api::Response response = policy.preflight();
        policy.dress(request, response);
        QCOMPARE(response.status, 204);
        QCOMPARE(response.header("Access-Control-Allow-Methods").contains("PATCH"), isFriend);
        QCOMPARE(response.header("Access-Control-Allow-Headers").contains("Authorization"), isFriend);
        QCOMPARE(response.header("Access-Control-Allow-Private-Network"), QByteArray(isFriend ? "true" : ""));
        QCOMPARE(response.header("Access-Control-Max-Age").isEmpty(), !isFriend);
        QVERIFY(response.header("Vary").contains("Access-Control-Request-Method"));
        QCOMPARE(policy.refusal(request).has_value(), !isFriend);
    }
}

void TestOriginPolicy::everybodyNeverWithCredentials()
{
    const api::OriginPolicy policy({QStringLiteral("*")}, 5000);
    api::Response response;
    policy.dress(requestWith({{"origin", "https://anybody.example"}}), response);
    QCOMPARE(response.header("Access-Control-Allow-Origin"), QByteArray("*"));
    QCOMPARE(response.header("Access-Control-Allow-Credentials"), QByteArray());
}

void TestOriginPolicy::refuses_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QByteArray>("site");
    QTest::addColumn<int>("status"); // 0: it is dealt with
    const auto row = [](const char *name, const char *host, const char *authority, const char *site,
                        int status) {
        QTest::newRow(name) << QByteArray(host) << QByteArray(authority) << QByteArray(site) << status;
    };
    row("by number", "127.0.0.1:5000", "", "", 0);
    row("by name", "LocalHost:5000", "", "same-origin", 0);
    row("typed by a person", "localhost:5000", "", "none", 0);
    row("rebound", "evil.example:5000", "", "", 421);
    row("other port", "127.0.0.1:80", "", "", 421);
    row("no port", "127.0.0.1", "", "", 421);
    row("looks alike", "127.0.0.1.evil.example:5000", "", "", 421);
    row("absolute to elsewhere", "127.0.0.1:5000", "evil.example:5000", "", 421);
    row("absolute to here", "127.0.0.1:5000", "127.0.0.1:5000", "", 0);
    row("absolute hides a host", "evil.example", "127.0.0.1:5000", "", 421);
    row("a picture in a foreign page", "127.0.0.1:5000", "", "cross-site", 403);
    row("no host", "", "", "", 400);
}

void TestOriginPolicy::refuses()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, authority);
    QFETCH(QByteArray, site);
    const api::OriginPolicy policy({}, 5000);
    api::Request request = requestWith({});
    request.authority = authority;
    if (!host.isEmpty())
        request.headers.append({"host", host});
    if (!site.isEmpty())
        request.headers.append({"sec-fetch-site", site});
    const auto refusal = policy.refusal(request);
    QTEST(refusal ? refusal->status : 0, "status");
}

void TestOriginPolicy::furtherNames_data()
{
    QTest::addColumn<int>("status");
    const auto row = [](const char *host, int status) { QTest::newRow(host) << status; };
    row("127.0.0.1:5000", 0);
    row("films.example", 0); // behind a proxy
    row("Films.Example:5000", 0);
    row("films.example:5001", 421);
    row("192.168.1.7:8080", 0);
    row("192.168.1.7:5000", 421);
    row("192.168.1.7", 421);
    row("evil.films.example", 421);
}

void TestOriginPolicy::furtherNames()
{
    const api::OriginPolicy policy({}, 5000,
                                   {QStringLiteral("films.example"), QStringLiteral("192.168.1.7:8080")});
    const auto refusal = policy.refusal(requestWith({{"host", QTest::currentDataTag()}}));
    QTEST(refusal ? refusal->status : 0, "status");
    QVERIFY(policy.allows("http://films.example:5000"));
    QVERIFY(!policy.allows("http://films.example:5001"));
}

void TestOriginPolicy::parsesNames_data()
{
    QTest::addColumn<QString>("name"); // null: refused
    const auto row = [](const char *text, const char *name) {
        QTest::newRow(text) << QString::fromLatin1(name);
    };
    row("films.example", "films.example");
    row("Films.Example:8080", "films.example:8080");
    row("192.168.1.7:80", "192.168.1.7:80");
    row("[fe80::1]:5000", "[fe80::1]:5000");
    for (const char *bad : {"", "http://films.example", "films.example/", "a b", "films.example:port",
                            "u@films.example", "a/b", "*"})
        row(bad, nullptr);
}

void TestOriginPolicy::parsesNames()
{
    const auto name = api::OriginPolicy::parsedName(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(name ? *name : QString(), "name");
}

QTEST_GUILESS_MAIN(TestOriginPolicy)
#include "tst_originpolicy.moc"
