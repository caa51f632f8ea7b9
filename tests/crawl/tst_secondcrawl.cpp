// A second crawl asks almost nothing: what was read in the last hours stands for itself, and the database is the same.
#include "core/store/answers/sqlanswerstore.h"
#include "core/store/engine/connection.h"
#include "tests/crawl/program.h"
#include "tests/support/checks.h"
#include "tests/support/migrateddatabases.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

class TstSecondCrawl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksForTheGalleryOnly();
    void ofAnotherDatabaseToo();
    void hoursAreSettings_data();
    void hoursAreSettings();
    void aChangedPageIsSeenWhenAskedAnew();
    void newTitlesAreAskedFor();
    void damagedStoreIsAskedAround();
    void retryBelievesNothing();
    void forecastNeedsTheCrawlsBefore_data();
    void forecastNeedsTheCrawlsBefore();

private:
    QString in(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    // Another start of the program, over the same answers and the database of that name.
    std::unique_ptr<Program> program(SmallWorld &world, const QString &database = QStringLiteral("a"));

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_pagesHours = 24;
    int m_searchesHours = 24;
};

void TstSecondCrawl::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_pagesHours = m_searchesHours = 24;
}

std::unique_ptr<Program> TstSecondCrawl::program(SmallWorld &world, const QString &database)
{
    Settings settings = SmallWorld::settings(m_folder->path());
    settings.database = migratedFileUrl(in(database + QStringLiteral(".db")));
    settings.pagesFreshHours = m_pagesHours;
    settings.searchesFreshHours = m_searchesHours;
    CrawlParts parts = world.parts();
    parts.answers = store::makeAnswerStore(in(QStringLiteral("answers.sqlite")), qint64(100) << 20);
    return std::make_unique<Program>(parts, settings);
}

void TstSecondCrawl::asksForTheGalleryOnly()
{
    SmallWorld world(60);
    const CrawlSummary first = program(world)->run(provider());
    QCOMPARE(first.counts.accepted, 54);
    QCOMPARE(first.counts.reused, 0);
    const qsizetype before = world.log().size();
    const auto again = program(world);
    const CrawlSummary second = again->run(provider());
    QCOMPARE(second.counts.accepted, 54);
    QCOMPARE(second.counts.unchanged, 54); // nothing was written
    QCOMPARE(second.counts.none + second.counts.review, first.counts.none + first.counts.review);
    QVERIFY(second.counts.reused >= 60);
    const QStringList asked = world.log().mid(before);
    QCOMPARE(second.counts.requests, int(asked.size()));
    for (const QString &request : asked)
        QVERIFY2(request.contains(QStringLiteral("Packages")) || request.contains(QStringLiteral("Gallery")),
                 qPrintable(request));
}

// The answers say what a source said, and nothing of who asked.
void TstSecondCrawl::ofAnotherDatabaseToo()
{
    SmallWorld world(30);
    const auto one = program(world, QStringLiteral("a"));
    one->run(provider());
    const QString films = keysOf(one->movies());
    const qsizetype before = world.log().size();
    const auto other = program(world, QStringLiteral("b"));
    QCOMPARE(other->run(provider()).counts.stored, 27);
    QCOMPARE(keysOf(other->movies()), films);
    QVERIFY2(world.log().size() - before <= 3, qPrintable(QString::number(world.log().size() - before)));
}

void TstSecondCrawl::hoursAreSettings_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("searches");
    QTest::addColumn<bool>("asksPages");
    QTest::addColumn<bool>("asksSearches");
    QTest::newRow("both keep") << 24 << 24 << false << false;
    QTest::newRow("pages are asked for each time") << 0 << 24 << true << false;
    QTest::newRow("searches are asked for each time") << 24 << 0 << false << true;
    QTest::newRow("nothing keeps") << 0 << 0 << true << true;
}

