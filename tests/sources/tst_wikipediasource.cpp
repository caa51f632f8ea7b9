#include "core/domain/pagekey.h"
#include "core/sources/wikipedia/page.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "core/sources/wikipedia/search.h"
#include "core/sources/wikipedia/wikipediasource.h"
#include "tests/sources/answered.h"
#include "tests/sources/recordings.h"

#include <QTest>
#include <QUrlQuery>

using namespace moviedb;
using test::answered;

namespace {

wikipedia::WikipediaSource source()
{
    Endpoints endpoints;
    endpoints.move(QStringLiteral("wikipedia"), QUrl(QStringLiteral("http://127.0.0.1:9/wikipedia/")));
    return wikipedia::WikipediaSource(endpoints, QStringLiteral("en"));
}

QByteArray pageWith(const QByteArray &title, const QByteArray &text, const QByteArray &more = {})
{
    return R"({"pageid":7,"ns":0,"title":")" + title +
           R"(","revisions":[{"revid":88,"slots":{"main":{"content":")" + text + R"("}}}])" + more + "}";
}

QByteArray queryOf(const QByteArray &pages, const QByteArray &more = {}, const QByteArray &outside = {})
{
    return "{\"query\":{" + more + "\"pages\":[" + pages + "]}" + outside + "}";
}

} // namespace

class TestWikipediaSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hits();
    void brokenAnswers_data();
    void brokenAnswers();
    void recordedAnswers();
    void keys_data();
    void keys();
    void addresses();
    void searchRequest();
    void pagesRequest();
    void revisionsOnly();
    void longRequest();
    void splitSearch();
    void splitPages();
    void splitCutAnswer();
    void splitErrors_data();
    void splitErrors();
    void pageDocument();
    void brokenPageDocuments_data();
    void brokenPageDocuments();
    void recordedQueries();
};

void TestWikipediaSource::hits()
{
    const auto found = wikipedia::parseSearch(
        R"({"pages":[{"id":5,"key":"Glass_Harbour","title":"Glass Harbour","excerpt":"the <span class=\"searchmatch\">Glass</span> &amp; harbour &lt;b&gt;","matched_title":"Port","anchor":null,"description":"1968 film","thumbnail":{"mimetype":"image/jpeg","size":null,"width":60,"height":85.0,"duration":null,"url":"//img.example/a.jpg"}},{"id":6,"key":"Glass","title":"Glass","excerpt":"","description":null,"matched_title":null,"thumbnail":null}]})");
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    const auto &hit = found->at(0);
    QCOMPARE(wikipedia::excerptText(hit), QStringLiteral("the Glass & harbour <b>"));
    QVERIFY(hit.excerptHtml.contains(QLatin1String("<span class=\"searchmatch\">")));
    QVERIFY(hit.thumbnail && !hit.thumbnail->size && hit.thumbnail->height == 85);
    const Candidate candidate = wikipedia::candidateOf(hit);
    QCOMPARE(candidate.key, QStringLiteral("Glass_Harbour"));
    QCOMPARE(candidate.pageId, 5);
    QCOMPARE(candidate.description, QStringLiteral("1968 film"));
    QCOMPARE(candidate.matchedTitle, QStringLiteral("Port"));
    QCOMPARE(candidate.thumbnailUrl, QStringLiteral("https://img.example/a.jpg"));
    QVERIFY(!candidate.verified);
    QVERIFY(found->at(1).description.isEmpty() && !found->at(1).thumbnail);
    QVERIFY(wikipedia::parseSearch(R"({"pages":[]})")->isEmpty());
}

void TestWikipediaSource::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("page") << QByteArray("<html>");
    QTest::newRow("no pages") << QByteArray("{}");
    QTest::newRow("wrong type") << QByteArray(R"({"pages":{}})");
    QTest::newRow("no key") << QByteArray(R"({"pages":[{"id":1}]})");
    QTest::newRow("text as hit") << QByteArray(R"({"pages":["x"]})");
    QTest::newRow("cut") << QByteArray(R"({"pages":[{"id":1,"key":"A")");
    QTest::newRow("too deep") << QByteArray(100000, '[');
}

void TestWikipediaSource::brokenAnswers()
{
    QFETCH(QByteArray, body);
    QVERIFY(!wikipedia::parseSearch(body));
}

