#include "core/base/jsonread.h"
#include "core/sources/justwatch.h"

#include <QFile>
#include <QTest>

using namespace moviedb;
using namespace moviedb::justwatch;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/fixtures/justwatch/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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
    void keysRoundTrip_data();
    void keysRoundTrip();
    void badKeys_data();
    void badKeys();
    void nextPages();
    void addresses_data();
    void addresses();
    void filtersOfAddresses_data();
    void filtersOfAddresses();
    void providersAreFound_data();
    void providersAreFound();
    void listGood();
    void listWithPartialErrors();
    void lists_data();
    void lists();
    void pageGood();
    void pages_data();
    void pages();
    void detailsGood();
    void detailsOddValues();
    void details_data();
    void details();
    void requests();
    void badRequests_data();
    void badRequests();
    void splitGivesADocumentPerKey();
    void splitAsksAgainWhenErrorsCameAlong();
    void splitFailures_data();
    void splitFailures();
};

void TestJustWatch::keysRoundTrip_data()
{
    QTest::addColumn<GalleryKey>("key");
    GalleryKey key;
    key.country = QStringLiteral("US");
    QTest::newRow("everything") << key;
    key.packageCode = QStringLiteral("mxx");
    key.yearFrom = 1950;
    key.yearTo = 1959;
    key.cursor = QStringLiteral("MTAw+/==");
    key.first = 1;
    key.filters = {{QStringLiteral("genres"), {QStringLiteral("act"), QStringLiteral("ani")}},
                   {QStringLiteral("ageCertifications"), {QStringLiteral("PG-13")}}};
    QTest::newRow("all fields") << key;
    GalleryKey page;
    page.country = QStringLiteral("GB");
    page.pagePath = QStringLiteral("/uk/provider/x/movies?page=2&a=b");
    QTest::newRow("web page") << page;
}

void TestJustWatch::keysRoundTrip()
{
    QFETCH(GalleryKey, key);
    const auto again = GalleryKey::parse(key.text());
    QVERIFY2(again.has_value(), qPrintable(key.text()));
    QCOMPARE(again->country, key.country);
    QCOMPARE(again->packageCode, key.packageCode);
    QCOMPARE(again->yearFrom, key.yearFrom);
    QCOMPARE(again->yearTo, key.yearTo);
    QCOMPARE(again->cursor, key.cursor);
    QCOMPARE(again->first, key.first);
    QCOMPARE(again->filters, key.filters);
    QCOMPARE(again->pagePath, key.pagePath);
}

void TestJustWatch::badKeys_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "country", "country=usa", "country=us", "country=US&first=0",
                             "country=US&first=101", "country=US&first=x", "country=US&package=a%22b",
                             "country=US&page=http://x", "first=10", "country=US&page=//evil.example",
                             "country=US&colour=red", "country=US&genres=a%22b", "country=US&genres="})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestJustWatch::badKeys()
{
    QFETCH(QString, text);
    QVERIFY(!GalleryKey::parse(text).has_value());
}

void TestJustWatch::nextPages()
{
    GalleryKey key;
    key.country = QStringLiteral("US");
    QCOMPARE(nextPage(key, QStringLiteral("MTAw")).cursor, QStringLiteral("MTAw"));
    key.pagePath = QStringLiteral("/us/movies?release_year_from=2000");
    key = nextPage(key, QStringLiteral("2"));
    QCOMPARE(key.pagePath, QStringLiteral("/us/movies?release_year_from=2000&page=2"));
    QCOMPARE(nextPage(key, QStringLiteral("3")).pagePath,
             QStringLiteral("/us/movies?release_year_from=2000&page=3"));
}

