// Runs, titles and requests come back as they were saved, and an interrupted run is found again.
#include "tests/store/filmfixture.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestCrawlStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unfinished_data() { addEngineRows(); }
    void unfinished();
    void entriesAreUpserted_data() { addEngineRows(); }
    void entriesAreUpserted();
    void entriesInParts_data() { addEngineRows(); }
    void entriesInParts();
    void tasks_data() { addEngineRows(); }
    void tasks();
    void unknownRun_data() { addEngineRows(); }
    void unknownRun();
};

void TestCrawlStore::unfinished()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const QString gallery = QStringLiteral("provider:us/max");
    auto none = unfinishedRun(*connection, QString());
    MOVIEDB_OK(none);
    QVERIFY(!none->has_value());
    auto newest = newestRun(*connection);
    MOVIEDB_OK(newest);
    QVERIFY(!newest->has_value());
    const auto first = beginRun(*connection, schema, gallery, QStringLiteral("{\"a\": 1}"), changes);
    MOVIEDB_OK(first);
    QVERIFY(first->startedAt.endsWith(QLatin1Char('Z')));
    QCOMPARE(changes.size(), 2); // the run, and its step of the history
    auto found = unfinishedRun(*connection, gallery);
    MOVIEDB_OK(found);
    QVERIFY(found->has_value());
    QCOMPARE((*found)->runId, first->runId);
    QCOMPARE((*found)->scopeJson, QStringLiteral("{\"a\": 1}"));
    QVERIFY(!unfinishedRun(*connection, QStringLiteral("another"))->has_value());

    for (const auto &[stoppedBy, goesOn] :
         {std::pair{"user", true}, {"refused", true}, {"error", true}, {"limit", false}, {"", false}}) {
        MOVIEDB_OK(
            finishRun(*connection, first->runId, QLatin1String(stoppedBy), QStringLiteral("{}"), changes));
        found = unfinishedRun(*connection, gallery);
        MOVIEDB_OK(found);
        QCOMPARE(found->has_value(), goesOn);
    }
    // A later run of the gallery makes the earlier one history.
    MOVIEDB_OK(finishRun(*connection, first->runId, QStringLiteral("user"), QString(), changes));
    const auto second = beginRun(*connection, schema, gallery, QStringLiteral("{}"), changes);
    MOVIEDB_OK(finishRun(*connection, second->runId, QString(), QString(), changes));
    QVERIFY(!unfinishedRun(*connection, gallery)->has_value());
    newest = newestRun(*connection);
    MOVIEDB_OK(newest);
    QCOMPARE((*newest)->runId, second->runId);
    QVERIFY(!(*newest)->finishedAt.isEmpty());
    // What review decided is read in a run too, which is no crawl of anything.
    MOVIEDB_OK(beginRun(*connection, schema, QStringLiteral("review"), QStringLiteral("{}"), changes));
    QCOMPARE((*newestRun(*connection))->runId, second->runId);
    const auto other = beginRun(*connection, schema, QStringLiteral("list:-"), QStringLiteral("{}"), changes);
    QCOMPARE((*unfinishedRun(*connection, QString()))->runId, other->runId);
}

void TestCrawlStore::entriesAreUpserted()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto run = beginRun(*connection, schema, QStringLiteral("g"), QStringLiteral("{}"), changes);
    MOVIEDB_OK(run);
    QList<EntryStatus> statuses;
    for (int number = 1; number <= 250; ++number) {
        EntryStatus status = filmOutcome(number).status;
        status.state = EntryState::Listed;
        status.wikipediaKey.clear();
        statuses.append(status);
    }
    MOVIEDB_OK(saveEntries(*connection, run->runId, statuses, changes));
    statuses[3].state = EntryState::Failed;
    statuses[3].reason = QStringLiteral("No answer in time.");
    statuses[4].entry.year = 1977;
    statuses[4].wikipediaKey = QStringLiteral("Harbour_(film)");
    EntryStatus fresh = filmOutcome(251).status;
    MOVIEDB_OK(saveEntries(*connection, run->runId, {statuses[3], statuses[4], fresh, fresh}, changes));
    const auto found = entries(*connection, run->runId);
    MOVIEDB_OK(found);
    QCOMPARE(found->size(), 251);
    QCOMPARE(found->at(3).state, EntryState::Failed);
    QCOMPARE(found->at(3).reason, QStringLiteral("No answer in time."));
    QVERIFY(found->at(4).entry == statuses[4].entry);
    QCOMPARE(found->at(4).wikipediaKey, QStringLiteral("Harbour_(film)"));
    QVERIFY(!found->at(4).wasNew);
    for (int i = 0; i < found->size(); ++i)
        QCOMPARE(found->at(i).position, i + 1);
    MOVIEDB_OK(saveEntries(*connection, run->runId, {}, changes));
}