void TstSecondCrawl::hoursAreSettings()
{
    QFETCH(int, pages);
    QFETCH(int, searches);
    SmallWorld world(20);
    program(world)->run(provider());
    const qsizetype before = world.log().size();
    m_pagesHours = pages;
    m_searchesHours = searches;
    QCOMPARE(program(world)->run(provider()).counts.unchanged, 18);
    const QStringList asked = world.log().mid(before);
    QTEST(!asked.filter(QStringLiteral("TitleDetails")).isEmpty(), "asksPages");
    QTEST(!asked.filter(QStringLiteral("search/page")).isEmpty(), "asksSearches");
}

void TstSecondCrawl::aChangedPageIsSeenWhenAskedAnew()
{
    SmallWorld world(20);
    program(world)->run(provider());
    world.setBudget(QStringLiteral("$7 million"));
    QCOMPARE(program(world)->run(provider()).counts.stored, 0); // what was read an hour ago counts
    CrawlScope scope = provider();
    scope.anew = true;
    const CrawlSummary anew = program(world)->run(scope);
    QCOMPARE(anew.counts.reused, 0);
    QVERIFY2(anew.counts.stored >= 10, qPrintable(QString::number(anew.counts.stored)));
    // And that is what the next crawl knows.
    QCOMPARE(program(world)->run(provider()).counts.stored, 0);
}

void TstSecondCrawl::newTitlesAreAskedFor()
{
    SmallWorld world(30);
    program(world)->run(provider(20));
    const qsizetype before = world.log().size();
    const CrawlSummary all = program(world)->run(provider());
    QCOMPARE(all.counts.stored, 9);
    QCOMPARE(all.counts.unchanged, 18);
    const QStringList details = world.log().mid(before).filter(QStringLiteral("TitleDetails"));
    QCOMPARE(details.size(), 1);
    QCOMPARE(details.first().count(QStringLiteral("node(id")), 10); // and for no other title
}

void TstSecondCrawl::damagedStoreIsAskedAround()
{
    SmallWorld world(20);
    program(world)->run(provider());
    QFile answers(in(QStringLiteral("answers.sqlite")));
    QVERIFY(answers.open(QIODevice::WriteOnly));
    answers.write("this is no database");
    answers.close();
    QFile::remove(in(QStringLiteral("answers.sqlite-wal")));
    const CrawlSummary again = program(world)->run(provider());
    QCOMPARE(again.counts.failed, 0);
    QCOMPARE(again.counts.unchanged, 18);
}

// What has failed may have failed at what was kept.
void TstSecondCrawl::retryBelievesNothing()
{
    SmallWorld world(10);
    world.add(
        {QStringLiteral("search/page?q=") + SmallWorld::title(9), Trouble::Kind::Status, 400, -1, -1, 0});
    const auto running = program(world);
    QCOMPARE(running->run(provider()).counts.failed, 1);
    world.clearTroubles();
    running->summary.reset();
    running->service->retry({});
    const CrawlSummary summary = running->wait();
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.reused, 0);
}

void TstSecondCrawl::forecastNeedsTheCrawlsBefore_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("the crawls cannot be read") << QStringLiteral("crawl_runs");
    QTest::newRow("their titles cannot be read") << QStringLiteral("crawl_entries");
}

// Without them it would be that of a first crawl, many times too large.
void TstSecondCrawl::forecastNeedsTheCrawlsBefore()
{
    QFETCH(QString, table);
    SmallWorld world(10);
    const auto running = program(world);
    running->run(provider());
    store::ConnectionOptions options;
    options.url.path = in(QStringLiteral("a.db"));
    const auto connection = store::Connection::open(options);
    MOVIEDB_OK(connection);
    MOVIEDB_OK((*connection)->executeRaw(QStringLiteral("ALTER TABLE %1 RENAME TO gone").arg(table)));
    const auto forecast = waitFor(running->service->forecast(provider()));
    QVERIFY(forecast && !forecast->ok());
    QCOMPARE(forecast->error().fault, Fault::Database);
}

QTEST_GUILESS_MAIN(TstSecondCrawl)
#include "tst_secondcrawl.moc"
