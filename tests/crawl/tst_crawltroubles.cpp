// A whole crawl that is stopped, paused, refused, slowed down, destroyed in the middle, and taken up again.
#include "core/store/engine/connection.h"
#include "tests/crawl/program.h"

#include <QTemporaryDir>

#include <limits>

using namespace moviedb;
using namespace moviedb::test;

class TstCrawlTroubles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void requestLimitThenResume();
    void stopAndResume();
    void pauseSendsNothing();
    void rateLimitIsObeyed();
    void askedToWaitIsNoAttempt_data();
    void askedToWaitIsNoAttempt();
    void askedToWaitTooLong_data();
    void askedToWaitTooLong();
    void otherServicesGoOn_data();
    void otherServicesGoOn();
    void waitingEndsWithTheMinutes();
    void unreadableDetailsCostNoFilm_data();
    void unreadableDetailsCostNoFilm();
    void refusalStops();
    void refusedDetailsCostOnlyThem();
    void refusedAgainEndsAgain();
    void failedLookUpIsNotNone();
    void retryFailed();
    void passingTroubles_data();
    void passingTroubles();
    void destroyedAndResumed();
    void destroyWhileHanging();
    void valuesThatDoNotFitAreTold();
    void endThatIsNotStoredIsTold();

private:
    QString folder() const { return m_folder->path(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstCrawlTroubles::requestLimitThenResume()
{
    SmallWorld world(60);
    Program program(world, folder());
    CrawlScope scope = provider();
    scope.limits.requests = 6;
    const CrawlSummary cut = program.run(scope);
    QCOMPARE(cut.stoppedBy, QStringLiteral("limit"));
    QCOMPARE(limitName(cut.reached), QStringLiteral("6 requests"));
    const auto past = waitFor(program.store->pastRun(cut.counts.runId));
    QVERIFY(past && past->ok());
    QCOMPARE(limitName((*past)->reached), QStringLiteral("6 requests"));
    QCOMPARE(world.log().size(), 6);
    QCOMPARE(inOneState(cut.counts), cut.counts.listed);
    QVERIFY(cut.counts.skipped > 0);
    scope.limits.requests = 0;
    const CrawlSummary rest = program.run(scope);
    QVERIFY(rest.resumed);
    QCOMPARE(rest.counts.accepted, 54);
    QCOMPARE(world.repeated(), 0);
}

void TstCrawlTroubles::stopAndResume()
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
    QVERIFY(!QTest::qWaitFor([&] { return world.log().size() > sent; }, 400));
    world.clearTroubles();
    const CrawlSummary rest = program.run(provider());
    QVERIFY(rest.resumed);
    QCOMPARE(rest.counts.accepted, 54);
    QCOMPARE(program.movies().size(), 54);
    QCOMPARE(world.repeated(), 0);
}

void TstCrawlTroubles::pauseSendsNothing()
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
    QVERIFY(!QTest::qWaitFor([&] { return world.log().size() > sent; }, 600));
    QVERIFY(!program.summary.has_value());
    program.service->resume();
    QCOMPARE(program.wait().counts.accepted, 54);
}

void TstCrawlTroubles::rateLimitIsObeyed()
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

void TstCrawlTroubles::askedToWaitIsNoAttempt_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("status");
    QTest::newRow("429 of Wikidata") << QStringLiteral("/wikidata/") << 429;
    QTest::newRow("429 of JustWatch's details") << QStringLiteral("TitleDetails") << 429;
    QTest::newRow("503 of Wikipedia's pages") << QStringLiteral("/wikipedia/w/api.php") << 503;
}

// More often in a row than a request has attempts.
void TstCrawlTroubles::askedToWaitIsNoAttempt()
{
    QFETCH(QString, place);
    QFETCH(int, status);
    SmallWorld world(10);
    world.add({place, Trouble::Kind::Status, status, 1, 9, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 9);
}

void TstCrawlTroubles::askedToWaitTooLong_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("seconds");
    QTest::newRow("an hour") << QStringLiteral("/wikidata/") << 429 << 3600;
    QTest::newRow("the largest number")
        << QStringLiteral("/wikidata/") << 429 << std::numeric_limits<int>::max();
    QTest::newRow("503, an hour") << QStringLiteral("search/page") << 503 << 3600;
    QTest::newRow("the gallery itself") << QStringLiteral("Packages") << 429 << 3600;
}