void TestCrawlStore::entriesInParts()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto run = beginRun(*connection, schema, QStringLiteral("list:-"), QStringLiteral("{}"), changes);
    MOVIEDB_OK(run);
    QList<EntryStatus> titles;
    for (int position = 7; position >= 1; --position) {
        EntryStatus status;
        status.position = std::min(position, 6); // two at one place
        status.entry.listId = QString::number(position);
        titles << status;
    }
    MOVIEDB_OK(saveEntries(*connection, run->runId, titles, changes));
    QStringList ids;
    for (int first = 0; first < 9; first += 3) {
        const auto part = someEntries(*connection, run->runId, first, 3);
        MOVIEDB_OK(part);
        for (const EntryStatus &status : *part)
            ids << status.entry.listId;
    }
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("1 2 3 4 5 7 6"));
    QVERIFY(someEntries(*connection, run->runId, 7, 3)->isEmpty());
}

void TestCrawlStore::tasks()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto run = beginRun(*connection, schema, QStringLiteral("g"), QStringLiteral("{}"), changes);
    MOVIEDB_OK(run);
    CrawlTask task;
    task.source = QStringLiteral("wikidata");
    task.kind = QStringLiteral("entities");
    task.keys = {QStringLiteral("Q1"), QStringLiteral("Q2")};
    const auto added = saveTasks(*connection, run->runId, {task, task, task}, changes);
    MOVIEDB_OK(added);
    QCOMPARE(added->size(), 3);
    QCOMPARE(added->first().state, QStringLiteral("pending"));
    QVERIFY(added->at(0).taskId < added->at(1).taskId && added->at(1).taskId < added->at(2).taskId);
    CrawlTask failed = added->at(1);
    failed.state = QStringLiteral("failed");
    failed.attempts = 3;
    failed.error = QStringLiteral("HTTP 500");
    const auto saved = saveTasks(*connection, run->runId, {failed, task}, changes);
    MOVIEDB_OK(saved);
    QCOMPARE(saved->at(0).taskId, failed.taskId);
    QVERIFY(saved->at(1).taskId > added->at(2).taskId);
    const auto read = store::tasks(*connection, run->runId);
    MOVIEDB_OK(read);
    QStringList lines;
    for (const CrawlTask &each : *read)
        lines << each.source + QLatin1Char(' ') + each.kind + QLatin1Char(' ') + each.state +
                     QString::number(each.attempts) + each.error + each.keys.join(QLatin1Char(','));
    QCOMPARE(lines, (QStringList{QStringLiteral("wikidata entities pending0Q1,Q2"),
                                 QStringLiteral("wikidata entities failed3HTTP 500Q1,Q2"),
                                 QStringLiteral("wikidata entities pending0Q1,Q2"),
                                 QStringLiteral("wikidata entities pending0Q1,Q2")}));
    QVERIFY(store::tasks(*connection, run->runId + 1)->isEmpty());
}

void TestCrawlStore::unknownRun()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto finished = finishRun(*connection, 99, QString(), QString(), changes);
    QVERIFY(!finished.ok());
    QCOMPARE(finished.error().fault, Fault::NotFound);
    QVERIFY(!saveTasks(*connection, 99, {CrawlTask{}}, changes).ok());
    QVERIFY(!saveEntries(*connection, 99, {filmOutcome(1).status}, changes).ok());
    QVERIFY(changes.isEmpty());
    const auto found = entries(*connection, 99);
    MOVIEDB_OK(found);
    QVERIFY(found->isEmpty());
}

QTEST_GUILESS_MAIN(TestCrawlStore)
#include "tst_crawlstore.moc"
