// How a gallery is read: in one piece, by release years where the service ends a list at 1,999, with the
// filters of its address, and from its web pages when the query service is of no use.
#include "core/base/future.h"
#include "core/crawl/service/crawlservice.h"
#include "core/store/moviestore/openstore.h"
#include "tests/crawl/smallworld.h"
#include "tests/crawl/waitfor.h"

#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using moviedb::test::SmallWorld;
using moviedb::test::Trouble;
using moviedb::test::waitFor;

namespace {

// The query service answers so from now on.
void failQueries(SmallWorld &world, int status)
{
    Trouble trouble;
    trouble.contains = QStringLiteral("/graphql");
    trouble.status = status;
    trouble.times = -1;
    world.add(trouble);
}

CrawlScope galleryUrl(const QString &url)
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::GalleryUrl;
    scope.gallery = url;
    scope.url = url;
    scope.country = QStringLiteral("US");
    return scope;
}

} // namespace

class TstListing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void longGalleriesAreSplitByYear_data();
    void longGalleriesAreSplitByYear();
    void listsWithoutEnd_data();
    void listsWithoutEnd();
    void filtersOfTheAddressArePassedOn();
    void webPagesInstead_data();
    void webPagesInstead();
    void savedPage();
    void refusalIsNoReasonForWebPages();
    void aServiceThatIgnoresTheProvider_data();
    void aServiceThatIgnoresTheProvider();
    void titlesThatCannotBeLookedAt();

private:
    Result<QList<GalleryEntry>> list(SmallWorld &world, const CrawlScope &scope);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstListing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<QList<GalleryEntry>> TstListing::list(SmallWorld &world, const CrawlScope &scope)
{
    const Settings settings = SmallWorld::settings(m_folder->path());
    StoreOptions options;
    options.url = settings.database;
    const auto store = waitFor(openStore(options));
    if (!store || !store->ok())
        return makeError(Fault::Database, QStringLiteral("no store"));
    CrawlService service(**store, settings, world.parts());
    const auto answer = waitFor(service.list(scope));
    return answer ? *answer
                  : Result<QList<GalleryEntry>>(makeError(Fault::Timeout, QStringLiteral("no answer")));
}

void TstListing::longGalleriesAreSplitByYear_data()
{
    QTest::addColumn<int>("films");
    QTest::addColumn<int>("requests"); // at most
    QTest::newRow("one window") << 1900 << 20;
    QTest::newRow("just over") << 1901 << 30;
    QTest::newRow("several windows") << 5600 << 80;
}

void TstListing::longGalleriesAreSplitByYear()
{
    QFETCH(int, films);
    QFETCH(int, requests);
    SmallWorld world(films);
    const auto entries =
        list(world, galleryUrl(QStringLiteral("https://www.justwatch.com/us/provider/test")));
    QVERIFY2(entries.ok(), entries.ok() ? "" : qPrintable(entries.error().oneLine()));
    QSet<QString> ids;
    for (const GalleryEntry &entry : *entries)
        ids.insert(entry.justwatchId);
    QCOMPARE(ids.size(), films);
    QCOMPARE(entries->size(), films);
    QVERIFY2(world.log().size() <= requests, qPrintable(QString::number(world.log().size())));
    QCOMPARE(world.repeated(), 0);
}

void TstListing::listsWithoutEnd_data()
{
    QTest::addColumn<SmallWorld::Endless>("how");
    QTest::newRow("in circles") << SmallWorld::Endless::InCircles;
    QTest::newRow("at new places for ever") << SmallWorld::Endless::Growing;
}

// Every page says that there is another one.
void TstListing::listsWithoutEnd()
{
    QFETCH(SmallWorld::Endless, how);
    SmallWorld world(150);
    world.makeListEndless(how);
    const auto entries =
        list(world, galleryUrl(QStringLiteral("https://www.justwatch.com/us/provider/test")));
    QVERIFY2(entries.ok(), entries.ok() ? "" : qPrintable(entries.error().oneLine()));
    QCOMPARE(entries->size(), 150);
    QVERIFY2(world.log().size() <= 30, qPrintable(QString::number(world.log().size())));
}

void TstListing::filtersOfTheAddressArePassedOn()
{
    SmallWorld world(300);
    const auto entries = list(
        world, galleryUrl(QStringLiteral("https://www.justwatch.com/us/provider/"
                                         "test?release_year_from=1940&release_year_until=1945&genres=drm")));
    QVERIFY(entries.ok());
    QVERIFY(!entries->isEmpty());
    for (const GalleryEntry &entry : *entries)
        QVERIFY2(entry.year >= 1940 && entry.year <= 1945, qPrintable(entry.title));
    QVERIFY(world.log().last().contains(QStringLiteral("\"genres\":[\"drm\"]")));
}

