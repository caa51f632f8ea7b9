#include "ui/crawl/stagebar.h"
#include "ui/crawl/titlefiltermodel.h"
#include "ui/crawl/titletablemodel.h"
#include "ui/crawl/titleview.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QVBoxLayout>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

EntryStatus titleStatus(int position, EntryState state, qint64 movieId = 0)
{
    EntryStatus status;
    status.position = position;
    status.entry.listId = QString::number(position);
    status.entry.title = QStringLiteral("Film %1").arg(position, 5, 10, QLatin1Char('0'));
    status.entry.year = 1950 + position % 70;
    status.state = state;
    status.movieId = movieId;
    return status;
}

QList<EntryStatus> titleStatuses(int from, int to, EntryState state)
{
    QList<EntryStatus> statuses;
    for (int position = from; position <= to; ++position)
        statuses.append(titleStatus(position, state));
    return statuses;
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestTitleTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void batchesKeepOrder();
    void statesAreWords_data();
    void statesAreWords();
    void waysAreWords_data();
    void waysAreWords();
    void countsAgreeWithFilters();
    void searchLooksInTitleAndPage();
    void hostileTextStaysText();
    void listStaysUnderThePointer();
    void manyTitlesWithoutStall();
    void columnsGrowUntilAPersonSizesThem();
    void everyStageIsSeenInASplitter();
};

void TestTitleTable::columnsGrowUntilAPersonSizesThem()
{
    TitleTableModel model;
    TitleView view;
    view.setModel(&model);
    view.resize(700, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const int narrow = view.columnWidth(TitleTableModel::Title);
    view.resize(1600, 300);
    QTRY_VERIFY(view.columnWidth(TitleTableModel::Title) > narrow);
    QVERIFY(view.columnWidth(TitleTableModel::Reason) >= narrow);
    view.resize(600, 300); // as in a window of 900 × 600
    QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
    QVERIFY(view.columnWidth(TitleTableModel::Title) >= 140 && !view.isColumnHidden(TitleTableModel::Reason));
    view.resize(1600, 300);
    QTRY_VERIFY(!view.isColumnHidden(TitleTableModel::Page));
    view.setColumnWidth(TitleTableModel::Title, 300);
    view.resize(1300, 300);
    QTest::qWait(0);
    QCOMPARE(view.columnWidth(TitleTableModel::Title), 300);
}

void TestTitleTable::everyStageIsSeenInASplitter()
{
    QSplitter split(Qt::Vertical);
    auto *panel = new QWidget;
    auto *stages = new StageBar(panel);
    auto *rows = new QWidget(panel);
    auto *layout = new QVBoxLayout(panel);
    layout->addWidget(stages);
    layout->addWidget(rows, 1);
    split.addWidget(new QWidget);
    split.addWidget(panel);
    split.resize(330, 400);
    split.show();
    QVERIFY(QTest::qWaitForWindowExposed(&split));
    for (const StageButton *button : stages->findChildren<StageButton *>())
        if (button->isVisible())
            QTRY_VERIFY2(stages->rect().contains(button->geometry()), qPrintable(button->text()));
}

// Titles that come out of order, again, or twice in one batch end up once, by position.
void TestTitleTable::batchesKeepOrder()
{
    TitleTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(titleStatuses(10, 12, EntryState::Listed));
    model.update(titleStatuses(1, 3, EntryState::Listed));
    model.update({titleStatus(5, EntryState::Listed), titleStatus(20, EntryState::Listed),
                  titleStatus(5, EntryState::Failed), titleStatus(11, EntryState::Review)});
    QStringList positions;
    for (int row = 0; row < model.rowCount(); ++row)
        positions.append(cell(model, row, TitleTableModel::Position));
    QCOMPARE(positions.join(QLatin1Char(' ')), QStringLiteral("1 2 3 5 10 11 12 20"));
    QCOMPARE(model.at(3).state, EntryState::Failed);
    QCOMPARE(model.at(5).state, EntryState::Review);
    model.setEntries(titleStatuses(1, 2, EntryState::Listed));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.contains(QStringLiteral("20")));
}

