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

// Seconds → titles whose details have come, whose pages are found, of whom all is known.
using Samples = QList<std::pair<qint64, std::array<int, 3>>>;

// `batches` of `each` titles through all gates, one after another, a second apart, from second `from` on; later gates lag.
Samples flowing(int from, int batches, int each, int lag, int before = 0)
{
    Samples samples{{0, {before, before, before}}};
    for (int second = 1; second < from + batches; ++second) {
        const auto through = [&](int behind) {
            return before + each * std::clamp(second - from + 1 - behind, 0, batches);
        };
        samples.append({second, {through(0), through(lag), through(2 * lag)}});
    }
    return samples;
}

void TstProgress::timeLeft_data()
{
    QTest::addColumn<int>("titles");
    QTest::addColumn<Samples>("samples");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("nothing known") << 500 << Samples() << -1LL;
    QTest::newRow("no title known") << 0 << Samples{{0, {0, 0, 0}}, {9, {0, 0, 0}}} << -1LL;
    QTest::newRow("too early") << 500 << flowing(2, 3, 50, 1) << -1LL;
    // 300 titles are left at 50 a second, and the last takes as long as the first did.
    QTest::newRow("at the pace of the gallery") << 500 << flowing(3, 4, 50, 1) << 8LL;
    QTest::newRow("nothing has come through yet") << 500 << flowing(3, 4, 50, 9) << 9LL;
    QTest::newRow("a long crawl") << 20000 << flowing(3, 50, 50, 2) << 354LL;
    QTest::newRow("a resumed crawl begins in its middle") << 500 << flowing(3, 4, 25, 1, 200) << 10LL;
    QTest::newRow("a list has no details")
        << 100
        << Samples{{0, {0, 0, 0}}, {1, {100, 2, 0}}, {2, {100, 4, 2}}, {4, {100, 8, 6}}, {8, {100, 16, 14}}}
        << 43LL;
    QTest::newRow("the first through are slower than the others will be")
        << 500 << Samples{{0, {0, 0, 0}},   {1, {50, 0, 0}},  {2, {100, 0, 0}}, {4, {200, 1, 0}},
                          {5, {250, 2, 0}}, {6, {300, 3, 0}}, {7, {350, 5, 0}}}
        << 9LL;
    QTest::newRow("what was slow long ago does not count") << 1000
                                                           << Samples{{0, {0, 0, 0}},
                                                                      {1, {10, 10, 10}},
                                                                      {100, {100, 100, 100}},
                                                                      {130, {400, 400, 400}},
                                                                      {160, {700, 700, 700}}}
                                                           << 30LL;
    QTest::newRow("nothing moves")
        << 500 << Samples{{0, {0, 0, 0}}, {1, {50, 50, 50}}, {70, {50, 50, 50}}, {140, {50, 50, 50}}} << -1LL;
    QTest::newRow("only storing is left")
        << 100 << Samples{{0, {0, 0, 0}}, {1, {50, 50, 50}}, {9, {100, 100, 100}}} << 1LL;
}

void TstProgress::timeLeft()
{
    QFETCH(int, titles);
    QFETCH(Samples, samples);
    TimeLeft left;
    for (const auto &[second, passed] : samples) {
        CrawlProgress progress;
        progress.expected = titles;
        progress.inStage = {0, titles - passed[0], passed[0] - passed[1], passed[1] - passed[2], passed[2],
                            0};
        left.note(second * 1000, progress);
    }
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
