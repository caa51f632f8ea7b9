// Crawls that were: the newest first, with how their titles ended and what they cost.
#include "core/store/crawls/pastruns.h"
#include "tests/store/filmfixture.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

QList<EntryStatus> titles(const QList<EntryState> &states)
{
    QList<EntryStatus> statuses;
    for (const EntryState state : states) {
        EntryStatus status;
        status.position = int(statuses.size()) + 1;
        status.entry.listId = QString::number(status.position);
        status.entry.title = QStringLiteral("Film %1").arg(status.position);
        status.state = state;
        statuses << status;
    }
    return statuses;
}

} // namespace

class TestPastRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figures_data() { addEngineRows(); }
    void figures();
    void newestFirst_data() { addEngineRows(); }
    void newestFirst();
    void openUntilItEnds_data() { addEngineRows(); }
    void openUntilItEnds();
    void figuresOfAnOpenRun_data() { addEngineRows(); }
    void figuresOfAnOpenRun();
    void damagedSummaryCostsItsFigures_data() { addEngineRows(); }
    void damagedSummaryCostsItsFigures();
    void noSuchRun_data() { addEngineRows(); }
    void noSuchRun();
};

void TestPastRuns::figures()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto run =
        beginRun(*connection, schema, QStringLiteral("provider:us/max"), QStringLiteral("{}"), changes);
    MOVIEDB_OK(run);
    MOVIEDB_OK(saveEntries(*connection, run->runId,
                           titles({EntryState::Accepted, EntryState::Accepted, EntryState::Review,
                                   EntryState::None, EntryState::Failed, EntryState::Listed}),
                           changes));
    auto past = pastRun(*connection, run->runId);
    MOVIEDB_OK(past);
    QCOMPARE(past->listed(), 6);
    QCOMPARE(past->titles.value(EntryState::Accepted), 2);
    QCOMPARE(past->titles.value(EntryState::Failed), 1);
    QCOMPARE(past->titles.value(EntryState::Listed), 1);
    QCOMPARE(past->titles.value(EntryState::Skipped), 0);
    QVERIFY(!past->requests && !past->elapsedMs); // it goes on, or was killed
    QVERIFY(past->run.finishedAt.isEmpty());
    MOVIEDB_OK(finishRun(*connection, run->runId, QStringLiteral("user"),
                         QStringLiteral("{\"requests\": 77, \"elapsed_ms\": 20500}"), changes));
    past = pastRun(*connection, run->runId);
    MOVIEDB_OK(past);
    QCOMPARE(past->requests, std::optional(77));
    QCOMPARE(past->elapsedMs, std::optional<qint64>(20500));
    QCOMPARE(past->run.stoppedBy, QStringLiteral("user"));
    QVERIFY(past->run.finishedAt.endsWith(u'Z'));
}

void TestPastRuns::newestFirst()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    QList<qint64> ids;
    for (const char *gallery : {"provider:us/max", "review", "list:-", "provider:us/max"})
        ids << beginRun(*connection, schema, QLatin1String(gallery), QStringLiteral("{}"), changes)->runId;
    const auto all = pastRuns(*connection, 10);
    MOVIEDB_OK(all);
    QList<qint64> listed;
    for (const PastRun &past : *all)
        listed << past.run.runId;
    QCOMPARE(listed, (QList<qint64>{ids[3], ids[2], ids[0]})); // what review read is no crawl
    const auto some = pastRuns(*connection, 1);
    MOVIEDB_OK(some);
    QCOMPARE(some->size(), 1);
    QCOMPARE(some->first().run.runId, ids[3]);
    QCOMPARE(some->first().listed(), 0);
}

void TestPastRuns::openUntilItEnds()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const QString gallery = QStringLiteral("provider:us/max");
    const auto run = beginRun(*connection, schema, gallery, QStringLiteral("{}"), changes);
    MOVIEDB_OK(run);
    QVERIFY(pastRun(*connection, run->runId)->open);
    for (const auto &[stoppedBy, open] :
         {std::pair{"limit", false}, {"", false}, {"refused", true}, {"error", true}, {"user", true}}) {
        MOVIEDB_OK(finishRun(*connection, run->runId, QLatin1String(stoppedBy), QString(), changes));
        QCOMPARE(pastRun(*connection, run->runId)->open, open);
    }
    MOVIEDB_OK(beginRun(*connection, schema, QStringLiteral("list:-"), QStringLiteral("{}"), changes));
    QVERIFY(pastRun(*connection, run->runId)->open); // of another gallery
    MOVIEDB_OK(beginRun(*connection, schema, gallery, QStringLiteral("{}"), changes));
    QVERIFY(!pastRun(*connection, run->runId)->open);
}

void TestPastRuns::figuresOfAnOpenRun()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto run = beginRun(*connection, schema, QStringLiteral("list:-"), QStringLiteral("{}"), changes);
    MOVIEDB_OK(run);
    changes.clear();
    MOVIEDB_OK(noteSummary(*connection, run->runId,
                           QStringLiteral("{\"requests\": 77, \"elapsed_ms\": 20500}"), changes));
    QCOMPARE(changes.size(), 1);
    const auto past = pastRun(*connection, run->runId);
    MOVIEDB_OK(past);
    QCOMPARE(past->requests, std::optional(77));
    QVERIFY(past->open && past->run.finishedAt.isEmpty());
    QVERIFY(!noteSummary(*connection, 41, QString(), changes).ok());
}

void TestPastRuns::damagedSummaryCostsItsFigures()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto run = beginRun(*connection, schema, QStringLiteral("list:-"), QStringLiteral("{}"), changes);
    MOVIEDB_OK(run);
    for (const char *summary : {"{\"requests\":", "[]", "{\"requests\": \"many\"}", ""}) {
        MOVIEDB_OK(finishRun(*connection, run->runId, QString(), QLatin1String(summary), changes));
        const auto past = pastRun(*connection, run->runId);
        MOVIEDB_OK(past);
        QVERIFY2(!past->requests, summary);
    }
}

void TestPastRuns::noSuchRun()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto past = pastRun(*connection, 41);
    QVERIFY(!past.ok());
    QCOMPARE(int(past.error().fault), int(Fault::NotFound));
    const auto none = pastRuns(*connection, 10);
    MOVIEDB_OK(none);
    QVERIFY(none->isEmpty());
}

QTEST_GUILESS_MAIN(TestPastRuns)
#include "tst_pastruns.moc"