void TestJustWatch::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // country|provider|path, "" = neither
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("provider:us/max", "US|max|/us/provider/max/movies");
    row("provider:UK/itvx", "GB|itvx|/uk/provider/itvx/movies");
    row(" https://www.justwatch.com/us/provider/max/movies ", "US|max|/us/provider/max/movies");
    row("https://www.justwatch.com/us/provider/max", "US|max|/us/provider/max/movies");
    row("www.justwatch.com/uk/provider/itvx", "GB|itvx|/uk/provider/itvx/movies");
    row("/fr/plateforme/molotov-tv/films", "FR|molotov-tv|/fr/plateforme/molotov-tv/films");
    row("https://justwatch.com/us/movies", "US||/us/movies");
    row("https://www.justwatch.com/jp/動画配信サービス/u-next",
        "JP|u-next|/jp/動画配信サービス/u-next/movies");
    row("https://www.justwatch.com/us/movies?release_year_from=2000&page=4",
        "US||/us/movies?release_year_from=2000");
    row("http://127.0.0.1:8765/justwatch/us/provider/max/movies", "US|max|/us/provider/max/movies");
    row("provider:usa/max", "");
    row("provider:us", "");
    row("provider:us/", "");
    row("provider:us/a/b", "");
    row("provider:us/<x>", "");
    row("https://www.justwatch.com/us/movie/red-kite", "");
    row("https://www.justwatch.com/us/provider/max/tv-shows", "");
    row("https://www.justwatch.com/us/search?q=x", "");
    row("https://www.justwatch.com/", "");
    row("https://www.justwatch.com.evil.example/us/provider/max", "");
    row("https://example.org/us/provider/max", "");
    row("ftp://www.justwatch.com/us/provider/max", "");
    row("list.jsonl", "");
    row("/home/me/saved.html", "");
    row("", "");
}

void TestJustWatch::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto address = parseGalleryAddress(text);
    QCOMPARE(address ? address->country + u'|' + address->provider + u'|' + address->path : QString(),
             expected);
}

void TestJustWatch::filtersOfAddresses_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("filter"); // what the service is asked for, besides MOVIE
    QTest::addColumn<QString>("ignored");
    const auto row = [](const char *query, const char *filter, const char *ignored) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(filter)
                             << QString::fromLatin1(ignored);
    };
    row("", "", "");
    row("release_year_from=2000", R"("releaseYear":{"min":2000})", "");
    row("release_year_from=1990&release_year_until=1999", R"("releaseYear":{"min":1990,"max":1999})", "");
    row("genres=act,ani&page=3", R"("genres":["act","ani"])", "");
    row("genres=act%2Cani&sort_by=trending", R"("genres":["act","ani"])", "");
    row("production_countries=it&presentation_types=4k,hd",
        R"("presentationTypes":["_4K","HD"],"productionCountries":["IT"])", "");
    row("monetization_types=flatrate&age_certifications=PG-13",
        R"("ageCertifications":["PG-13"],"monetizationTypes":["FLATRATE"])", "");
    row("rating_imdb=7&genres=act", R"("genres":["act"])", "rating_imdb=7");
    row("release_year_from=soon", "", "release_year_from=soon");
    row("genres=%22%7D", "", "genres=\"}");
    row("genres=", "", "genres=");
}

void TestJustWatch::filtersOfAddresses()
{
    QFETCH(QString, query);
    QFETCH(QString, filter);
    QFETCH(QString, ignored);
    const auto address = parseGalleryAddress(QStringLiteral("https://www.justwatch.com/us/movies?") + query);
    QVERIFY(address.has_value());
    QCOMPARE(address->ignored.join(u' '), ignored);
    const JustWatchSource jw(Endpoints(), QStringLiteral("US"), QStringLiteral("en"));
    const auto request = jw.request(NeedKind::GalleryPage, {galleryOf(*address, {}).text()});
    QVERIFY(request.ok());
    const QString wanted = QStringLiteral(R"("filter":{"objectTypes":["MOVIE"]%1})")
                               .arg(filter.isEmpty() ? QString() : u',' + filter);
    QVERIFY2(request->body.contains(wanted.toUtf8()), request->body.constData());
}

void TestJustWatch::providersAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("id"); // 0 = not found
    QTest::addColumn<QString>("remedy");
    QTest::newRow("slug") << QStringLiteral("Lantern-Plus") << qint64(7) << QString();
    QTest::newRow("technical name") << QStringLiteral("lanternplus") << qint64(7) << QString();
    QTest::newRow("code") << QStringLiteral("LNP") << qint64(7) << QString();
    QTest::newRow("slug before another's code") << QStringLiteral("owl") << qint64(9) << QString();
    QTest::newRow("misspelt") << QStringLiteral("lantern-pluss") << qint64(0)
                              << QStringLiteral("lantern-plus");
    QTest::newRow("part") << QStringLiteral("lantern") << qint64(0) << QStringLiteral("lantern-plus");
    QTest::newRow("nothing alike") << QStringLiteral("zzzzzz") << qint64(0) << QStringLiteral("list");
    QTest::newRow("empty") << QString() << qint64(0) << QString();
}

