// Failed titles of a run of an earlier start are tried again: these or all of them, and nothing else of the run.
#include "core/crawl/run/failedtitles.h"
#include "core/crawl/run/scopejson.h"
#include "tests/crawl/program.h"

#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

EntryStatus titleOf(int position, EntryState state)
{
    EntryStatus status;
    status.position = position;
    status.entry.listId = QStringLiteral("id-%1").arg(position);
    status.entry.title = QStringLiteral("Film %1").arg(position);
    status.state = state;
    return status;
}

PastRun pastRunOf(const CrawlScope &scope)
{
    PastRun past;
    past.run.runId = 7;
    past.run.scopeJson = crawl::scopeToJson(scope);
    return past;
}

const QList<EntryStatus> titles{titleOf(1, EntryState::Accepted), titleOf(2, EntryState::Failed),
                                titleOf(3, EntryState::Failed)};

} // namespace

class RetryRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void listOfFailedTitles_data();
    void listOfFailedTitles();
    void onlyTheNamedTitles();
    void whatWaitsKeepsTheRunOpen_data();
    void whatWaitsKeepsTheRunOpen();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void RetryRunTest::listOfFailedTitles_data()
{
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("listed");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("all") << QStringList() << QStringList{QStringLiteral("id-2"), QStringLiteral("id-3")}
                         << QString();
    QTest::newRow("one") << QStringList{QStringLiteral("id-3")} << QStringList{QStringLiteral("id-3")}
                         << QString();
    QTest::newRow("one that has not failed") << QStringList{QStringLiteral("id-1")} << QStringList()
                                             << QStringLiteral("“Film 1” of crawl 7 has not failed.");
    QTest::newRow("one that is not there") << QStringList{QStringLiteral("id-2"), QStringLiteral("id-9")}
                                           << QStringList() << QStringLiteral("Crawl 7 has no title “id-9”.");
}

void RetryRunTest::listOfFailedTitles()
{
    QFETCH(QStringList, named);
    QFETCH(QStringList, listed);
    QFETCH(QString, refusal);
    CrawlScope scope = provider();
    scope.acceptAbove = 77;
    const auto again = crawl::scopeOfFailed(pastRunOf(scope), titles, named);
    if (!refusal.isEmpty()) {
        QVERIFY(!again.ok());
        QCOMPARE(again.error().text, refusal);
        return;
    }
    QVERIFY(again.ok());
    QStringList ids;
    for (const GalleryEntry &entry : again->entries)
        ids << entry.listId;
    QCOMPARE(ids, listed);
    QCOMPARE(again->gallery, QStringLiteral("list:failed titles of crawl 7"));
    QCOMPARE(again->acceptAbove, std::optional(77.0));
    QVERIFY(again->anew && !again->resume);
}

void RetryRunTest::onlyTheNamedTitles()
{
    SmallWorld world(20); // films 9 and 19 are found nowhere
    for (const int film : {9, 19})
        world.add({QStringLiteral("search/page?q=") + SmallWorld::title(film), Trouble::Kind::Truncated, 0,
                   -1, -1, 0});
    QString failedId;
    qint64 runId = 0;
    {
        Program program(world, m_folder->path());
        QCOMPARE(program.run(provider()).counts.failed, 2);
        runId = program.summary->counts.runId;
        const auto entries = waitFor(program.store->entries(runId));
        QVERIFY(entries && entries->ok());
        for (const EntryStatus &status : **entries)
            if (status.state == EntryState::Failed) {
                failedId = status.entry.listId;
                QVERIFY2(status.reason.contains(QStringLiteral("the answer begins: “{\"page")),
                         qPrintable(status.reason));
            }
    }
    world.clearTroubles();
    Program program(world, m_folder->path()); // another start
    auto past = waitFor(program.store->pastRun(runId));
    QVERIFY(past && past->ok() && (*past)->open);
    QVERIFY((*past)->requests.value_or(0) > 0); // known although the run is open
    const qsizetype before = world.log().size();
    program.service->retryRun((*past)->run, {failedId});
    QCOMPARE(program.wait().counts.failed, 1);
    for (const QString &request : world.log().mid(before))
        QVERIFY2(!request.contains(SmallWorld::title(9)), qPrintable(request));
    past = waitFor(program.store->pastRun(runId));
    QVERIFY((*past)->open);
    QCOMPARE((*past)->titles.value(EntryState::Failed), 1);
    program.summary.reset();
    program.service->retryRun((*past)->run, {});
    QCOMPARE(program.wait().counts.failed, 0);
    past = waitFor(program.store->pastRun(runId));
    QVERIFY(!(*past)->open);
}

void RetryRunTest::whatWaitsKeepsTheRunOpen_data()
{
    QTest::addColumn<QString>("stoppedBy"); // "-" = it was killed
    QTest::addColumn<bool>("waits");
    QTest::addColumn<bool>("open");
    QTest::newRow("a title waits") << QStringLiteral("-") << true << true;
    QTest::newRow("nothing waits") << QStringLiteral("-") << false << false;
    QTest::newRow("stopped while it was listed") << QStringLiteral("user") << false << true;
    QTest::newRow("ended at its limit") << QStringLiteral("limit") << false << false;
}

void RetryRunTest::whatWaitsKeepsTheRunOpen()
{
    QFETCH(QString, stoppedBy);
    QFETCH(bool, waits);
    QFETCH(bool, open);
    SmallWorld world(10);
    Program program(world, m_folder->path());
    const auto run =
        waitFor(program.store->beginRun(QStringLiteral("provider:us/test"), crawl::scopeToJson(provider())));
    QVERIFY(run && run->ok());
    const qint64 runId = (*run)->runId;
    QList<EntryStatus> entries{titleOf(1, EntryState::Accepted), titleOf(2, EntryState::Failed)};
    if (waits)
        entries << titleOf(3, EntryState::Listed);
    QVERIFY(waitFor(program.store->saveEntries(runId, entries))->ok());
    if (stoppedBy != QLatin1String("-"))
        QVERIFY(waitFor(program.store->finishRun(runId, stoppedBy, QStringLiteral("{}")))->ok());
    program.store->unlockRun(runId);
    program.service->retryRun((*waitFor(program.store->pastRun(runId)))->run, {QStringLiteral("id-2")});
    QCOMPARE(program.wait().counts.failed, 0);
    QCOMPARE((*waitFor(program.store->pastRun(runId)))->open, open);
}

QTEST_GUILESS_MAIN(RetryRunTest)
#include "tst_retryrun.moc"
