// The whole crawl against a small invented world and a real SQLite store: to the end, and twice.
#include "tests/crawl/program.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

class TstCrawl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void toTheEnd();
    void secondCrawlWritesNothing();
    void withoutPermissionNothingIsSent_data();
    void withoutPermissionNothingIsSent();
    void unknownProvider();
    void titleLimit();
    void sameIdsWhateverComesFirst();
    void offlineReadsWhatIsStored();
    void lists();
    void questionsBesideARun();

private:
    QString folder() const { return m_folder->path(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstCrawl::toTheEnd()
{
    SmallWorld world(110);
    Program program(world, folder());
    QVERIFY(program.service != nullptr);
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.listed, 110);
    QCOMPARE(inOneState(summary.counts), 110);
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 99); // all but the ones that are nowhere
    QCOMPARE(summary.counts.stored, 99);
    QCOMPARE(summary.counts.none + summary.counts.review, 11);
    const auto movies = program.movies();
    QCOMPARE(movies.size(), 99);
    QCOMPARE(world.repeated(), 0);
    QCOMPARE(world.mostAtOnce(QStringLiteral("justwatch")), 1);
    const int atOnce = world.mostAtOnce(QStringLiteral("wikidata"));
    QVERIFY2(atOnce >= 1 && atOnce <= 3, qPrintable(QString::number(atOnce)));
    QVERIFY2(world.log().size() <= 110, qPrintable(QString::number(world.log().size())));
    QCOMPARE(summary.counts.requests, int(world.log().size()));
    int noArticle = 0;
    for (const MovieDocument &movie : movies) {
        QMap<QString, QVariant> columns;
        for (const auto &[column, value] : movie.columns)
            columns.insert(column, value);
        const int film = columns[QStringLiteral("justwatch_id")].toString().mid(2).toInt();
        QCOMPARE(columns[QStringLiteral("wikipedia_key")].toString(), SmallWorld::key(film));
        QCOMPARE(columns[QStringLiteral("title")].toString(), SmallWorld::title(film));
        QCOMPARE(movie.lists.value(QStringLiteral("directors")).size(), 1);
        noArticle += SmallWorld::key(film).isEmpty() ? 1 : 0;
    }
    QCOMPARE(noArticle, 11);
    // Progress at most five times a second, and once more at each end.
    QVERIFY(program.progresses.size() <= summary.counts.elapsedMs / 200 + 3);
    const auto open = waitFor(program.store->unfinishedRun({}));
    QVERIFY(open && open->ok());
    QVERIFY(!(**open).has_value());
}

void TstCrawl::secondCrawlWritesNothing()
{
    SmallWorld world(30);
    Program program(world, folder());
    QCOMPARE(program.run(provider()).counts.stored, 27);
    const QString before = keysOf(program.movies());
    const CrawlSummary again = program.run(provider());
    QCOMPARE(again.counts.listed, 30);
    QCOMPARE(again.counts.stored, 0);
    QCOMPARE(again.counts.unchanged, 27);
    QVERIFY(!again.resumed);
    QCOMPARE(keysOf(program.movies()), before);
}

void TstCrawl::withoutPermissionNothingIsSent_data()
{
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<QString>("contact");
    QTest::newRow("terms not accepted") << false << QStringLiteral("a@example.org");
    QTest::newRow("no contact") << true << QString();
}

void TstCrawl::withoutPermissionNothingIsSent()
{
    QFETCH(bool, accepted);
    QFETCH(QString, contact);
    SmallWorld world(10);
    Settings settings = SmallWorld::settings(folder());
    settings.sources[QStringLiteral("justwatch")].accepted = accepted;
    settings.contact = contact;
    Program program(world, folder(), settings);
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QStringLiteral("error"));
    QVERIFY(!summary.error.isEmpty());
    const auto listed = waitFor(program.service->list(provider()));
    QVERIFY(listed && !listed->ok());
    QCOMPARE(int(listed->error().fault), int(Fault::Config));
    QVERIFY(!listed->error().remedy.isEmpty());
    QVERIFY(world.log().isEmpty());
}

