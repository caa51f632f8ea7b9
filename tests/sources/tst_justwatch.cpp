// Galleries, pages and details, read from JustWatch's answers.
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/gallerypage.h"
#include "core/sources/justwatch/titledetails.h"
#include "tests/sources/justwatchfixture.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::justwatch;
using moviedb::test::fixture;

namespace {

Document detailsDocument(const QByteArray &body)
{
    Document document;
    document.key = QStringLiteral("tm900001");
    document.body = body;
    return document;
}

} // namespace

class TestJustWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listGood();
    void listWithPartialErrors();
    void lists_data();
    void lists();
    void whereAListGoesOn_data();
    void whereAListGoesOn();
    void pageGood();
    void pages_data();
    void pages();
    void detailsGood();
    void detailsOddValues();
    void details_data();
    void details();
};

void TestJustWatch::listGood()
{
    Endpoints endpoints;
    endpoints.move(QStringLiteral("justwatch_images"), QUrl(QStringLiteral("http://localhost:1/images")));
    const auto page = parseGalleryAnswer(fixture("list.json"), endpoints);
    QVERIFY2(page.ok(), qPrintable(page.ok() ? QString() : page.error().oneLine()));
    QCOMPARE(page->total, 250);
    QCOMPARE(page->nextCursor, QStringLiteral("Mw=="));
    QCOMPARE(page->entries.size(), 2); // the series is left out
    const GalleryEntry &first = page->entries[0];
    QCOMPARE(first.title, QStringLiteral("The Salt Ladder"));
    QCOMPARE(first.year, std::optional<int>(1998));
    QCOMPARE(first.runtime, std::optional<int>(101));
    QCOMPARE(first.imdbId, QStringLiteral("tt9000001"));
    QCOMPARE(first.wikidataId, QStringLiteral("Q900000001"));
    QCOMPARE(first.tmdbId, QStringLiteral("900001"));
    QCOMPARE(first.originalTitle, QStringLiteral("Die Salzleiter"));
    QCOMPARE(first.directors, QStringList{QStringLiteral("Ada Voss")});
    QCOMPARE(first.posterUrl, QStringLiteral("http://localhost:1/images/poster/11/s718/the-salt-ladder.jpg"));
    QCOMPARE(first.listId, listIdFor(first, QStringLiteral("justwatch")));
    QVERIFY(!first.detailed);
    const GalleryEntry &second = page->entries[1]; // everything that can be null is null or absurd
    QCOMPARE(second.title, QStringLiteral("<b>Net</b> & Gross"));
    QVERIFY(!second.year && !second.runtime);
    QCOMPARE(second.imdbId + second.tmdbId + second.wikidataId + second.posterUrl, QString());
}

void TestJustWatch::listWithPartialErrors()
{
    const auto page = parseGalleryAnswer(fixture("list-partial.json"));
    QVERIFY(page.ok());
    QCOMPARE(page->entries.size(), 1);
    QCOMPARE(page->warnings.size(), 1);
    QVERIFY(page->warnings[0].contains(QLatin1String("tm900003")));
}

void TestJustWatch::lists_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("fault"); // -1 = ok
    QTest::addColumn<QString>("text");
    const QByteArray good = fixture("list.json");
    QTest::newRow("empty") << QByteArray() << int(Fault::Parse) << QString();
    QTest::newRow("truncated") << good.left(good.size() / 2) << int(Fault::Parse) << QString();
    QTest::newRow("web page") << QByteArray("<html>busy</html>") << int(Fault::Parse)
                              << QStringLiteral("web page");
    QTest::newRow("no data") << QByteArray("{}") << int(Fault::Parse) << QStringLiteral("popularTitles");
    QTest::newRow("list is text") << QByteArray(R"({"data":{"popularTitles":"x"}})") << int(Fault::Parse)
                                  << QStringLiteral("expected an object");
    QTest::newRow("edges is a number")
        << QByteArray(R"({"data":{"popularTitles":{"edges":7}}})") << int(Fault::Parse)
        << QStringLiteral("$.data.popularTitles.edges: expected a list");
    QTest::newRow("only errors")
        << QByteArray(
               R"({"errors":[{"message":"page too large","extensions":{"code":"TOO_BIG"}}],"data":null})")
        << int(Fault::Parse) << QStringLiteral("page too large [TOO_BIG]");
    QTest::newRow("data without the list")
        << QByteArray(R"({"errors":[{"message":"no"}],"data":{"popularTitles":null}})") << int(Fault::Parse)
        << QStringLiteral("JustWatch: no");
    QTest::newRow("too deep") << QByteArray("[").repeated(2000) << int(Fault::Limit) << QString();
    QTest::newRow("past the window") << QByteArray(
                                            R"({"data":{"popularTitles":{"totalCount":2500,"edges":[]}}})")
                                     << -1 << QStringLiteral("cut off");
    QTest::newRow("total only") << QByteArray(R"({"data":{"popularTitles":{"totalCount":2500}}})") << -1
                                << QString();
    QTest::newRow("bad UTF-8")
        << QByteArray(
               "{\"data\":{\"popularTitles\":{\"edges\":[{\"node\":{\"content\":{\"title\":\"a\xff\"}}}]}}}")
        << int(Fault::Parse) << QString();
}

