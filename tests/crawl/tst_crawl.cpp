// The whole crawl against a small invented world and a real SQLite store: to the end, twice, stopped,
// refused, cut off and taken up again.
#include "core/base/future.h"
#include "core/crawl/crawlservice.h"
#include "core/store/sqlmoviestore.h"
#include "tests/crawl/smallworld.h"
#include "tests/crawl/waitfor.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using moviedb::test::SmallWorld;
using moviedb::test::Trouble;
using moviedb::test::waitFor;

namespace {

CrawlScope provider(int limit = 0)
{
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Provider;
    scope.gallery = QStringLiteral("provider:us/test");
    scope.country = QStringLiteral("US");
    scope.provider = QStringLiteral("test");
    scope.limits.titles = limit;
    return scope;
}

// A store and a service over one folder; a second one over the same folder is another start of the program.
class Program
{
public:
    Program(SmallWorld &world, const QString &folder, Settings settings)
    {
        StoreOptions options;
        options.url = settings.database;
        const auto opened = waitFor(openStore(options));
        if (!opened || !opened->ok())
            return;
        store = **opened;
        service = std::make_unique<CrawlService>(store, settings,
                                                 [&world](const Settings &) { return world.makeClient(); });
        QObject::connect(service.get(), &CrawlService::finished, service.get(),
                         [this](const CrawlSummary &s) { summary = s; });
        QObject::connect(service.get(), &CrawlService::progressed, service.get(),
                         [this](const CrawlProgress &p) { progresses << p; });
        Q_UNUSED(folder)
    }
    Program(SmallWorld &world, const QString &folder) : Program(world, folder, SmallWorld::settings(folder))
    {
    }

    CrawlSummary run(const CrawlScope &scope)
    {
        summary.reset();
        service->start(scope);
        return wait();
    }
    CrawlSummary wait()
    {
        if (!QTest::qWaitFor([this] { return summary.has_value(); }, 60000))
            qWarning("the crawl did not end");
        return summary.value_or(CrawlSummary());
    }
    QList<MovieDocument> movies()
    {
        MovieQuery query;
        query.limit = 10000;
        const auto found = waitFor(store->movies(query));
        return found && found->ok() ? **found : QList<MovieDocument>();
    }

    std::shared_ptr<MovieStore> store;
    std::unique_ptr<CrawlService> service;
    std::optional<CrawlSummary> summary;
    QList<CrawlProgress> progresses;
};

int inOneState(const CrawlProgress &counts)
{
    return counts.accepted + counts.review + counts.none + counts.failed + counts.skipped;
}

QString keysOf(const QList<MovieDocument> &movies)
{
    QStringList keys;
    for (const MovieDocument &movie : movies)
        for (const auto &[column, value] : movie.columns)
            if (column == QLatin1String("wikipedia_key"))
                keys << QStringLiteral("%1:%2").arg(movie.movieId).arg(value.toString());
    return keys.join(QLatin1Char(' '));
}

} // namespace

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
    void requestLimitThenResume();
    void stopAndResume();
    void pauseSendsNothing();
    void rateLimitIsObeyed();
    void refusalStops();
    void failedLookUpIsNotNone();
    void retryFailed();
    void passingTroubles_data();
    void passingTroubles();
    void killedAndResumed();
    void destroyWhileHanging();
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
    QVERIFY(world.mostAtOnce(QStringLiteral("justwatch")) <= 1);
    QVERIFY(world.mostAtOnce(QStringLiteral("wikidata")) <= 3);
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
    settings.justwatchAccepted = accepted;
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

void TstCrawl::requestLimitThenResume()
{
    SmallWorld world(60);
    Program program(world, folder());
    CrawlScope scope = provider();
    scope.limits.requests = 6;
    const CrawlSummary cut = program.run(scope);
    QCOMPARE(cut.stoppedBy, QStringLiteral("limit"));
    QCOMPARE(world.log().size(), 6);
    QCOMPARE(inOneState(cut.counts), cut.counts.listed);
    QVERIFY(cut.counts.skipped > 0);
    scope.limits.requests = 0;
    const CrawlSummary rest = program.run(scope);
    QVERIFY(rest.resumed);
    QCOMPARE(rest.counts.accepted, 54);
    QCOMPARE(world.repeated(), 0);
}

void TstCrawl::stopAndResume()
{
    SmallWorld world(60);
    world.add({QStringLiteral("/wikipedia/"), Trouble::Kind::Delay, 0, -1, -1, 150});
    Program program(world, folder());
    program.service->start(provider());
    QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= 8, 20000);
    program.service->stop();
    const CrawlSummary stopped = program.wait();
    QCOMPARE(stopped.stoppedBy, QStringLiteral("user"));
    QCOMPARE(inOneState(stopped.counts), stopped.counts.listed);
    QVERIFY(stopped.counts.skipped > 0);
    const qsizetype sent = world.log().size();
    QTest::qWait(400);
    QCOMPARE(world.log().size(), sent);
    world.clearTroubles();
    const CrawlSummary rest = program.run(provider());
    QVERIFY(rest.resumed);
    QCOMPARE(rest.counts.accepted, 54);
    QCOMPARE(program.movies().size(), 54);
    QCOMPARE(world.repeated(), 0);
}