void TstCrawl::unknownProvider()
{
    SmallWorld world(10);
    Program program(world, folder());
    CrawlScope scope = provider();
    scope.gallery = QStringLiteral("provider:us/tets");
    scope.provider = QStringLiteral("tets");
    const CrawlSummary summary = program.run(scope);
    QCOMPARE(summary.stoppedBy, QStringLiteral("error"));
    QVERIFY(summary.error.contains(QStringLiteral("tets")));
    QCOMPARE(summary.counts.listed, 0);
    QCOMPARE(world.log().size(), 1);
    QVERIFY(program.movies().isEmpty());
    const auto open = waitFor(program.store->unfinishedRun({}));
    QVERIFY(open && open->ok() && !(**open).has_value());
}

void TstCrawl::titleLimit()
{
    SmallWorld world(50);
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider(12));
    QCOMPARE(summary.counts.listed, 12);
    QCOMPARE(summary.stoppedBy, QStringLiteral("limit"));
    QCOMPARE(inOneState(summary.counts), 12);
    QCOMPARE(summary.counts.skipped, 0);
}

void TstCrawl::sameIdsWhateverComesFirst()
{
    QStringList results;
    for (const char *slow : {"nothing", "/wikidata/", "search/page", "Person"}) {
        QTemporaryDir other;
        SmallWorld world(60);
        world.add({QString::fromLatin1(slow), Trouble::Kind::Delay, 0, -1, -1, 40});
        Program program(world, other.path());
        program.run(provider());
        results << keysOf(program.movies());
    }
    QVERIFY(!results.first().isEmpty());
    QCOMPARE(QSet<QString>(results.begin(), results.end()).size(), 1);
}

void TstCrawl::offlineReadsWhatIsStored()
{
    SmallWorld world(20);
    {
        Program program(world, folder());
        QCOMPARE(program.run(provider()).counts.accepted, 18);
    }
    const qsizetype sent = world.log().size();
    Settings settings = SmallWorld::settings(folder());
    settings.offline = true;
    settings.database = QStringLiteral("sqlite:") + folder() + QStringLiteral("/second.db");
    Program program(world, folder(), settings);
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.accepted, 18);
    QCOMPARE(summary.counts.stored, 18);
    QCOMPARE(world.log().size(), sent);
}

void TstCrawl::lists()
{
    SmallWorld world(20);
    Settings settings = SmallWorld::settings(folder());
    settings.sources[QStringLiteral("justwatch")].accepted = false; // lists work without it
    Program program(world, folder(), settings);
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery = QStringLiteral("list:-");
    for (int film = 0; film < 10; ++film) {
        GalleryEntry entry;
        entry.title = SmallWorld::title(film);
        entry.year = SmallWorld::year(film);
        entry.listId = listIdFor(entry, QStringLiteral("list"));
        scope.entries << entry;
    }
    const CrawlSummary summary = program.run(scope);
    QCOMPARE(summary.counts.listed, 10);
    QCOMPARE(summary.counts.accepted, 8); // 5 has no article and no id, 9 is nowhere
    QCOMPARE(summary.counts.failed, 0);
    QVERIFY(world.log().filter(QStringLiteral("justwatch ")).isEmpty());
}

void TstCrawl::questionsBesideARun()
{
    SmallWorld world(30);
    Program program(world, folder());
    const auto listed = waitFor(program.service->list(provider()));
    QVERIFY(listed && listed->ok());
    QCOMPARE((*listed)->size(), 30);
    QCOMPARE((*listed)->first().title, SmallWorld::title(0));
    const auto providers = waitFor(program.service->providers(QStringLiteral("US")));
    QVERIFY(providers && providers->ok());
    QCOMPARE((*providers)->first().shortName, QStringLiteral("tst"));
    const qsizetype sent = world.log().size();
    QVERIFY(waitFor(program.service->providers(QStringLiteral("US")))->ok());
    QCOMPARE(world.log().size(), sent); // kept on disk for a day
    const auto forecast = waitFor(program.service->forecast(provider()));
    QVERIFY(forecast && forecast->ok());
    QCOMPARE((*forecast)->titles, 30);
    QVERIFY((*forecast)->requests > 0);
    const auto answer = waitFor(program.service->search(SmallWorld::title(3), 7));
    QVERIFY(answer && answer->ok());
    QVERIFY((*answer)->body.contains("pages"));
    QVERIFY(world.log().last().contains(QStringLiteral("limit=7")));
    QCOMPARE(world.log().last().count(QStringLiteral("limit=")), 1);
}

QTEST_GUILESS_MAIN(TstCrawl)
#include "tst_crawl.moc"