void TestJustWatch::lists()
{
    QFETCH(QByteArray, body);
    QFETCH(int, fault);
    QFETCH(QString, text);
    const auto page = parseGalleryAnswer(body);
    QCOMPARE(page.ok() ? -1 : int(page.error().fault), fault);
    const QString said = page.ok() ? page->warnings.join(u'\n') : page.error().oneLine();
    QVERIFY2(said.contains(text), qPrintable(said));
    if (page.ok())
        QCOMPARE(page->total, 2500);
}

void TestJustWatch::whereAListGoesOn_data()
{
    QTest::addColumn<QByteArray>("pageInfo");
    QTest::addColumn<QString>("cursor");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char *pageInfo, const char *cursor, int warnings) {
        QTest::newRow(pageInfo) << QByteArray(pageInfo) << QString::fromUtf8(cursor) << warnings;
    };
    row(R"({"hasNextPage":true,"endCursor":"Mw=="})", "Mw==", 0);
    row(R"({"hasNextPage":"true","endCursor":"Mw=="})", "Mw==", 0);
    row(R"({"hasNextPage":1,"endCursor":3})", "3", 0);
    row(R"({"hasNextPage":false,"endCursor":"Mw=="})", "", 0);
    row(R"({"hasNextPage":"false","endCursor":"Mw=="})", "", 0);
    row(R"({"hasNextPage":true,"endCursor":null})", "", 1); // never in silence
    row(R"({"hasNextPage":true})", "", 1);
    row(R"({"endCursor":"Mw=="})", "", 0);
    row("null", "", 0);
    row("[]", "", 0);
}

void TestJustWatch::whereAListGoesOn()
{
    QFETCH(QByteArray, pageInfo);
    const auto page =
        parseGalleryAnswer(R"({"data":{"popularTitles":{"totalCount":"1,234","pageInfo":)" + pageInfo +
                           R"(,"edges":[null,{"node":null},{"node":{"id":"tm1","content":)"
                           R"({"title":"Slate"}}}]}}})");
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().oneLine()));
    QCOMPARE(page->total, 1234);
    QCOMPARE(page->entries.size(), 1);
    QTEST(page->nextCursor, "cursor");
    QTEST(int(page->warnings.size()) - 2, "warnings"); // two edges are none
}

void TestJustWatch::pageGood()
{
    const auto page = parseGalleryHtml(fixture("page.html"));
    QVERIFY2(page.ok(), qPrintable(page.ok() ? QString() : page.error().oneLine()));
    QStringList lines;
    for (const GalleryEntry &entry : page->entries)
        lines.append(entry.title + u'|' + entry.jwHref + u'|' + entry.justwatchId + u'|' + entry.posterUrl);
    QCOMPARE(lines,
             (QStringList{
                 QStringLiteral(
                     "Amber Tide|/us/movie/amber-tide|tm900011|https://img.example/poster/1/s332/amber-tide"),
                 QStringLiteral(
                     "Fish & \"Chips\"|/us/movie/fish-2022|tm900012|https://img.example/poster/2/s332/fish"),
                 QStringLiteral("No id|/us/movie/no-id||")}));
    QCOMPARE(page->total, 1234);
    QCOMPARE(page->nextCursor, QStringLiteral("3"));
    QCOMPARE(page->warnings.size(), 1); // one item has neither title nor link
}

void TestJustWatch::pages_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<int>("fault");
    QTest::newRow("empty") << QByteArray() << int(Fault::Parse);
    QTest::newRow("another page") << QByteArray("<html><body><p>Are you a person?</p></body></html>")
                                  << int(Fault::Parse);
    QTest::newRow("markup changed") << fixture("page.html").replace("title-list-grid__item", "tile")
                                    << int(Fault::Parse);
    QTest::newRow("only series") << QByteArray("<div class=title-list-grid__item data-id=1_x_ts5 "
                                               "data-title=A><a href=/us/tv-show/a></a></div>")
                                 << int(Fault::Parse);
    QTest::newRow("bomb") << QByteArray("<div>").repeated(5000) << int(Fault::Limit);
    QTest::newRow("truncated keeps what is there") << fixture("page.html").left(900) << -1;
    QTest::newRow("broken state") << fixture("page.html") +
                                         "<script>window.__APOLLO_STATE__={\"defaultClient\":</script>"
                                  << -1;
    QTest::newRow("strange state")
        << fixture("page.html") +
               "<script>window.__APOLLO_STATE__={\"defaultClient\":{\"ROOT_QUERY\":"
               "{\"popularTitles({\\\"first\\\":100})\":{\"type\":\"id\",\"id\":\"gone\"}}}};</script>"
        << -1;
}

void TestJustWatch::pages()
{
    QFETCH(QByteArray, html);
    QFETCH(int, fault);
    const auto page = parseGalleryHtml(html);
    QCOMPARE(page.ok() ? -1 : int(page.error().fault), fault);
    if (page.ok())
        QCOMPARE(page->entries.first().title, QStringLiteral("Amber Tide"));
}

