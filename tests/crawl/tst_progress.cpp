// What a person sees while a crawl runs: stages of titles, the share of the work, the time left, how services stand.
#include "core/crawl/run/counting.h"
#include "tests/crawl/program.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::crawl;
using namespace moviedb::test;

namespace {

EntryStatus at(EntryStage stage, EntryState state = EntryState::Listed)
{
    EntryStatus status;
    status.stage = stage;
    status.state = state;
    return status;
}

} // namespace

class TstProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shareOfTheWork_data();
    void shareOfTheWork();
    void timeLeft_data();
    void timeLeft();
    void titlesMoveBeforeTheFirstIsStored();
    void waitingServiceIsTold();
    void titlesUnderWayWaitAgainAtTheEnd();
};

void TstProgress::shareOfTheWork_data()
{
    QTest::addColumn<QList<EntryStatus>>("titles");
    QTest::addColumn<int>("expected");
    QTest::addColumn<double>("done");
    QTest::newRow("nothing is listed") << QList<EntryStatus>() << 0 << 0.0;
    QTest::newRow("all wait") << QList<EntryStatus>(4, at(EntryStage::Waiting)) << 4 << 0.0;
    QTest::newRow("details are asked for") << QList<EntryStatus>(4, at(EntryStage::LookingUp)) << 4 << 0.125;
    QTest::newRow("pages are looked for") << QList<EntryStatus>(4, at(EntryStage::Matching)) << 4 << 0.25;
    QTest::newRow("facts are read") << QList<EntryStatus>(4, at(EntryStage::Facts)) << 4 << 0.5;
    QTest::newRow("all is known") << QList<EntryStatus>(4, at(EntryStage::Storing)) << 4 << 0.75;
    QTest::newRow("all is done") << QList<EntryStatus>(4, at(EntryStage::Done, EntryState::Accepted)) << 4
                                 << 1.0;
    QTest::newRow("half of the gallery is listed, and done")
        << QList<EntryStatus>(4, at(EntryStage::Done, EntryState::None)) << 8 << 0.5;
    QTest::newRow("more came than the gallery said")
        << QList<EntryStatus>(4, at(EntryStage::Done, EntryState::Failed)) << 2 << 1.0;
    QTest::newRow("one each") << QList<EntryStatus>{at(EntryStage::Waiting), at(EntryStage::Matching),
                                                    at(EntryStage::Facts),
                                                    at(EntryStage::Done, EntryState::Review)}
                              << 4 << (0.0 + 0.25 + 0.5 + 1.0) / 4;
}

void TstProgress::shareOfTheWork()
{
    QFETCH(QList<EntryStatus>, titles);
    QFETCH(int, expected);
    QFETCH(double, done);
    CrawlProgress progress;
    progress.expected = expected;
    countStates(titles, progress);
    QVERIFY2(qAbs(progress.done - done) < 1e-9, qPrintable(QString::number(progress.done)));
    int sum = 0;
    for (const int count : progress.inStage)
        sum += count;
    QCOMPARE(sum, int(titles.size()));
}

using Samples = QList<std::pair<qint64, double>>; // seconds → done

void TstProgress::timeLeft_data()
{
    QTest::addColumn<Samples>("samples");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("nothing known") << Samples() << -1LL;
    QTest::newRow("too early") << Samples{{0, 0.0}, {1, 0.1}, {2, 0.2}} << -1LL;
    QTest::newRow("a tenth in ten seconds") << Samples{{0, 0.0}, {10, 0.1}} << 90LL;
    QTest::newRow("a resumed crawl begins in its middle") << Samples{{0, 0.5}, {10, 0.6}} << 40LL;
    QTest::newRow("what was slow long ago does not count")
        << Samples{{0, 0.0}, {100, 0.1}, {130, 0.4}, {160, 0.7}} << 30LL;
    QTest::newRow("nothing moves") << Samples{{0, 0.3}, {30, 0.3}} << -1LL;
    QTest::newRow("done") << Samples{{0, 0.0}, {10, 1.0}} << 0LL;
}

void TstProgress::timeLeft()
{
    QFETCH(Samples, samples);
    TimeLeft left;
    for (const auto &[second, done] : samples)
        left.note(second * 1000, done);
    QTEST(left.seconds(), "seconds");
}