// The run ends with a sentence, no title is failed, and --resume goes on where it was.
void TstCrawlTroubles::askedToWaitTooLong()
{
    QFETCH(QString, place);
    QFETCH(int, status);
    QFETCH(int, seconds);
    SmallWorld world(20);
    world.add({place, Trouble::Kind::Status, status, seconds, -1, 0});
    {
        Program program(world, folder());
        const CrawlSummary summary = program.run(provider());
        QCOMPARE(summary.stoppedBy, QStringLiteral("error"));
        QVERIFY2(summary.error.contains(QStringLiteral("asks us to wait, now until")),
                 qPrintable(summary.error));
        QCOMPARE(summary.counts.failed, 0);
        QCOMPARE(inOneState(summary.counts), summary.counts.listed);
    }
    world.clearTroubles();
    Program program(world, folder());
    const CrawlSummary rest = program.run(provider());
    QVERIFY(rest.resumed);
    QCOMPARE(rest.counts.failed, 0);
    QCOMPARE(rest.counts.accepted, 18);
}

void TstCrawlTroubles::otherServicesGoOn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("stoppedBy");
    QTest::newRow("one only ever asks us to wait") << 429 << QStringLiteral("error");
    QTest::newRow("one refuses us") << 403 << QStringLiteral("refused");
}

// The articles' part ends with their service; what the other services are to be asked is asked, kept, and not again.
void TstCrawlTroubles::otherServicesGoOn()
{
    QFETCH(int, status);
    QFETCH(QString, stoppedBy);
    SmallWorld world(60);
    world.add({QStringLiteral("/wikipedia/"), Trouble::Kind::Status, status, 3600, -1, 0});
    {
        Program program(world, folder());
        const CrawlSummary summary = program.run(provider());
        QCOMPARE(summary.stoppedBy, stoppedBy);
        QCOMPARE(summary.counts.failed, 0);
        QCOMPARE(summary.counts.none, 0);
        QCOMPARE(inOneState(summary.counts), 60);
    }
    const qsizetype first = world.log().filter(QStringLiteral("/wikipedia/")).size();
    const auto wikidata = [&world] { return world.log().filter(QStringLiteral("/wikidata/")).size(); };
    const qsizetype before = wikidata();
    QVERIFY2(first <= 3, qPrintable(QString::number(first))); // those that were on their way
    QVERIFY2(before >= 3, qPrintable(QString::number(before)));
    world.clearTroubles();
    Program program(world, folder());
    const CrawlSummary rest = program.run(provider());
    QVERIFY(rest.resumed);
    QCOMPARE(rest.counts.accepted, 54);
    QVERIFY2(wikidata() - before < before, qPrintable(QString::number(wikidata())));
}

void TstCrawlTroubles::waitingEndsWithTheMinutes()
{
    SmallWorld world(10);
    world.add({QStringLiteral("/wikidata/"), Trouble::Kind::Status, 429, 3600, -1, 0});
    Program program(world, folder());
    CrawlScope scope = provider();
    scope.limits.minutes = 60;
    program.service->start(scope);
    QVERIFY(!QTest::qWaitFor([&] { return program.summary.has_value(); }, 1500));
    QVERIFY(!program.progresses.isEmpty());
    QCOMPARE(int(program.progresses.last().state), int(CrawlProgress::State::Waiting));
    program.service->stop();
    QCOMPARE(program.wait().counts.failed, 0);
}

