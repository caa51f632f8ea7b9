// Past crawls as rows: their words and figures, new ones on top of what is shown, older ones behind it.
#include "tests/ui/fakemoviestore.h"
#include "ui/runs/pastrunsmodel.h"
#include "ui/runs/runwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

PastRun runOf(qint64 runId, const QString &gallery = QStringLiteral("provider:us/max"))
{
    PastRun past;
    past.run.runId = runId;
    past.run.gallery = gallery;
    past.run.startedAt = QStringLiteral("2026-11-20T14:05:00Z");
    past.run.finishedAt = QStringLiteral("2026-11-20T14:25:00Z");
    return past;
}

} // namespace

class PastRunsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void durations_data();
    void durations();
    void ends_data();
    void ends();
    void rows();
    void aProviderHasOneName();
    void newOnesComeOnTop();
    void olderOnesAreFetched();
    void failureLeavesWhatIsShown();
};

void PastRunsModelTest::durations_data()
{
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 s");
    QTest::newRow("seconds") << qint64(40400) << QStringLiteral("40 s");
    QTest::newRow("rounded up to a minute") << qint64(59600) << QStringLiteral("1 min");
    QTest::newRow("minutes") << qint64(12 * 60000) << QStringLiteral("12 min");
    QTest::newRow("an hour") << qint64(3600000) << QStringLiteral("1 h 00 min");
    QTest::newRow("hours") << qint64(7500000) << QStringLiteral("2 h 05 min");
}

void PastRunsModelTest::durations()
{
    QFETCH(qint64, elapsed);
    QFETCH(QString, text);
    QCOMPARE(shortDuration(elapsed), text);
}

void PastRunsModelTest::ends_data()
{
    QTest::addColumn<QString>("stoppedBy"); // "-" = it has not ended
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("requests"); // that the crawl was limited to, and reached
    QTest::addColumn<QString>("word");
    QTest::newRow("finished") << QString() << 0 << 0 << 0 << QStringLiteral("finished");
    QTest::newRow("by the person") << QStringLiteral("user") << 1 << 9 << 0
                                   << QStringLiteral("stopped by you");
    QTest::newRow("limit") << QStringLiteral("limit") << 0 << 9 << 0 << QStringLiteral("reached its limit");
    QTest::newRow("limit that is known")
        << QStringLiteral("limit") << 0 << 9 << 500 << QStringLiteral("reached its limit of 500 requests");
    QTest::newRow("goes on after its limit")
        << QStringLiteral("-") << 0 << 9 << 1
        << QStringLiteral("not finished: its limit of 1 request was reached");
    QTest::newRow("refused") << QStringLiteral("refused") << 0 << 9 << 0
                             << QStringLiteral("a service refused");
    QTest::newRow("error") << QStringLiteral("error") << 0 << 9 << 0 << QStringLiteral("stopped by an error");
    QTest::newRow("failed ones are left")
        << QStringLiteral("-") << 2 << 0 << 0 << QStringLiteral("failed titles are left");
    QTest::newRow("killed") << QStringLiteral("-") << 2 << 9 << 0 << QStringLiteral("not finished");
    QTest::newRow("nothing listed") << QStringLiteral("-") << 0 << 0 << 0 << QStringLiteral("not finished");
}

void PastRunsModelTest::ends()
{
    QFETCH(QString, stoppedBy);
    QFETCH(int, failed);
    QFETCH(int, waiting);
    QFETCH(int, requests);
    QFETCH(QString, word);
    PastRun past = runOf(1);
    past.reached.requests = requests;
    if (stoppedBy == QLatin1String("-"))
        past.run.finishedAt.clear();
    else
        past.run.stoppedBy = stoppedBy;
    past.titles = {{EntryState::Failed, failed}, {EntryState::Listed, waiting}};
    QCOMPARE(runEnd(past), word);
}