void TstListing::webPagesInstead_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << QStringLiteral("/us/provider/test/movies");
    QTest::newRow("with a filter") << QStringLiteral("/us/movies?release_year_from=2000");
}

void TstListing::webPagesInstead()
{
    QFETCH(QString, path);
    SmallWorld world(100);
    failQueries(world, 404);
    const auto entries = list(world, galleryUrl(QStringLiteral("https://www.justwatch.com") + path));
    QVERIFY2(entries.ok(), entries.ok() ? "" : qPrintable(entries.error().oneLine()));
    QCOMPARE(entries->size(), 100);
    QCOMPARE(entries->last().title, SmallWorld::title(99));
    const QStringList pages = world.log().filter(QStringLiteral("/justwatch/us/"));
    QCOMPARE(pages.size(), 3);
    QVERIFY(pages[1].contains(path.contains(u'?') ? QStringLiteral("&page=2") : QStringLiteral("?page=2")));
}

void TstListing::savedPage()
{
    SmallWorld world(1);
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::HtmlFile;
    scope.gallery = QStringLiteral("/saved/gallery.html");
    scope.html = "<div class='title-list-grid__item' data-id='1_e30=_tm7' data-title='Tin Kite'>"
                 "<a class='title-list-grid__item--link' href='/us/movie/tin-kite'></a></div>";
    const auto entries = list(world, scope);
    QVERIFY2(entries.ok(), entries.ok() ? "" : qPrintable(entries.error().oneLine()));
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().justwatchId, QStringLiteral("tm7"));
    QVERIFY(world.log().isEmpty());
    scope.html = "<p>nothing here</p>";
    QVERIFY(!list(world, scope).ok());
}

void TstListing::refusalIsNoReasonForWebPages()
{
    SmallWorld world(100);
    failQueries(world, 403);
    const auto entries =
        list(world, galleryUrl(QStringLiteral("https://www.justwatch.com/us/provider/test/movies")));
    QVERIFY(!entries.ok());
    QCOMPARE(int(entries.error().fault), int(Fault::Refused));
    QCOMPARE(world.log().size(), 1);
}

void TstListing::aServiceThatIgnoresTheProvider_data()
{
    constexpr qint64 filters = -1; // lists more where no provider is named
    constexpr qint64 nobody = 0;
    QTest::addColumn<int>("films");
    QTest::addColumn<qint64>("offeredBy"); // or what the service does instead of ignoring
    QTest::addColumn<bool>("listed");
    QTest::newRow("a long list of its own") << 5600 << filters << true;
    QTest::newRow("everything instead, of another provider") << 5600 << SmallWorld::provider + 1 << false;
    QTest::newRow("everything instead, with no offers") << 5600 << nobody << false;
    QTest::newRow("the provider has everything") << 5600 << SmallWorld::provider << true;
    QTest::newRow("too short to be everything: not asked") << 5000 << nobody << true;
}

// Everything of a country is hardly a provider's gallery: better no list than that one.
void TstListing::aServiceThatIgnoresTheProvider()
{
    QFETCH(int, films);
    QFETCH(qint64, offeredBy);
    QFETCH(bool, listed);
    SmallWorld world(films);
    if (offeredBy >= 0)
        world.ignoreProviders(offeredBy);
    const auto entries =
        list(world, galleryUrl(QStringLiteral("https://www.justwatch.com/us/provider/test")));
    QCOMPARE(entries.ok(), listed);
    if (listed) {
        QCOMPARE(entries->size(), films);
        return;
    }
    QCOMPARE(entries.error().fault, Fault::NotFound);
    QVERIFY2(entries.error().text.contains(QStringLiteral("ignores the provider “test”")),
             qPrintable(entries.error().text));
    // The providers, the first page, the page without a provider, the details of the first titles.
    QCOMPARE(world.log().size(), 4);
}

// That its titles could not be read says nothing of the provider.
void TstListing::titlesThatCannotBeLookedAt()
{
    SmallWorld world(5600);
    world.ignoreProviders(SmallWorld::provider);
    Trouble refusal;
    refusal.contains = QStringLiteral("TitleDetails");
    refusal.status = 403;
    refusal.times = -1;
    world.add(refusal);
    const auto entries =
        list(world, galleryUrl(QStringLiteral("https://www.justwatch.com/us/provider/test")));
    QVERIFY(!entries.ok());
    QVERIFY2(entries.error().fault == Fault::Refused, qPrintable(entries.error().oneLine()));
}

QTEST_GUILESS_MAIN(TstListing)
#include "tst_listing.moc"