void TstCrawlTroubles::unreadableDetailsCostNoFilm_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("mostRequests");
    const QByteArray removed =
        R"({"errors":[{"message":"Cannot query field \"budget\" on type \"Film\"."}],"data":null})";
    const QString words = QStringLiteral("Cannot query field \"budget\" on type \"Film\".");
    QTest::newRow("refused for what was not asked, 200") << 200 << removed << words << 1;
    QTest::newRow("refused for what was not asked, 400") << 400 << removed << words << 1;
    QTest::newRow("refused for what was not asked, 422") << 422 << removed << words << 1;
    QTest::newRow("contents that are null")
        << 200
        << QByteArray(R"({"errors":[{"message":"it is gone"}],"data":{"t0":{"id":"tm0","content":null},)"
                      R"("t1":{"id":"tm1","content":null},"t2":{"id":"tm2","content":null}}})")
        << QStringLiteral("it is gone") << 1;
}

void TstCrawlTroubles::unreadableDetailsCostNoFilm()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    QFETCH(int, mostRequests);
    SmallWorld world(3);
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind::Status, status, -1, -1, 0, body});
    Program program(world, folder());
    QStringList lines;
    connect(program.service.get(), &CrawlService::logged, this, [&lines](const QString &l) { lines << l; });
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 3);
    QCOMPARE(lines.filter(said).size(), 1);
    QVERIFY(world.log().filter(QStringLiteral("TitleDetails")).size() <= mostRequests);
}

void TstCrawlTroubles::refusalStops()
{
    SmallWorld world(60);
    world.add({QStringLiteral("/wikidata/"), Trouble::Kind::Status, 403, -1, -1, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QStringLiteral("refused"));
    QVERIFY(summary.error.contains(QStringLiteral("403")));
    QVERIFY(world.log().filter(QStringLiteral("/wikidata/")).size() <= 3); // those that were on their way
    QCOMPARE(summary.counts.none, 0);
    QCOMPARE(summary.counts.skipped, 60);
}

// What titles can do without ends alone, in one sentence; they are found by their words.
void TstCrawlTroubles::refusedDetailsCostOnlyThem()
{
    SmallWorld world(60);
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind::Status, 403, -1, -1, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(world.log().filter(QStringLiteral("TitleDetails")).size(), 1);
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(inOneState(summary.counts), 60);
    QVERIFY2(summary.counts.accepted >= 40, qPrintable(QString::number(summary.counts.accepted)));
    QCOMPARE(summary.warnings.filter(QStringLiteral("403")).size(), 1);
    QCOMPARE(summary.warnings.filter(QStringLiteral("is not asked about titles any more")).size(), 1);
}

// The same program, started twice: it asks once more, is refused once more, and says so. It once waited for ever.
void TstCrawlTroubles::refusedAgainEndsAgain()
{
    SmallWorld world(20);
    world.add({QStringLiteral("justwatch"), Trouble::Kind::Status, 403, -1, -1, 0});
    Program program(world, folder());
    QVERIFY(waitFor(program.service->providers(QStringLiteral("US"))).has_value());
    for (int time = 1; time <= 2; ++time) {
        const CrawlSummary summary = program.run(provider());
        QCOMPARE(summary.stoppedBy, QStringLiteral("refused"));
        QVERIFY2(summary.error.contains(QStringLiteral("403")), qPrintable(summary.error));
        QCOMPARE(world.log().size(), time + 1);
    }
    world.clearTroubles();
    QCOMPARE(program.run(provider()).counts.accepted, 18);
}

void TstCrawlTroubles::failedLookUpIsNotNone()
{
    SmallWorld world(10); // film 7 is found by its name, film 9 nowhere
    world.add(
        {QStringLiteral("search/page?q=") + SmallWorld::title(9), Trouble::Kind::Status, 400, -1, -1, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.failed, 1);
    QCOMPARE(summary.counts.accepted, 9);
    QCOMPARE(summary.stoppedBy, QString());
    ReviewQuery query;
    query.states = {ReviewState::LookupFailed};
    const auto items = waitFor(program.store->reviewItems(query));
    QVERIFY(items && items->ok());
    QCOMPARE((*items)->size(), 1);
    QCOMPARE((*items)->first().entry.title, SmallWorld::title(9));
}

void TstCrawlTroubles::retryFailed()
{
    SmallWorld world(10);
    world.add(
        {QStringLiteral("search/page?q=") + SmallWorld::title(9), Trouble::Kind::Status, 400, -1, -1, 0});
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

void TstCrawlTroubles::passingTroubles_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("500") << int(Trouble::Kind::Status) << 500;
    QTest::newRow("html") << int(Trouble::Kind::Html) << 0;
    QTest::newRow("truncated") << int(Trouble::Kind::Truncated) << 0;
    QTest::newRow("reset") << int(Trouble::Kind::Network) << 0;
    QTest::newRow("the network goes and comes") << int(Trouble::Kind::Unreachable) << 0;
}

void TstCrawlTroubles::passingTroubles()
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

void TstCrawlTroubles::destroyedAndResumed()
{
    SmallWorld world(120);
    SmallWorld calm(120);
    QTemporaryDir other;
    Program reference(calm, other.path());
    reference.run(provider());
    const QString expected = keysOf(reference.movies());
    for (int start = 0; start < 6; ++start) { // destroyed in another place each time
        Program program(world, folder());
        const qsizetype seen = world.log().size();
        world.answerOnly(3); // or a busy machine would let it come to its end
        program.service->start(provider());
        QTRY_VERIFY_WITH_TIMEOUT(world.log().size() > seen + 3, 20000);
        program.service.reset();
    }
    world.answerOnly(-1);
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QVERIFY(summary.resumed);
    QCOMPARE(summary.counts.listed, 120);
    QCOMPARE(inOneState(summary.counts), 120);
    QCOMPARE(summary.counts.accepted, 108);
    QCOMPARE(keysOf(program.movies()), expected);
    // Nothing twice but what was in flight at an end: three at each Wikimedia service, one at JustWatch.
    QVERIFY2(world.repeated() <= 6 * (3 + 3 + 1), qPrintable(QString::number(world.repeated())));
}

void TstCrawlTroubles::destroyWhileHanging()
{
    SmallWorld world(20);
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind::Hang, 0, -1, -1, 0});
    Program program(world, folder());
    program.service->start(provider());
    QTRY_VERIFY_WITH_TIMEOUT(!world.log().filter(QStringLiteral("TitleDetails")).isEmpty(), 20000);
    QElapsedTimer clock;
    clock.start();
    program.service.reset();
    QVERIFY(clock.elapsed() < 15000); // a request times out after thirty seconds
    QVERIFY(!program.summary.has_value());
}

