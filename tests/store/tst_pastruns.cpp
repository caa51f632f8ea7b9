// Crawls that were: the newest first, with how their titles ended and what they cost.
#include "core/store/crawls/pastruns.h"
#include "core/store/history/historyreader.h"
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
    void aProviderIsCalledAsItsSourceCallsIt_data() { addEngineRows(); }
    void aProviderIsCalledAsItsSourceCallsIt();
    void damagedSummaryCostsItsFigures_data() { addEngineRows(); }
    void damagedSummaryCostsItsFigures();
    void reviewSettlesTitlesOfTheirCrawl_data() { addEngineRows(); }
    void reviewSettlesTitlesOfTheirCrawl();
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

// Known once the gallery's source was asked: the run and its step in the history are called so from then on.
void TestPastRuns::aProviderIsCalledAsItsSourceCallsIt()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto run =
        beginRun(*connection, schema, QStringLiteral("provider:us/max"), QStringLiteral("{}"), changes);
    MOVIEDB_OK(run);
    QCOMPARE(run->providerName, QString());
    const auto words = [&connection] { return (*readHistory(*connection, {})).first().description; };
    QCOMPARE(words(), QStringLiteral("Crawl of Max (us)"));
    MOVIEDB_OK(
        noteSummary(*connection, run->runId, QStringLiteral("{\"provider_name\": \"HBO Max\"}"), changes));
    QCOMPARE(words(), QStringLiteral("Crawl of HBO Max (us)"));
    QCOMPARE(*wordsOfRun(*connection, run->runId), QStringLiteral("Crawl of HBO Max (us): 0 films stored"));
    auto past = pastRun(*connection, run->runId);
    MOVIEDB_OK(past);
    QCOMPARE(past->run.providerName, QStringLiteral("HBO Max"));
    QVERIFY(!past->requests && !past->elapsedMs); // it goes on
    QCOMPARE((*unfinishedRun(*connection, {}))->providerName, QStringLiteral("HBO Max"));
    MOVIEDB_OK(noteSummary(*connection, run->runId,
                           QStringLiteral("{\"requests\": 7, \"provider_name\": \"HBO Max\"}"), changes));
    QCOMPARE(words(), QStringLiteral("Crawl of HBO Max (us)")); // not twice
    past = pastRun(*connection, run->runId);
    QCOMPARE(past->requests, std::optional(7));
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

// What a person decides belongs to the crawl that asked, as long as the decision stands.
void TestPastRuns::reviewSettlesTitlesOfTheirCrawl()
{
    MOVIEDB_DATABASE(temp);
    const auto connection = temp.connectMigrated();
    const auto schema = *reflect(*connection);
    QList<TableChange> changes;
    const auto begin = [&](const char *gallery) {
        return beginRun(*connection, schema, QLatin1String(gallery), QStringLiteral("{}"), changes)->runId;
    };
    const qint64 crawl = begin("provider:us/max");
    QList<EntryStatus> listed = titles({EntryState::Review, EntryState::None, EntryState::Failed});
    listed[0].reason = QStringLiteral("ambiguous");
    MOVIEDB_OK(saveEntries(*connection, crawl, listed, changes));
    MOVIEDB_OK(connection->execute(
        QStringLiteral("INSERT INTO review_items (list_id, title, entry, state, reason, chosen_key) VALUES "
                       "('1', 'Film 1', '{}', 'confirmed', 'ambiguous', 'Film_1'), "
                       "('2', 'Film 2', '{}', 'open', 'no_candidate', NULL)"),
        {}));
    QCOMPARE(pastRun(*connection, crawl)->titles.value(EntryState::Review), 1); // its facts are not read yet

    const qint64 reading = begin("review");
    EntryStatus read = listed[0];
    read.state = EntryState::Accepted;
    read.reason.clear();
    read.wikipediaKey = QStringLiteral("Film_1");
    EntryStatus other = listed[1]; // nobody decided on it
    other.state = EntryState::Accepted;
    other.wikipediaKey = QStringLiteral("Film_2");
    MOVIEDB_OK(saveEntries(*connection, reading, {read, other}, changes));
    const qint64 again = begin("provider:us/max"); // a later crawl finds it open as the first one did
    MOVIEDB_OK(saveEntries(*connection, again, listed, changes));

    const auto states = [&](qint64 runId) {
        QStringList words;
        const auto stored = entries(*connection, runId);
        for (const EntryStatus &status : *stored)
            words << QStringLiteral("%1 %2 %3 %4")
                         .arg(status.position)
                         .arg(entryStateName(status.state), status.reason, status.wikipediaKey);
        return words;
    };
    QCOMPARE(states(crawl), (QStringList{QStringLiteral("1 accepted  Film_1"), QStringLiteral("2 none  "),
                                         QStringLiteral("3 failed  ")}));
    QCOMPARE(states(again).first(), QStringLiteral("1 review ambiguous ")); // decided before it
    QCOMPARE(someEntries(*connection, crawl, 0, 1)->constFirst().wikipediaKey, QStringLiteral("Film_1"));
    const auto past = pastRun(*connection, crawl);
    MOVIEDB_OK(past);
    QCOMPARE(past->titles.value(EntryState::Accepted), 1);
    QCOMPARE(past->titles.value(EntryState::Review), 0);
    QCOMPARE(past->titles.value(EntryState::None), 1);

    MOVIEDB_OK(connection->execute(
        QStringLiteral("UPDATE review_items SET state = 'open', chosen_key = NULL WHERE list_id = '1'"), {}));
    QCOMPARE(states(crawl).first(), QStringLiteral("1 review ambiguous "));
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