void TstCrawl::pauseSendsNothing()
{
    SmallWorld world(60);
    world.add({QStringLiteral("/wikipedia/"), Trouble::Kind::Delay, 0, -1, -1, 60});
    Program program(world, folder());
    program.service->start(provider());
    QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= 5, 20000);
    program.service->pause();
    QTRY_VERIFY(!program.progresses.isEmpty() &&
                program.progresses.last().state == CrawlProgress::State::Paused);
    const qsizetype sent = world.log().size();
    QTest::qWait(600);
    QCOMPARE(world.log().size(), sent);
    QVERIFY(!program.summary.has_value());
    program.service->resume();
    QCOMPARE(program.wait().counts.accepted, 54);
}

void TstCrawl::rateLimitIsObeyed()
{
    SmallWorld world(20);
    world.add({QStringLiteral("/wikidata/"), Trouble::Kind::Status, 429, 2, 1, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.accepted, 18);
    QCOMPARE(summary.counts.failed, 0);
    const QStringList log = world.log();
    const QList<qint64> times = world.times();
    qint64 first = -1;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (!log[i].startsWith(QLatin1String("wikidata")))
            continue;
        if (first < 0)
            first = times[i];
        // What was on its way when the 429 came is no offence.
        const qint64 later = times[i] - first;
        QVERIFY2(later < 50 || later >= 2000, qPrintable(QString::number(later)));
    }
    QVERIFY(first >= 0);
    QVERIFY(times.last() - first >= 2000);
    bool waited = false;
    for (const CrawlProgress &progress : program.progresses)
        waited = waited || progress.state == CrawlProgress::State::Waiting;
    QVERIFY(waited);
}

void TstCrawl::refusalStops()
{
    SmallWorld world(60);
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind::Status, 403, -1, -1, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QStringLiteral("refused"));
    QVERIFY(summary.error.contains(QStringLiteral("403")));
    QCOMPARE(world.log().filter(QStringLiteral("TitleDetails")).size(), 1);
    QCOMPARE(summary.counts.none, 0);
    QCOMPARE(summary.counts.skipped, 60);
}

void TstCrawl::failedLookUpIsNotNone()
{
    SmallWorld world(10); // film 7 is found by search only, film 9 nowhere
    world.add(
        {QStringLiteral("search/page?q=") + SmallWorld::title(7), Trouble::Kind::Status, 400, -1, -1, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.failed, 1);
    QCOMPARE(summary.counts.accepted, 8);
    QCOMPARE(summary.stoppedBy, QString());
    const auto items = waitFor(program.store->reviewItems({{ReviewState::LookupFailed}, {}, {}, 0, 0}));
    QVERIFY(items && items->ok());
    QCOMPARE((*items)->size(), 1);
    QCOMPARE((*items)->first().entry.title, SmallWorld::title(7));
}

void TstCrawl::retryFailed()
{
    SmallWorld world(10);
    world.add(
        {QStringLiteral("search/page?q=") + SmallWorld::title(7), Trouble::Kind::Status, 400, -1, -1, 0});
    Program program(world, folder());
    QCOMPARE(program.run(provider()).counts.failed, 1);
    world.clearTroubles();
    program.summary.reset();
    const qsizetype before = world.log().size();
    program.service->retry({});
    const CrawlSummary summary = program.wait();
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 9);
    QCOMPARE(summary.counts.listed, 10);
    QVERIFY(world.log().size() - before <= 5);
}

void TstCrawl::passingTroubles_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("500") << int(Trouble::Kind::Status) << 500;
    QTest::newRow("html") << int(Trouble::Kind::Html) << 0;
    QTest::newRow("truncated") << int(Trouble::Kind::Truncated) << 0;
    QTest::newRow("reset") << int(Trouble::Kind::Network) << 0;
}

void TstCrawl::passingTroubles()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    SmallWorld world(20);
    for (const char *place :
         {"Packages", "TitleDetails", "/wikidata/w/api.php", "search/page", "/wikipedia/w/api.php"})
        world.add({QString::fromLatin1(place), Trouble::Kind(kind), status, -1, 1, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 18);
    QCOMPARE(program.movies().size(), 18);
}

void TstCrawl::killedAndResumed()
{
    SmallWorld world(120);
    SmallWorld calm(120);
    QTemporaryDir other;
    Program reference(calm, other.path());
    reference.run(provider());
    const QString expected = keysOf(reference.movies());
    qsizetype seen = 0;
    for (int start = 0; start < 6; ++start) { // killed in another place each time
        Program program(world, folder());
        program.service->start(provider());
        QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= seen + 3 || program.summary.has_value(), 20000);
        seen = world.log().size();
        program.service.reset();
    }
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QVERIFY(summary.resumed);
    QCOMPARE(summary.counts.listed, 120);
    QCOMPARE(inOneState(summary.counts), 120);
    QCOMPARE(summary.counts.accepted, 108);
    QCOMPARE(keysOf(program.movies()), expected);
    // Nothing twice but what was in flight at a kill: three at each Wikimedia service, one at JustWatch.
    QVERIFY2(world.repeated() <= 6 * (3 + 3 + 1), qPrintable(QString::number(world.repeated())));
}

void TstCrawl::destroyWhileHanging()
{
    SmallWorld world(20);
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind::Hang, 0, -1, -1, 0});
    Program program(world, folder());
    program.service->start(provider());
    QTRY_VERIFY_WITH_TIMEOUT(!world.log().filter(QStringLiteral("TitleDetails")).isEmpty(), 20000);
    QElapsedTimer clock;
    clock.start();
    program.service.reset();
    QVERIFY(clock.elapsed() < 2000);
    QVERIFY(!program.summary.has_value());
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
    settings.justwatchAccepted = false; // lists work without it
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