void TstCrawlTroubles::valuesThatDoNotFitAreTold()
{
    SmallWorld world(3);
    world.setBudget(QStringLiteral("$10 trillion")); // more than the column holds
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.accepted, 3);
    const QStringList told = summary.warnings.filter(QStringLiteral("budget: 10000000000000 is too large"));
    QCOMPARE(told.size(), 3);
    QVERIFY2(told.first().startsWith(QStringLiteral("“%1”: ").arg(SmallWorld::title(0))),
             qPrintable(told.first()));
}

void TstCrawlTroubles::endThatIsNotStoredIsTold()
{
    SmallWorld world(3);
    Program program(world, folder());
    store::ConnectionOptions options;
    options.url = *store::DatabaseUrl::parse(SmallWorld::settings(folder()).database);
    const auto connection = store::Connection::open(options);
    QVERIFY(connection.ok());
    QVERIFY(
        (*connection)
            ->executeRaw(QStringLiteral(
                "CREATE TRIGGER no_end BEFORE UPDATE OF finished_at ON crawl_runs WHEN NEW.finished_at IS "
                "NOT NULL BEGIN SELECT RAISE(ABORT, 'no end'); END"))
            .ok());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.accepted, 3);
    QCOMPARE(summary.stoppedBy, QStringLiteral("error"));
    QVERIFY2(summary.error.contains(QStringLiteral("rules refuse")), qPrintable(summary.error));
    // The run is open, as the database has it.
    QVERIFY((*connection)->executeRaw(QStringLiteral("DROP TRIGGER no_end")).ok());
    const CrawlSummary again = program.run(provider());
    QVERIFY(again.resumed);
    QCOMPARE(again.stoppedBy + again.error, QString());
}

QTEST_GUILESS_MAIN(TstCrawlTroubles)
#include "tst_crawltroubles.moc"