void TestTitleTable::statesAreWords_data()
{
    QTest::addColumn<EntryState>("state");
    QTest::addColumn<qint64>("movieId");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("shownReason");
    const QString none;
    QTest::newRow("listed") << EntryState::Listed << 0LL << none << QStringLiteral("waiting") << none;
    QTest::newRow("matched") << EntryState::Accepted << 0LL << none << QStringLiteral("matched") << none;
    QTest::newRow("stored") << EntryState::Accepted << 7LL << none << QStringLiteral("unchanged") << none;
    QTest::newRow("review") << EntryState::Review << 0LL << QStringLiteral("year_differs")
                            << QStringLiteral("to review") << QStringLiteral("only the year differs");
    QTest::newRow("none") << EntryState::None << 0LL << QStringLiteral("no_candidate")
                          << QStringLiteral("no page")
                          << QStringLiteral("no page was found that is good enough");
    QTest::newRow("failed") << EntryState::Failed << 0LL << QStringLiteral("no answer in time")
                            << QStringLiteral("failed") << QStringLiteral("no answer in time");
    QTest::newRow("skipped") << EntryState::Skipped << 0LL << none << QStringLiteral("skipped") << none;
}

void TestTitleTable::statesAreWords()
{
    QFETCH(EntryState, state);
    QFETCH(qint64, movieId);
    QFETCH(QString, reason);
    QFETCH(QString, word);
    QFETCH(QString, shownReason);
    TitleTableModel model;
    EntryStatus status = titleStatus(1, state, movieId);
    status.reason = reason;
    model.setEntries({status});
    QCOMPARE(cell(model, 0, TitleTableModel::State), word);
    QCOMPARE(cell(model, 0, TitleTableModel::Reason), shownReason);
    QVERIFY(!model.index(0, TitleTableModel::State).data(Qt::DecorationRole).isNull());
}

void TestTitleTable::waysAreWords_data()
{
    QTest::addColumn<EntryStage>("stage");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("matched");
    const QString page = QStringLiteral("Salt_Road_(film)");
    QTest::newRow("waiting") << EntryStage::Waiting << QString() << QStringLiteral("waiting") << false;
    QTest::newRow("looking up") << EntryStage::LookingUp << QString() << QStringLiteral("looking up")
                                << false;
    QTest::newRow("matching") << EntryStage::Matching << QString() << QStringLiteral("matching") << false;
    QTest::newRow("its page is found")
        << EntryStage::Facts << page << QStringLiteral("reading facts") << true;
    QTest::newRow("a film without a page")
        << EntryStage::Facts << QString() << QStringLiteral("reading facts") << false;
    QTest::newRow("it waits for its turn") << EntryStage::Storing << page << QStringLiteral("ready") << true;
    QTest::newRow("it will be asked about in review")
        << EntryStage::Storing << QString() << QStringLiteral("ready") << false;
}

void TestTitleTable::waysAreWords()
{
    QFETCH(EntryStage, stage);
    QFETCH(QString, key);
    QFETCH(QString, word);
    QFETCH(bool, matched);
    TitleTableModel model;
    model.update(titleStatuses(1, 1, EntryState::Listed));
    EntryStatus status = titleStatus(1, EntryState::Listed);
    status.stage = stage;
    status.wikipediaKey = key;
    model.update({status});
    QCOMPARE(cell(model, 0, TitleTableModel::State), word);
    QCOMPARE(model.count(TitleStage::Matched), matched ? 1 : 0);
    QCOMPARE(model.count(TitleStage::Stored), 0);
    QVERIFY(!model.index(0, TitleTableModel::State).data(Qt::DecorationRole).isNull());
}

// The number on a stage is the number of rows its filter shows, after any updates.
void TestTitleTable::countsAgreeWithFilters()
{
    TitleTableModel model;
    TitleFilterModel filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(titleStatuses(1, 60, EntryState::Listed));
    QList<EntryStatus> changes;
    for (int position = 1; position <= 50; ++position)
        changes.append(titleStatus(position, EntryState(position % 6), position % 6 == 1 ? position : 0));
    filter.setStage(TitleStage::Failed); // updates while a filter is on
    model.update(changes);
    model.update({titleStatus(4, EntryState::Listed)}); // a failed one is tried again
    for (int stage = 0; stage < titleStageCount; ++stage) {
        filter.setStage(TitleStage(stage));
        QCOMPARE(filter.rowCount(), model.count(TitleStage(stage)));
    }
    QCOMPARE(model.count(TitleStage::Failed), 7);
    QCOMPARE(model.count(TitleStage::Stored), 9);
    QCOMPARE(model.count(TitleStage::Listed), 60);
}

