// Keys of pages, addresses of galleries and their filters, and providers by what a person types.
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/packages.h"
#include "tests/sources/justwatchfixture.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::justwatch;
using moviedb::test::fixture;

class TestJustWatchKeys : public QObject
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
};

void TestJustWatchKeys::keysRoundTrip_data()
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

void TestJustWatchKeys::keysRoundTrip()
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

void TestJustWatchKeys::badKeys_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "country", "country=usa", "country=us", "country=US&first=0",
                             "country=US&first=101", "country=US&first=x", "country=US&package=a%22b",
                             "country=US&page=http://x", "first=10", "country=US&page=//evil.example",
                             "country=US&colour=red", "country=US&genres=a%22b", "country=US&genres="})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestJustWatchKeys::badKeys()
{
    QFETCH(QString, text);
    QVERIFY(!GalleryKey::parse(text).has_value());
}

void TestJustWatchKeys::nextPages()
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

void TestJustWatchKeys::addresses_data()
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

void TestJustWatchKeys::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto address = parseGalleryAddress(text);
    QCOMPARE(address ? address->country + u'|' + address->provider + u'|' + address->path : QString(),
             expected);
}

void TestJustWatchKeys::filtersOfAddresses_data()
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

void TestJustWatchKeys::filtersOfAddresses()
{
    QFETCH(QString, query);
    QFETCH(QString, filter);
    QFETCH(QString, ignored);
    const auto address = parseGalleryAddress(QStringLiteral("https://www.justwatch.com/us/movies?") + query);
    QVERIFY(address.has_value());
    QCOMPARE(address->ignored.join(u' '), ignored);
    const JustWatchSource jw(Endpoints(), QStringLiteral("US"), QStringLiteral("en"));
    const auto request = jw.request(need::galleryPage, {galleryOf(*address, {}).text()});
    QVERIFY(request.ok());
    const QString wanted = QStringLiteral(R"("filter":{"objectTypes":["MOVIE"]%1})")
                               .arg(filter.isEmpty() ? QString() : u',' + filter);
    QVERIFY2(request->body.contains(wanted.toUtf8()), request->body.constData());
}

void TestJustWatchKeys::providersAreFound_data()
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

void TestJustWatchKeys::providersAreFound()
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

QTEST_GUILESS_MAIN(TestJustWatchKeys)
#include "tst_justwatchkeys.moc"