void TestWikipediaSource::recordedAnswers()
{
    const QString name =
        QStringLiteral("wikimedia/search.page.avatar.api-wikimedia-org.2024-06.trimmed.json");
    if (recordings::path(name).isEmpty())
        QSKIP("the recorded answers are not here");
    const auto hits = wikipedia::parseSearch(recordings::bytes(name));
    QVERIFY(hits);
    QCOMPARE(hits->size(), 3);
    QCOMPARE(hits->at(1).key, QStringLiteral("Avatar:_The_Way_of_Water"));
    QCOMPARE(hits->at(1).description, QStringLiteral("2022 American film by James Cameron"));
    QVERIFY(wikipedia::excerptText(hits->at(1))
                .startsWith(QLatin1String("Avatar: The Way of Water is a 2022 American")));
    QVERIFY(hits->at(0).thumbnail->url.startsWith(QLatin1String("//upload")));
    const auto example =
        wikipedia::parseSearch(recordings::bytes(QStringLiteral("wikimedia/search.page.docs-example.json")));
    QVERIFY(example && example->size() == 1);
}

void TestWikipediaSource::keys_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::newRow("spaces") << QStringLiteral(" glass  Harbour (film) ")
                            << QStringLiteral("Glass_Harbour_(film)");
    QTest::newRow("key") << QStringLiteral("Glass_Harbour") << QStringLiteral("Glass_Harbour");
    QTest::newRow("accent") << QStringLiteral("élan") << QStringLiteral("Élan");
    QTest::newRow("empty") << QString() << QString();
}

void TestWikipediaSource::keys()
{
    QFETCH(QString, title);
    QTEST(pagekey::fromTitle(title), "key");
    QCOMPARE(pagekey::toTitle(QStringLiteral("Glass_Harbour_(film)")),
             QStringLiteral("Glass Harbour (film)"));
}

void TestWikipediaSource::addresses()
{
    const auto url = [](const QString &key) {
        return wikipedia::pageUrl(Endpoints(), QStringLiteral("en"), key).toEncoded();
    };
    QCOMPARE(url(QStringLiteral("Twister_(1996_film)")),
             QByteArray("https://en.wikipedia.org/wiki/Twister_(1996_film)"));
    QCOMPARE(url(QStringLiteral("Who's_That?_100%_/_Élan#x")),
             QByteArray("https://en.wikipedia.org/wiki/Who's_That%3F_100%25_/_%C3%89lan%23x"));
}

void TestWikipediaSource::searchRequest()
{
    const auto request = source().request(wikipedia::need::search, {QStringLiteral("Dune 2021 & film?")});
    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(),
             QByteArray("http://127.0.0.1:9/wikipedia/w/rest.php/v1/search/page?q=Dune%"
                        "202021%20%26%20film%3F&limit=10"));
    QCOMPARE(request->service, QStringLiteral("wikipedia"));
    QVERIFY(!source().request(wikipedia::need::search, {QStringLiteral("  ")}));
    QVERIFY(!source().request(wikipedia::need::search, {QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(!source().request(NeedKind{QStringLiteral("entities")}, {QStringLiteral("Q1")}));
    QCOMPARE(source().batchSize(wikipedia::need::pages), 50);
}

void TestWikipediaSource::pagesRequest()
{
    const auto request = source().request(wikipedia::need::pages,
                                          {QStringLiteral("Glass_Harbour"), QStringLiteral("Who?_+_C/D")});
    QVERIFY(request);
    const QByteArray url = request->url.toEncoded();
    QVERIFY(
        url.startsWith("http://127.0.0.1:9/wikipedia/w/api.php?action=query&redirects=1&formatversion=2&"));
    for (const char *part : {"maxlag=5", "rvslots=main", "ppprop=wikibase_item%7Cdisambiguation",
                             "pilicense=any", "prop=revisions%7Cpageprops%7Cdescription%7Cpageimages%7Cinfo"})
        QVERIFY2(url.contains(part), part);
    QVERIFY2(url.endsWith("&titles=Glass%20Harbour%7CWho%3F%20%2B%20C%2FD"), url.constData());
    const auto bad = source().request(wikipedia::need::pages, {QStringLiteral("A|B")});
    QVERIFY(!bad);
    QCOMPARE(bad.error().where, QStringLiteral("A|B"));
}

// Asked for in the same way as the page, so that a redirect that leads elsewhere now shows itself.
void TestWikipediaSource::revisionsOnly()
{
    const QStringList keys{QStringLiteral("Salt_Road"), QStringLiteral("Old_Name")};
    const auto request = source().request(wikipedia::need::revisions, keys);
    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(),
             QByteArray("http://127.0.0.1:9/wikipedia/w/api.php?action=query&redirects=1&formatversion=2"
                        "&format=json&maxlag=5&prop=revisions%7Cpageprops&rvprop=ids%7Ctimestamp"
                        "&ppprop=wikibase_item&titles=Salt%20Road%7COld%20Name"));
    const HttpResponse answer = answered(
        R"({"query":{"redirects":[{"from":"Old Name","to":"New Name"}],"pages":[
            {"pageid":1,"title":"Salt Road","missing":true},
            {"pageid":2,"title":"New Name","revisions":[{"revid":88,"timestamp":"2026-03-04T12:00:00Z"}]}]}})");
    const auto checks = source().split(wikipedia::need::revisions, keys, answer);
    QVERIFY(checks);
    QVERIFY(checks->at(0).missing);
    QCOMPARE(checks->at(1).revision, QStringLiteral("88"));
    QVERIFY(checks->at(1).url.endsWith(QStringLiteral("/New_Name")));
}