void TestTitleTable::searchLooksInTitleAndPage()
{
    TitleTableModel model;
    TitleFilterModel filter;
    filter.setSourceModel(&model);
    QList<EntryStatus> titles = titleStatuses(1, 9, EntryState::Accepted);
    titles[3].wikipediaKey = QStringLiteral("The_Salt_Road");
    model.setEntries(titles);
    filter.setSearch(QStringLiteral(" salt "));
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(cell(filter, 0, TitleTableModel::Page), QStringLiteral("The Salt Road"));
    filter.setSearch(QStringLiteral("film 00007"));
    QCOMPARE(filter.rowCount(), 1);
    filter.setSearch({});
    QCOMPARE(filter.rowCount(), 9);
}

void TestTitleTable::hostileTextStaysText()
{
    TitleTableModel model;
    EntryStatus status = titleStatus(1, EntryState::Failed);
    status.entry.title = QStringLiteral("<b>=1+1</b>\u202E");
    status.entry.year.reset();
    status.reason = QStringLiteral("<script>");
    model.setEntries({status});
    QCOMPARE(cell(model, 0, TitleTableModel::Title), status.entry.title);
    QCOMPARE(cell(model, 0, TitleTableModel::Year), QString());
    QCOMPARE(cell(model, 0, TitleTableModel::Reason), status.reason);
    for (int column = 0; column < TitleTableModel::ColumnCount; ++column)
        QVERIFY(!model.index(0, column).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    QVERIFY(model.index(0, TitleTableModel::Title)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("&lt;b&gt;=1+1")));
}

// Rows that come and go above the visible part must not move what is seen.
void TestTitleTable::listStaysUnderThePointer()
{
    TitleTableModel model;
    TitleFilterModel filter;
    filter.setSourceModel(&model);
    TitleView view;
    view.setModel(&filter);
    view.resize(1000, 320); // where the numbers are seen
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    model.setEntries(titleStatuses(101, 400, EntryState::Failed));
    filter.setStage(TitleStage::Failed);
    QTRY_VERIFY(view.verticalScrollBar()->maximum() > 200); // laid out
    view.scrollTo(filter.index(150, 0), QAbstractItemView::PositionAtTop);
    const QString seen = view.indexAt(QPoint(1, 1)).data().toString();
    QCOMPARE(seen, QStringLiteral("251"));
    model.update(titleStatuses(1, 40, EntryState::Failed));    // more above
    model.update(titleStatuses(101, 120, EntryState::Listed)); // some above leave the filter
    model.update(titleStatuses(401, 500, EntryState::Failed)); // more below
    QCOMPARE(view.indexAt(QPoint(1, 1)).data().toString(), seen);
}

// 20,000 titles with a filter on: a batch has to fit into a frame many times over. The bound is generous, for
// slow and sanitized builds; it catches work that grows with the square.
void TestTitleTable::manyTitlesWithoutStall()
{
    TitleTableModel model;
    TitleFilterModel filter;
    filter.setSourceModel(&model);
    QElapsedTimer clock;
    clock.start();
    for (int from = 1; from <= 20000; from += 100)
        model.update(titleStatuses(from, from + 99, EntryState::Listed));
    filter.setStage(TitleStage::Stored);
    for (int from = 1; from <= 20000; from += 400) {
        QList<EntryStatus> batch;
        for (int position = from; position < from + 400; position += 2)
            batch.append(titleStatus(position, EntryState::Accepted, position));
        model.update(batch);
    }
    QCOMPARE(model.count(TitleStage::Stored), 10000);
    QCOMPARE(filter.rowCount(), 10000);
    QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
    qInfo("250 batches over 20,000 titles: %lld ms", clock.elapsed());
}

QTEST_MAIN(TestTitleTable)
#include "tst_titletable.moc"
