// What is asked of JustWatch, and how an answer falls apart into documents.
#include "core/base/jsonread.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/packages.h"
#include "core/sources/justwatch/titledetails.h"
#include "tests/sources/justwatchfixture.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::justwatch;
using moviedb::test::fixture;

namespace {

HttpResponse answered(const QByteArray &body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.finalUrl = QUrl(QStringLiteral("https://example.org/graphql"));
    response.fetchedAt = QDateTime::currentDateTimeUtc();
    return response;
}

JustWatchSource source()
{
    return JustWatchSource(Endpoints(), QStringLiteral("US"), QStringLiteral("en"));
}

} // namespace

class TestJustWatchSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requests();
    void badRequests_data();
    void badRequests();
    void splitGivesADocumentPerKey();
    void splitAsksAgainWhenErrorsCameAlong();
    void aRemovedFieldCostsThatFieldOnly_data();
    void aRemovedFieldCostsThatFieldOnly();
    void splitFailures_data();
    void splitFailures();
};

void TestJustWatchSource::requests()
{
    GalleryKey key;
    key.country = QStringLiteral("US");
    key.packageCode = QStringLiteral("mxx");
    key.yearTo = 1959;
    const auto gallery = source().request(need::galleryPage, {key.text()});
    QVERIFY(gallery.ok());
    QCOMPARE(gallery->method, QByteArray("POST"));
    QCOMPARE(gallery->service, QStringLiteral("justwatch"));
    Json body = *parseJson(gallery->body);
    QCOMPARE(body["variables"].dump(),
             std::string(R"({"after":"","country":"US","filter":{"objectTypes":["MOVIE"],"packages":["mxx"],)"
                         R"("releaseYear":{"max":1959}},"first":100,"language":"en"})"));
    key.first = 1;
    body = *parseJson(source().request(need::galleryPage, {key.text()})->body);
    QVERIFY(body["query"].get<std::string>().find("edges") == std::string::npos);
    QVERIFY(!body["variables"].contains("language")); // unused variables are refused
    key.pagePath = QStringLiteral("/us/provider/max/movies?page=2");
    const auto page = source().request(need::galleryPage, {key.text()});
    QCOMPARE(page->method, QByteArray("GET"));
    QCOMPARE(page->url.toString(), QStringLiteral("https://www.justwatch.com/us/provider/max/movies?page=2"));
    const auto details = source().request(need::titleDetails, {QStringLiteral("tm1"), QStringLiteral("tm2")});
    body = *parseJson(details->body);
    QVERIFY(body["query"].get<std::string>().find("t1: node(id: \"tm2\")") != std::string::npos);
    QCOMPARE(source().batchSize(need::titleDetails), 20);
    QCOMPARE(source().batchSize(NeedKind{QStringLiteral("search")}), 0);
}

void TestJustWatchSource::badRequests_data()
{
    QTest::addColumn<NeedKind>("kind");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("hostile node id") << need::titleDetails
                                     << QStringList{QStringLiteral("tm1\") { x } y: node(id: \"tm2")}
                                     << Fault::NotFound;
    QTest::newRow("country") << need::packages << QStringList{QStringLiteral("us")} << Fault::NotFound;
    QTest::newRow("gallery key") << need::galleryPage << QStringList{QStringLiteral("nonsense")}
                                 << Fault::NotFound;
    QTest::newRow("no key") << need::titleDetails << QStringList{} << Fault::Usage;
    QTest::newRow("too many") << need::packages << QStringList{QStringLiteral("US"), QStringLiteral("IT")}
                              << Fault::Usage;
    QTest::newRow("other kind") << NeedKind{QStringLiteral("pages")} << QStringList{QStringLiteral("A")}
                                << Fault::Usage;
}

void TestJustWatchSource::badRequests()
{
    QFETCH(NeedKind, kind);
    QFETCH(QStringList, keys);
    QFETCH(Fault, fault);
    const auto request = source().request(kind, keys);
    QVERIFY(!request.ok());
    QCOMPARE(request.error().fault, fault);
}

void TestJustWatchSource::splitGivesADocumentPerKey()
{
    const QStringList keys{QStringLiteral("tm900001"), QStringLiteral("tm900002")};
    const auto documents = source().split(
        need::titleDetails, keys, answered("{\"data\":{\"t0\":" + fixture("node.json") + ",\"t1\":null}}"));
    QVERIFY(documents.ok());
    QCOMPARE(documents->size(), 2);
    QCOMPARE(documents->at(0).key, keys[0]);
    QVERIFY(!documents->at(0).missing);
    QCOMPARE(documents->at(0).url, QStringLiteral("https://www.justwatch.com/us/movie/the-salt-ladder"));
    QVERIFY(parseTitleDetails(documents->at(0), Endpoints(), QStringLiteral("US")).ok());
    QVERIFY(documents->at(1).missing);
    const auto packages =
        source().split(need::packages, {QStringLiteral("US")}, answered(fixture("packages.json")));
    QCOMPARE(packages->size(), 1);
    QVERIFY(parsePackages(packages->first().body).ok());
}