void TestWikipediaSource::longRequest()
{
    QStringList keys;
    for (int i = 0; i < 50; ++i)
        keys.append(QString(QChar(u'ж')).repeated(60) + QString::number(i));
    const auto request = source().request(wikipedia::need::pages, keys);
    QVERIFY(request);
    QCOMPARE(request->method, QByteArray("POST"));
    QCOMPARE(request->url.toEncoded(), QByteArray("http://127.0.0.1:9/wikipedia/w/api.php"));
    QCOMPARE(QUrlQuery(QString::fromLatin1(request->body))
                 .queryItemValue(QStringLiteral("titles"), QUrl::FullyDecoded),
             keys.join(QLatin1Char('|')));
}

void TestWikipediaSource::splitSearch()
{
    const auto documents =
        source().split(wikipedia::need::search, {QStringLiteral("dune")}, answered(R"({"pages":[]})"));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->first().key, QStringLiteral("dune"));
    QVERIFY(!documents->first().missing);
    QVERIFY(wikipedia::parseSearch(documents->first().body)->isEmpty());
    QVERIFY(!source().split(wikipedia::need::search, {QStringLiteral("dune")}, answered(R"({"pages":1})")));
}

void TestWikipediaSource::splitPages()
{
    const QByteArray renames = R"("normalized":[{"from":"glass harbour","to":"Glass harbour"}],)"
                               R"("redirects":[{"from":"Glass harbour","to":"Glass Harbour"},)"
                               R"({"from":"Ring","to":"Ring 2"},{"from":"Ring 2","to":"Ring"}],)";
    const QStringList keys{QStringLiteral("glass_harbour"), QStringLiteral("Glass_Harbour"),
                           QStringLiteral("Nowhere"), QStringLiteral("Ring"), QStringLiteral("Fr:Port")};
    const auto documents = source().split(
        wikipedia::need::pages, keys,
        answered(queryOf(pageWith("Glass Harbour", "text") + R"(,{"ns":0,"title":"Nowhere","missing":true})",
                         renames)));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 5);
    for (int i : {0, 1}) {
        const Document &document = documents->at(i);
        QCOMPARE(document.key, keys.at(i));
        QCOMPARE(document.revision, QStringLiteral("88"));
        QCOMPARE(document.url, QStringLiteral("http://127.0.0.1:9/wikipedia/wiki/Glass_Harbour"));
        QCOMPARE(wikipedia::parsePageDocument(document)->key, QStringLiteral("Glass_Harbour"));
    }
    QVERIFY(documents->at(2).missing); // no such page
    QVERIFY(documents->at(3).missing); // a circle of redirects
    QVERIFY(documents->at(4).missing); // another wiki's page
    QCOMPARE(wikipedia::parsePageDocument(documents->at(2)).error().fault, Fault::NotFound);
}

// What was cut off comes back in no document, so that it is asked for again.
void TestWikipediaSource::splitCutAnswer()
{
    const QStringList keys{QStringLiteral("A"), QStringLiteral("B")};
    const QByteArray pages = pageWith("A", "text") + R"(,{"pageid":9,"ns":0,"title":"B"})";
    const auto cut = source().split(wikipedia::need::pages, keys,
                                    answered(queryOf(pages, {}, R"(,"continue":{"rvcontinue":"9"})")));
    QVERIFY(cut);
    QCOMPARE(cut->size(), 1);
    QCOMPARE(cut->first().key, QStringLiteral("A"));
    // Asking again for a page that has no text even in a whole answer would never end.
    const auto whole = source().split(wikipedia::need::pages, keys, answered(queryOf(pages)));
    QVERIFY(whole);
    QCOMPARE(whole->size(), 2);
    QVERIFY(whole->at(1).missing);
}