void TestJustWatch::detailsGood()
{
    const auto details =
        parseTitleDetails(detailsDocument(fixture("node.json")), Endpoints(), QStringLiteral("US"));
    QVERIFY2(details.ok(), qPrintable(details.ok() ? QString() : details.error().oneLine()));
    QStringList values;
    for (const Fact &fact : details->facts.values)
        values.append(fact.field + u'=' + fact.value.toString() + u'~' + fact.snippet);
    QCOMPARE(
        values,
        (QStringList{
            QStringLiteral("justwatch_id=tm900001~tm900001"), QStringLiteral("imdb_id=tt9000001~tt9000001"),
            QStringLiteral("tmdb_id=900001~900001"), QStringLiteral("wikidata_id=Q900000001~Q900000001"),
            QStringLiteral("title=The Salt Ladder~The Salt Ladder"),
            QStringLiteral("original_title=Die Salzleiter~Die Salzleiter"),
            QStringLiteral("release_date=1998-03-05~1998-03-05"), QStringLiteral("runtime=101~101.0"),
            QStringLiteral("plot=A miner climbs out.~A miner climbs out."),
            QStringLiteral("poster_url=https://images.justwatch.com/poster/11/s718/the-salt-ladder.jpg~"
                           "/poster/11/{profile}/the-salt-ladder.{format}"),
            QStringLiteral("age_rating=PG-13~PG-13")}));
    QStringList links;
    for (const LinkFact &link : details->facts.links)
        links.append(QStringLiteral("%1 %2 %3 %4 %5")
                         .arg(link.list)
                         .arg(link.position)
                         .arg(link.entity.name, link.entity.justwatchId, link.role));
    QCOMPARE(links,
             (QStringList{QStringLiteral("cast 1 Ben Low 501 Hauer"), QStringLiteral("cast 2 Ben Low 502 "),
                          QStringLiteral("directors 1 Ada Voss 503 "), QStringLiteral("genres 1 Drama  "),
                          QStringLiteral("genres 2 Western  "), QStringLiteral("countries 1 Germany  ")}));
    QCOMPARE(details->facts.ratings.size(), 4);
    QCOMPARE(details->facts.ratings[0].votes, std::optional<qint64>(1595695));
    QCOMPARE(details->facts.ratings[3].score, 7.1);
    QCOMPARE(details->facts.offers.size(), 2);
    const OfferFact &rent = details->facts.offers[1];
    QCOMPARE(rent.presentation,
             (QStringList{QStringLiteral("SD"), QStringLiteral("HD"), QStringLiteral("4K")}));
    QCOMPARE(rent.price, std::optional<double>(2.99));
    QCOMPARE(rent.currency, QStringLiteral("USD"));
    QCOMPARE(rent.availableTo, QStringLiteral("2027-01-31"));
    QVERIFY(!details->facts.offers[0].price && details->facts.offers[0].currency.isEmpty());
    QCOMPARE(details->entry.cast, QStringList{QStringLiteral("Ben Low")});
}

void TestJustWatch::detailsOddValues()
{
    const auto details =
        parseTitleDetails(detailsDocument(fixture("node-odd.json")), Endpoints(), QStringLiteral("US"));
    QVERIFY2(details.ok(), qPrintable(details.ok() ? QString() : details.error().oneLine()));
    QStringList fields;
    for (const Fact &fact : details->facts.values)
        fields.append(fact.field + u'=' + fact.value.toString());
    QCOMPARE(fields, (QStringList{QStringLiteral("justwatch_id=tm900001"), QStringLiteral("title=Odd"),
                                  QStringLiteral("release_date=1901"), QStringLiteral("runtime=101"),
                                  QStringLiteral("age_rating=18")}));
    QVERIFY(details->facts.links.isEmpty());
    QVERIFY(details->facts.offers.isEmpty());
    QCOMPARE(details->facts.ratings.size(), 1); // no critic liked it: that is a score
    QCOMPARE(details->facts.ratings[0].source, QStringLiteral("Rotten Tomatoes"));
    QCOMPARE(details->facts.ratings[0].score, 0.0);
}

void TestJustWatch::details_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("truncated") << fixture("node.json").left(200);
    QTest::newRow("no content") << QByteArray(R"({"id":"tm1"})");
    QTest::newRow("content is a list") << QByteArray(R"({"content":[]})");
    QTest::newRow("no title") << QByteArray(R"({"content":{"runtime":5}})");
    QTest::newRow("title is a number") << QByteArray(R"({"content":{"title":5}})");
    QTest::newRow("series") << QByteArray(R"({"objectType":"SHOW","content":{"title":"A"}})");
}

void TestJustWatch::details()
{
    QFETCH(QByteArray, body);
    const auto found = parseTitleDetails(detailsDocument(body), Endpoints(), QStringLiteral("US"));
    QVERIFY(!found.ok());
    QCOMPARE(found.error().fault, Fault::Parse);
}

QTEST_GUILESS_MAIN(TestJustWatch)
#include "tst_justwatch.moc"