void PastRunsModelTest::rows()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    PastRun past = runOf(7);
    past.titles = {{EntryState::Accepted, 1200}, {EntryState::Failed, 4}};
    past.requests = 1450;
    past.elapsedMs = 1200000;
    store->runs = {past, runOf(6, QStringLiteral("list:-"))};
    PastRunsModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &PastRunsModel::loaded);
    model.load();
    QVERIFY(loaded.wait());
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    const QLocale locale;
    QCOMPARE(text(0, PastRunsModel::Gallery), QStringLiteral("Max · United States"));
    QCOMPARE(text(0, PastRunsModel::Titles), locale.toString(1204));
    QCOMPARE(text(0, PastRunsModel::Accepted), locale.toString(1200));
    QCOMPARE(text(0, PastRunsModel::Review), QString()); // a zero says nothing
    QCOMPARE(text(0, PastRunsModel::Failed), QStringLiteral("4"));
    QCOMPARE(text(0, PastRunsModel::Requests), locale.toString(1450));
    QCOMPARE(text(0, PastRunsModel::Elapsed), QStringLiteral("20 min"));
    QCOMPARE(text(0, PastRunsModel::End), QStringLiteral("finished"));
    QCOMPARE(text(1, PastRunsModel::Gallery), QStringLiteral("Pasted titles"));
    QCOMPARE(text(1, PastRunsModel::Requests), QString()); // not known
    QVERIFY(text(1, PastRunsModel::Started).contains(QStringLiteral("2026")));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRunning(6);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(text(1, PastRunsModel::End), QStringLiteral("under way"));
    model.setRunning(0);
    QCOMPARE(text(1, PastRunsModel::End), QStringLiteral("finished"));
    QVERIFY(model.at(2) == nullptr && model.at(-1) == nullptr);
    QCOMPARE(model.rowOf(6), 1);
    QCOMPARE(model.rowOf(5), -1);
}

// Also for crawls of programs that did not note it, and while another one of that gallery begins.
void PastRunsModelTest::aProviderHasOneName()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    PastRun named = runOf(2);
    named.run.providerName = QStringLiteral("HBO Max");
    store->runs = {runOf(3), named, runOf(1), runOf(0, QStringLiteral("provider:it/max"))};
    PastRunsModel model(store);
    QSignalSpy loaded(&model, &PastRunsModel::loaded);
    model.load();
    QVERIFY(loaded.wait());
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, PastRunsModel::Gallery).data().toString();
    const QString known = QStringLiteral("HBO Max · United States");
    QCOMPARE(names, QStringList({known, known, known, QStringLiteral("Max · Italy")}));
}

void PastRunsModelTest::newOnesComeOnTop()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    store->runs = {runOf(2), runOf(1)};
    PastRunsModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &PastRunsModel::loaded);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(reset.size(), 1);
    const QPersistentModelIndex stood = model.index(1, 0);
    store->runs = {runOf(4), runOf(3), runOf(2), runOf(1)};
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(reset.size(), 1);
    QCOMPARE(stood.row(), 3);
    store->runs = {runOf(4), runOf(1)}; // another database's, or what was taken back
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), 2);
}

void PastRunsModelTest::olderOnesAreFetched()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    for (int runId = PastRunsModel::pageSize + 50; runId > 0; --runId)
        store->runs << runOf(runId);
    PastRunsModel model(store); // without a tester: it fetches by itself
    QSignalSpy loaded(&model, &PastRunsModel::loaded);
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), PastRunsModel::pageSize);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // it is asked already
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), PastRunsModel::pageSize + 50);
    QVERIFY(!model.canFetchMore({}));
}

void PastRunsModelTest::failureLeavesWhatIsShown()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    store->runs = {runOf(1)};
    PastRunsModel model(store);
    QSignalSpy loaded(&model, &PastRunsModel::loaded);
    QSignalSpy failed(&model, &PastRunsModel::loadFailed);
    model.load();
    QVERIFY(loaded.wait());
    store->runsError = makeError(Fault::Database, QStringLiteral("The disk is gone."));
    model.load();
    QVERIFY(failed.wait());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(failed.first().first().value<Error>().text, QStringLiteral("The disk is gone."));
}

QTEST_MAIN(PastRunsModelTest)
#include "tst_pastrunsmodel.moc"