void TestWikipediaSource::splitErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const QByteArray &body, int status, Fault fault) {
        QTest::newRow(name) << body << status << int(fault);
    };
    row("maxlag", R"({"error":{"code":"maxlag","info":"x"}})", 200, Fault::RateLimited);
    row("rate limited", R"({"error":{"code":"ratelimited","info":"x"}})", 200, Fault::RateLimited);
    row("bad value", R"({"error":{"code":"badvalue","info":"x"}})", 200, Fault::Http);
    row("page", "<html></html>", 200, Fault::Parse);
    row("cut", R"({"query":{"pages":[)", 200, Fault::Parse);
    row("no pages", R"({"query":{}})", 200, Fault::Parse);
    row("list", "[]", 200, Fault::Parse);
    row("429", "", 429, Fault::RateLimited);
    row("503", "", 503, Fault::RateLimited);
    row("403", "<html></html>", 403, Fault::Refused);
    row("500", "", 500, Fault::Http);
}

void TestWikipediaSource::splitErrors()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const auto documents =
        source().split(wikipedia::need::pages, {QStringLiteral("A")}, answered(body, status));
    QVERIFY(!documents);
    QTEST(int(documents.error().fault), "fault");
}

void TestWikipediaSource::pageDocument()
{
    Document document;
    document.key = QStringLiteral("glass");
    document.body =
        pageWith("Glass Harbour", R"({{Infobox film|director=[[Ada Quill]]}}\nGlass Harbour is a film.)",
                 R"(,"pageprops":{"wikibase_item":"Q900001"},"description":"1968 film",)"
                 R"("thumbnail":{"source":"https://img.example/500px-a.jpg"},)"
                 R"("original":{"source":"//img.example/a.jpg"})");
    const auto page = wikipedia::parsePageDocument(document);
    QVERIFY(page);
    QCOMPARE(page->key, QStringLiteral("Glass_Harbour"));
    QCOMPARE(page->pageId, 7);
    QCOMPARE(page->revision, QStringLiteral("88"));
    QCOMPARE(page->wikidataId, QStringLiteral("Q900001"));
    QCOMPARE(page->description, QStringLiteral("1968 film"));
    QCOMPARE(page->posterUrl, QStringLiteral("https://img.example/a.jpg"));
    QVERIFY(page->hasFilmInfobox);

    document.body = pageWith("Glass", R"(* [[Glass (film)]])", R"(,"pageprops":{"disambiguation":""})");
    const auto several = wikipedia::parsePageDocument(document);
    QVERIFY(several && several->isDisambiguation);
    QCOMPARE(several->links, QStringList{QStringLiteral("Glass_(film)")});
}

void TestWikipediaSource::brokenPageDocuments_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no title") << QByteArray("{}");
    QTest::newRow("no text") << QByteArray(R"({"title":"A"})");
    QTest::newRow("text is a number")
        << QByteArray(R"({"title":"A","revisions":[{"slots":{"main":{"content":5}}}]})");
    QTest::newRow("cut") << pageWith("A", "text").chopped(2);
}

void TestWikipediaSource::brokenPageDocuments()
{
    QFETCH(QByteArray, body);
    Document document;
    document.body = body;
    const auto page = wikipedia::parsePageDocument(document);
    QVERIFY(!page);
    QCOMPARE(page.error().fault, Fault::Parse);
}

// Recorded answers without text: the names are mapped, the pages count as missing.
void TestWikipediaSource::recordedQueries()
{
    const QString name = QStringLiteral("wikimedia/action-query.redirect.2017.trimmed.json");
    if (recordings::path(name).isEmpty())
        QSKIP("the recorded answers are not here");
    const auto documents = source().split(wikipedia::need::pages, {QStringLiteral("Adams,_Douglas")},
                                          answered(recordings::bytes(name)));
    QVERIFY(documents);
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->first().url, QStringLiteral("http://127.0.0.1:9/wikipedia/wiki/Douglas_Adams"));
}

QTEST_GUILESS_MAIN(TestWikipediaSource)
#include "tst_wikipediasource.moc"