void TestJustWatchSource::splitAsksAgainWhenErrorsCameAlong()
{
    const QStringList keys{QStringLiteral("tm900001"), QStringLiteral("tm900002")};
    const QByteArray errors = "\"errors\":[{\"message\":\"timeout\",\"path\":[\"t1\"]}]";
    const auto partial = source().split(
        need::titleDetails, keys,
        answered("{\"data\":{\"t0\":" + fixture("node.json") + ",\"t1\":null}," + errors + "}"));
    QVERIFY(partial.ok());
    QCOMPARE(partial->size(), 1);
    const auto nothing = source().split(need::titleDetails, keys,
                                        answered("{\"data\":{\"t0\":null,\"t1\":null}," + errors + "}"));
    QVERIFY(!nothing.ok());
    QVERIFY(nothing.error().text.contains(QLatin1String("timeout")));
}

void TestJustWatchSource::aRemovedFieldCostsThatFieldOnly_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<bool>("missing");
    QTest::newRow("scoring is null")
        << QByteArray(R"({"id":"tm1","content":{"title":"The Salt Ladder","scoring":null}})") << false;
    QTest::newRow("offers are null")
        << QByteArray(R"({"id":"tm1","content":{"title":"The Salt Ladder"},"offers":null})") << false;
    QTest::newRow("content is null") << QByteArray(R"({"id":"tm1","content":null})") << true;
    QTest::newRow("title is null") << QByteArray(R"({"id":"tm1","content":{"title":null}})") << true;
    QTest::newRow("title is a number") << QByteArray(R"({"id":"tm1","content":{"title":5}})") << true;
    QTest::newRow("content is a list") << QByteArray(R"({"id":"tm1","content":[]})") << true;
}

void TestJustWatchSource::aRemovedFieldCostsThatFieldOnly()
{
    QFETCH(QByteArray, node);
    QFETCH(bool, missing);
    const auto documents = source().split(
        need::titleDetails, {QStringLiteral("tm1")},
        answered("{\"errors\":[{\"message\":\"no such thing any more\"}],\"data\":{\"t0\":" + node + "}}"));
    QVERIFY(documents.ok());
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->first().missing, missing);
    QCOMPARE(documents->first().warnings, QStringList(QStringLiteral("JustWatch: no such thing any more")));
    if (!missing)
        QVERIFY(parseTitleDetails(documents->first(), Endpoints(), QStringLiteral("US")).ok());
}

void TestJustWatchSource::splitFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("text");
    QTest::newRow("validation") << 422
                                << QByteArray(
                                       R"({"errors":[{"message":"Cannot query field \"x\""}],"data":null})")
                                << Fault::Parse << QStringLiteral("Cannot query field");
    QTest::newRow("validation in a good answer")
        << 200
        << QByteArray(R"({"errors":[{"message":"Cannot query field \"x\" on type \"Y\"."}],"data":null})")
        << Fault::Http << QStringLiteral("Cannot query field");
    QTest::newRow("validation without data")
        << 200
        << QByteArray(R"({"errors":[{"message":"x","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]})")
        << Fault::Http << QStringLiteral("GRAPHQL_VALIDATION_FAILED");
    QTest::newRow("an error that may pass")
        << 200 << QByteArray(R"({"errors":[{"message":"timeout"}],"data":null})") << Fault::Parse
        << QStringLiteral("timeout");
    QTest::newRow("block page") << 403 << QByteArray("<html>no</html>") << Fault::Refused
                                << QStringLiteral("refuses");
    QTest::newRow("too fast") << 429 << QByteArray() << Fault::RateLimited << QString();
    QTest::newRow("down") << 500 << QByteArray("oops") << Fault::Http << QStringLiteral("500");
    QTest::newRow("web page") << 200 << QByteArray("<!DOCTYPE html><title>x</title>") << Fault::Parse
                              << QStringLiteral("web page");
    QTest::newRow("malformed") << 200 << QByteArray("{\"data\":") << Fault::Parse << QString();
    QTest::newRow("no data") << 200 << QByteArray("{\"data\":[]}") << Fault::Parse
                             << QStringLiteral("$.data");
}

void TestJustWatchSource::splitFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Fault, fault);
    QFETCH(QString, text);
    const auto documents =
        source().split(need::titleDetails, {QStringLiteral("tm1")}, answered(body, status));
    QVERIFY(!documents.ok());
    QCOMPARE(documents.error().fault, fault);
    QVERIFY2(documents.error().text.contains(text), qPrintable(documents.error().text));
}

QTEST_GUILESS_MAIN(TestJustWatchSource)
#include "tst_justwatchsource.moc"