// Each row moves when an answer about it came, in one direction; the share of the work grows long before a film is there.
void TstProgress::titlesMoveBeforeTheFirstIsStored()
{
    QTemporaryDir folder;
    SmallWorld world(60);
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind::Delay, 0, -1, -1, 300});
    world.add({QStringLiteral("/wikipedia/"), Trouble::Kind::Delay, 0, -1, -1, 500});
    world.add({QStringLiteral("/wikidata/"), Trouble::Kind::Delay, 0, -1, -1, 300});
    Program program(world, folder.path());
    QHash<QString, QList<EntryStage>> ways;
    connect(program.service.get(), &CrawlService::entriesChanged, this,
            [&ways](const QList<EntryStatus> &entries) {
                for (const EntryStatus &status : entries)
                    ways[status.entry.listId] << status.stage;
            });
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.accepted, 54);
    QCOMPARE(ways.size(), 60);
    QSet<EntryStage> seen;
    for (const QList<EntryStage> &way : std::as_const(ways)) {
        QVERIFY(std::is_sorted(way.begin(), way.end()));
        QCOMPARE(way.last(), EntryStage::Done);
        seen.unite(QSet<EntryStage>(way.begin(), way.end()));
    }
    for (const EntryStage stage : {EntryStage::LookingUp, EntryStage::Matching, EntryStage::Facts})
        QVERIFY2(seen.contains(stage), qPrintable(QString::number(int(stage))));
    double before = 0;
    double mostBeforeTheFirst = 0;
    for (const CrawlProgress &progress : std::as_const(program.progresses)) {
        QVERIFY(progress.done >= before);
        before = progress.done;
        if (progress.stored == 0)
            mostBeforeTheFirst = progress.done;
    }
    QVERIFY2(mostBeforeTheFirst >= 0.25, qPrintable(QString::number(mostBeforeTheFirst)));
    QCOMPARE(program.progresses.last().done, 1.0);
}

void TstProgress::waitingServiceIsTold()
{
    QTemporaryDir folder;
    SmallWorld world(20);
    world.add({QStringLiteral("/wikidata/"), Trouble::Kind::Status, 429, 3, 1, 0});
    Program program(world, folder.path());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.accepted, 18);
    bool waited = false;
    for (const CrawlProgress &progress : std::as_const(program.progresses))
        for (const ServiceState &service : progress.services) {
            QVERIFY(!service.title.isEmpty() && service.door != ServiceState::Door::Refused);
            waited |= service.door == ServiceState::Door::Waiting && service.until.isValid() &&
                      service.title == QLatin1String("Wikidata");
        }
    QVERIFY(waited);
    int requests = 0;
    for (const ServiceState &service : program.progresses.last().services)
        requests += service.requests;
    QCOMPARE(requests, int(world.log().size()));
}

// A stopped crawl shows nothing at work, and says of whom it was refused, not by which request.
void TstProgress::titlesUnderWayWaitAgainAtTheEnd()
{
    QTemporaryDir folder;
    SmallWorld world(60);
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind::Delay, 0, -1, -1, 500}); // seen by the ticker
    world.add({QStringLiteral("/wikidata/"), Trouble::Kind::Status, 403, -1, -1, 0});
    Program program(world, folder.path());
    QHash<QString, EntryStatus> last;
    bool moved = false;
    connect(program.service.get(), &CrawlService::entriesChanged, this,
            [&](const QList<EntryStatus> &entries) {
                for (const EntryStatus &status : entries) {
                    last[status.entry.listId] = status;
                    moved |= status.stage != EntryStage::Waiting;
                }
            });
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QStringLiteral("refused"));
    QVERIFY2(summary.error.contains(QStringLiteral("(HTTP 403). (127.0.0.1)")), qPrintable(summary.error));
    QVERIFY2(summary.error.size() < 200, qPrintable(summary.error));
    QVERIFY(moved);
    QCOMPARE(last.size(), 60);
    for (const EntryStatus &status : std::as_const(last))
        QVERIFY(status.stage == EntryStage::Waiting && status.wikipediaKey.isEmpty());
}

QTEST_GUILESS_MAIN(TstProgress)
#include "tst_progress.moc"