void TestJustWatch::providersAreFound()
{
    QFETCH(QString, name);
    QFETCH(qint64, id);
    QFETCH(QString, remedy);
    const auto providers = parsePackages(fixture("packages.json"));
    QVERIFY2(providers.ok(), qPrintable(providers.ok() ? QString() : providers.error().oneLine()));
    QCOMPARE(int(providers->size()), 3); // one without a code is left out
    const auto found = findProvider(*providers, name);
    QCOMPARE(found.ok() ? found->packageId : 0, id);
    if (!found.ok()) {
        QCOMPARE(found.error().fault, Fault::NotFound);
        QVERIFY2(found.error().remedy.contains(remedy), qPrintable(found.error().remedy));
    }
}

void TestJustWatch::listGood()
{
    Endpoints endpoints;
    endpoints.justwatchImages = QUrl(QStringLiteral("http://localhost:1/images"));
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
    QCOMPARE(page->warnings.size(), 2);
    QVERIFY(page->warnings[0].contains(QLatin1String("timeout")));
    QVERIFY(page->warnings[1].contains(QLatin1String("tm900003")));
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
    QCOMPARE(values,
             (QStringList{
                 QStringLiteral("title=The Salt Ladder~The Salt Ladder"),
                 QStringLiteral("original_title=Die Salzleiter~Die Salzleiter"),
                 QStringLiteral("release_date=1998-03-05~1998-03-05"), QStringLiteral("runtime=101~101.0"),
                 QStringLiteral("plot=A miner climbs out.~A miner climbs out."),
                 QStringLiteral("poster_url=https://images.justwatch.com/poster/11/s718/the-salt-ladder.jpg~"
                                "https://images.justwatch.com/poster/11/s718/the-salt-ladder.jpg"),
                 QStringLiteral("age_rating=PG-13~PG-13"), QStringLiteral("imdb_id=tt9000001~tt9000001"),
                 QStringLiteral("tmdb_id=900001~900001")}));
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
    QCOMPARE(fields, (QStringList{QStringLiteral("title=Odd"), QStringLiteral("release_date=1901")}));
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

void TestJustWatch::requests()
{
    GalleryKey key;
    key.country = QStringLiteral("US");
    key.packageCode = QStringLiteral("mxx");
    key.yearTo = 1959;
    const auto gallery = source().request(NeedKind::GalleryPage, {key.text()});
    QVERIFY(gallery.ok());
    QCOMPARE(gallery->method, QByteArray("POST"));
    QCOMPARE(gallery->service, QStringLiteral("justwatch"));
    Json body = *parseJson(gallery->body);
    QCOMPARE(body["variables"].dump(),
             std::string(R"({"after":"","country":"US","filter":{"objectTypes":["MOVIE"],"packages":["mxx"],)"
                         R"("releaseYear":{"max":1959}},"first":100,"language":"en"})"));
    key.first = 1;
    body = *parseJson(source().request(NeedKind::GalleryPage, {key.text()})->body);
    QVERIFY(body["query"].get<std::string>().find("edges") == std::string::npos);
    QVERIFY(!body["variables"].contains("language")); // unused variables are refused
    key.pagePath = QStringLiteral("/us/provider/max/movies?page=2");
    const auto page = source().request(NeedKind::GalleryPage, {key.text()});
    QCOMPARE(page->method, QByteArray("GET"));
    QCOMPARE(page->url.toString(), QStringLiteral("https://www.justwatch.com/us/provider/max/movies?page=2"));
    const auto details =
        source().request(NeedKind::TitleDetails, {QStringLiteral("tm1"), QStringLiteral("tm2")});
    body = *parseJson(details->body);
    QVERIFY(body["query"].get<std::string>().find("t1: node(id: \"tm2\")") != std::string::npos);
    QCOMPARE(source().batchSize(NeedKind::TitleDetails), 20);
    QCOMPARE(source().batchSize(NeedKind::Search), 0);
}

void TestJustWatch::badRequests_data()
{
    QTest::addColumn<NeedKind>("kind");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("hostile node id") << NeedKind::TitleDetails
                                     << QStringList{QStringLiteral("tm1\") { x } y: node(id: \"tm2")}
                                     << Fault::NotFound;
    QTest::newRow("country") << NeedKind::Packages << QStringList{QStringLiteral("us")} << Fault::NotFound;
    QTest::newRow("gallery key") << NeedKind::GalleryPage << QStringList{QStringLiteral("nonsense")}
                                 << Fault::NotFound;
    QTest::newRow("no key") << NeedKind::TitleDetails << QStringList{} << Fault::Usage;
    QTest::newRow("too many") << NeedKind::Packages << QStringList{QStringLiteral("US"), QStringLiteral("IT")}
                              << Fault::Usage;
    QTest::newRow("other kind") << NeedKind::Pages << QStringList{QStringLiteral("A")} << Fault::Usage;
}

void TestJustWatch::badRequests()
{
    QFETCH(NeedKind, kind);
    QFETCH(QStringList, keys);
    QFETCH(Fault, fault);
    const auto request = source().request(kind, keys);
    QVERIFY(!request.ok());
    QCOMPARE(request.error().fault, fault);
}

void TestJustWatch::splitGivesADocumentPerKey()
{
    const QStringList keys{QStringLiteral("tm900001"), QStringLiteral("tm900002")};
    const auto documents =
        source().split(NeedKind::TitleDetails, keys,
                       answered("{\"data\":{\"t0\":" + fixture("node.json") + ",\"t1\":null}}"));
    QVERIFY(documents.ok());
    QCOMPARE(documents->size(), 2);
    QCOMPARE(documents->at(0).key, keys[0]);
    QVERIFY(!documents->at(0).missing);
    QCOMPARE(documents->at(0).url, QStringLiteral("https://www.justwatch.com/us/movie/the-salt-ladder"));
    QVERIFY(parseTitleDetails(documents->at(0), Endpoints(), QStringLiteral("US")).ok());
    QVERIFY(documents->at(1).missing);
    const auto packages =
        source().split(NeedKind::Packages, {QStringLiteral("US")}, answered(fixture("packages.json")));
    QCOMPARE(packages->size(), 1);
    QVERIFY(parsePackages(packages->first().body).ok());
}

void TestJustWatch::splitAsksAgainWhenErrorsCameAlong()
{
    const QStringList keys{QStringLiteral("tm900001"), QStringLiteral("tm900002")};
    const QByteArray errors = "\"errors\":[{\"message\":\"timeout\",\"path\":[\"t1\"]}]";
    const auto partial = source().split(
        NeedKind::TitleDetails, keys,
        answered("{\"data\":{\"t0\":" + fixture("node.json") + ",\"t1\":null}," + errors + "}"));
    QVERIFY(partial.ok());
    QCOMPARE(partial->size(), 1);
    const auto nothing = source().split(NeedKind::TitleDetails, keys,
                                        answered("{\"data\":{\"t0\":null,\"t1\":null}," + errors + "}"));
    QVERIFY(!nothing.ok());
    QVERIFY(nothing.error().text.contains(QLatin1String("timeout")));
}

void TestJustWatch::splitFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("text");
    QTest::newRow("validation") << 422
                                << QByteArray(
                                       R"({"errors":[{"message":"Cannot query field \"x\""}],"data":null})")
                                << Fault::Parse << QStringLiteral("Cannot query field");
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

void TestJustWatch::splitFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Fault, fault);
    QFETCH(QString, text);
    const auto documents =
        source().split(NeedKind::TitleDetails, {QStringLiteral("tm1")}, answered(body, status));
    QVERIFY(!documents.ok());
    QCOMPARE(documents.error().fault, fault);
    QVERIFY2(documents.error().text.contains(text), qPrintable(documents.error().text));
}

QTEST_GUILESS_MAIN(TestJustWatch)
#include "tst_justwatch.moc"
