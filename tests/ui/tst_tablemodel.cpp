#include "tests/ui/faketablestore.h"
#include "ui/tables/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using ui::TableModel;

class TableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loadsTheFirstPageAndAsksForMoreWhenLookedAt();
    void aMillionRowsAnswerAtOnce();
    void sortsAndFilters();
    void answersToAnOlderQuestionAreDropped();
    void refreshKeepsTheRowsOnScreen();
    void refreshWaitsForTheQuestionThatIsOnItsWay();
    void onlyItsOwnTablesConcernIt();
    void rowsThatComeAndGo();
    void indexesOfRowsThatWentAndCame();
    void editIsStored();
    void anOlderPageDoesNotBringBackWhatWasEdited_data();
    void anOlderPageDoesNotBringBackWhatWasEdited();
    void refusedEditStaysForMending_data();
    void refusedEditStaysForMending();
    void referencesAreEditedByName();
    void failureToLoadIsTold();
};

namespace {

struct Fixture
{
    std::shared_ptr<FakeTableStore> store = std::make_shared<FakeTableStore>();
    TableModel model{store, fakeMoviesTable()};
    std::unique_ptr<QAbstractItemModelTester> tester = std::make_unique<QAbstractItemModelTester>(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    bool load()
    {
        QSignalSpy loaded(&model, &TableModel::loaded);
        model.load();
        return loaded.wait(2000);
    }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
};

} // namespace

void TableModelTest::loadsTheFirstPageAndAsksForMoreWhenLookedAt()
{
    Fixture test;
    test.store->rowCount = 1000;
    QVERIFY(test.load());
    QCOMPARE(test.model.rowCount(), 1000);
    QCOMPARE(test.text(0, TitleColumn), fakeTitle(0));
    QCOMPARE(test.text(950, TitleColumn), QStringLiteral("…"));
    QTRY_COMPARE(test.text(950, TitleColumn), fakeTitle(950));
    QCOMPARE(test.model.index(0, RuntimeColumn).data(Qt::TextAlignmentRole).toInt(),
             int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(test.store->asked.last().limit, ui::PageCache::segmentRows);
}

void TableModelTest::aMillionRowsAnswerAtOnce()
{
    Fixture test;
    test.tester.reset(); // it walks every row at every reset: half a minute for a million
    test.store->rowCount = 1000000;
    test.store->delayMs = 5;
    QVERIFY(test.load());
    QCOMPARE(test.model.rowCount(), 1000000);
    QElapsedTimer clock;
    clock.start();
    for (int row = 0; row < 1000000; row += 997) // a scroll bar dragged from top to bottom
        QVERIFY(!test.text(row, TitleColumn).isEmpty());
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QTRY_COMPARE(test.text(999999, TitleColumn), fakeTitle(999999));
    QVERIFY2(test.store->asked.size() < 40, "what was scrolled past is not asked for");
}

void TableModelTest::sortsAndFilters()
{
    Fixture test;
    QVERIFY(test.load());
    QCOMPARE(test.store->asked.last().sort.first().column, QStringLiteral("title"));
    QSignalSpy loaded(&test.model, &TableModel::loaded);
    test.model.sort(RatingColumn, Qt::DescendingOrder);
    QVERIFY(loaded.wait());
    QCOMPARE(test.store->asked.last().sort.first().column, QStringLiteral("rating"));
    QVERIFY(test.store->asked.last().sort.first().descending);
    QCOMPARE(test.text(0, TitleColumn), fakeTitle(59));
    test.model.setSearch(QStringLiteral("harbour"));
    QVERIFY(loaded.wait());
    QVERIFY(test.model.rowCount() > 0 && test.model.rowCount() < 60);
    QVERIFY(test.text(0, TitleColumn).contains(QLatin1String("Harbour")));
    test.model.setFilters({Filter{QStringLiteral("runtime"), Comparison::GreaterOrEqual, 5000}});
    QVERIFY(loaded.wait());
    QCOMPARE(test.model.rowCount(), 0);
}

void TableModelTest::answersToAnOlderQuestionAreDropped()
{
    Fixture test;
    test.store->delayMs = 60;
    test.model.setSearch(QStringLiteral("harbour"));
    QTRY_COMPARE(test.store->asked.size(), 1); // the first question is on its way
    test.store->delayMs = 0;
    test.model.setSearch(QStringLiteral("no such film"));
    QTRY_VERIFY(test.model.isLoaded());
    QTRY_COMPARE(test.store->answered, 2); // the older one last
    QCoreApplication::processEvents();
    QCOMPARE(test.model.rowCount(), 0);
}

void TableModelTest::refreshKeepsTheRowsOnScreen()
{
    Fixture test;
    QVERIFY(test.load());
    QSignalSpy resets(&test.model, &QAbstractItemModel::modelReset);
    test.store->delayMs = 40;
    const qsizetype before = test.store->asked.size();
    test.store->changedCells.insert({1, TitleColumn}, QStringLiteral("Renamed"));
    Q_EMIT test.store->changed(TableChange{QStringLiteral("movies"), {}});
    QTRY_VERIFY(test.store->asked.size() > before); // asked for, not answered
    QVERIFY(!test.text(5, TitleColumn).contains(QChar(0x2026)));
    QTRY_COMPARE(test.text(0, TitleColumn), QStringLiteral("Renamed"));
    QCOMPARE(resets.size(), 0);
}

// Else the rows of the old question were cut to the number of the new one's, and whoever chose some lost them.
void TableModelTest::refreshWaitsForTheQuestionThatIsOnItsWay()
{
    Fixture test;
    QVERIFY(test.load());
    QSignalSpy resets(&test.model, &QAbstractItemModel::modelReset);
    QSignalSpy cuts(&test.model, &QAbstractItemModel::rowsRemoved);
    test.store->delayMs = 900; // longer than a refresh waits
    const qsizetype asked = test.store->asked.size() + 1;
    test.model.setSearch(fakeTitle(37));
    QTRY_COMPARE(test.store->asked.size(), asked); // the question is on its way
    test.store->changedCells.insert({38, RuntimeColumn}, 47);
    Q_EMIT test.store->changed(TableChange{QStringLiteral("movies"), {}});
    QTRY_COMPARE(resets.size(), 1);
    QCOMPARE(test.store->asked.size(), asked); // no second question before the answer
    QCOMPARE(cuts.size(), 0);
    QCOMPARE(test.model.rowCount(), 1);
    QCOMPARE(test.text(0, TitleColumn), fakeTitle(37));
    test.store->delayMs = 0;
    QTRY_VERIFY(test.store->asked.size() > asked); // what changed meanwhile is asked for then
    QTRY_COMPARE(test.text(0, RuntimeColumn), QStringLiteral("47"));
    QCOMPARE(resets.size(), 1);
}

// Becoming active asks at once when something has changed meanwhile.
void TableModelTest::onlyItsOwnTablesConcernIt()
{
    Fixture test;
    QVERIFY(test.load());
    const qsizetype asked = test.store->asked.size();
    const auto changeUnseen = [&test](const char *table) {
        test.model.setActive(false);
        Q_EMIT test.store->changed(TableChange{QLatin1String(table), {}});
        test.model.setActive(true);
        QTest::qWait(0);
    };
    changeUnseen("genres");
    QCOMPARE(test.store->asked.size(), asked);
    changeUnseen("directors"); // movies.director_id refers to it
    QTRY_COMPARE(test.store->asked.size(), asked + 1);
    changeUnseen("movies");
    QTRY_COMPARE(test.store->asked.size(), asked + 2);
}

void TableModelTest::rowsThatComeAndGo()
{
    Fixture test;
    QVERIFY(test.load());
    QSignalSpy totals(&test.model, &TableModel::totalChanged);
    test.store->rowCount = 75;
    Q_EMIT test.store->changed(TableChange{QStringLiteral("movies"), {}});
    QTRY_COMPARE(test.model.rowCount(), 75);
    test.store->rowCount = 12;
    Q_EMIT test.store->changed(TableChange{});
    QTRY_COMPARE(test.model.rowCount(), 12);
    test.model.setActive(false);
    TableModel other(test.store, fakeMoviesTable()); // somebody looks at this one
    other.load();
    QTRY_COMPARE(other.rowCount(), 12);
    test.store->rowCount = 20;
    Q_EMIT test.store->changed(TableChange{QStringLiteral("movies"), {}});
    QTRY_COMPARE(other.rowCount(), 20);
    QCOMPARE(test.model.rowCount(), 12); // nobody looks
    test.model.setActive(true);
    QTRY_COMPARE(test.model.rowCount(), 20);
}

// The row of the first index goes, that of the second comes to its place: two that are equal are one to Qt, and when one
// of them is dropped the other is not moved any more and points into the model when it is gone.
void TableModelTest::indexesOfRowsThatWentAndCame()
{
    std::vector<QPersistentModelIndex> held;
    {
        Fixture test;
        test.store->rowCount = 3;
        QVERIFY(test.load());
        held = {test.model.index(0, TitleColumn), test.model.index(2, TitleColumn)};
        const auto change = [&test](qint64 first, qint64 count) {
            test.store->goneInFront = first;
            test.store->rowCount = count;
            Q_EMIT test.store->changed(TableChange{QStringLiteral("movies"), {}});
        };
        change(2, 1); // the first two rows are removed
        QTRY_COMPARE(test.model.rowCount(), 1);
        QCOMPARE(held[1].row(), 0);
        QCOMPARE(held[1].data().toString(), fakeTitle(2));
        held[0] = QPersistentModelIndex();
        QCoreApplication::processEvents(); // who was not met is gone
        change(0, 3);                      // … and added again
        QTRY_COMPARE(test.model.rowCount(), 3);
        QTRY_COMPARE(test.text(0, TitleColumn), fakeTitle(0));
        QCOMPARE(held[1].row(), 2);
        QCOMPARE(held[1].data().toString(), fakeTitle(2));
    }
    QVERIFY(!held[1].isValid());
}

void TableModelTest::editIsStored()
{
    Fixture test;
    QVERIFY(test.load());
    const QModelIndex cell = test.model.index(3, RuntimeColumn);
    QVERIFY(cell.flags() & Qt::ItemIsEditable);
    QVERIFY(!(test.model.index(3, IdColumn).flags() & Qt::ItemIsEditable));
    QSignalSpy stored(&test.model, &TableModel::editStored);
    QVERIFY(test.model.setData(cell, QStringLiteral("141")));
    QCOMPARE(test.text(3, RuntimeColumn), QStringLiteral("141")); // at once
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(test.store->edits.size(), 1);
    QCOMPARE(test.store->edits.first().column, QStringLiteral("runtime"));
    QCOMPARE(test.store->edits.first().value, QVariant(qint64(141)));
    QCOMPARE(test.store->edits.first().was->toInt(), 83);
    QCOMPARE(cell.data(TableModel::PendingRole).toBool(), false);
    QVERIFY(!test.model.setData(cell, QStringLiteral("141"))); // nothing new: nothing asked
    QCOMPARE(test.store->edits.size(), 1);
    QVERIFY(test.model.setData(cell, QString())); // emptied
    QTRY_COMPARE(test.store->edits.size(), 2);
    QVERIFY(test.store->edits.last().value.isNull());
}

void TableModelTest::anOlderPageDoesNotBringBackWhatWasEdited_data()
{
    QTest::addColumn<bool>("another");
    QTest::newRow("of the same question") << false;
    QTest::newRow("of another question") << true;
}

// The page was read before the edit was stored, and arrives after it.
void TableModelTest::anOlderPageDoesNotBringBackWhatWasEdited()
{
    QFETCH(bool, another);
    Fixture test;
    QVERIFY(test.load());
    test.store->delayMs = 150;
    const qsizetype asked = test.store->asked.size() + 1;
    if (another)
        test.model.setFilters({Filter{QStringLiteral("runtime"), Comparison::GreaterOrEqual, 1}});
    else
        Q_EMIT test.store->changed(TableChange{QStringLiteral("movies"), {}});
    QTRY_COMPARE(test.store->asked.size(), asked);
    const int answered = test.store->answered;
    QSignalSpy stored(&test.model, &TableModel::editStored);
    QVERIFY(test.model.setData(test.model.index(3, RuntimeColumn), QStringLiteral("141")));
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(test.store->answered, answered); // the page is still on its way
    QTRY_COMPARE(test.store->answered, answered + 1);
    QCoreApplication::processEvents();
    QCOMPARE(test.text(3, RuntimeColumn), QStringLiteral("141"));
}

void TableModelTest::refusedEditStaysForMending_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("edits");
    QTest::newRow("not a number") << int(RuntimeColumn) << "two hours" << 0;
    QTest::newRow("not a date") << int(DateColumn) << "someday" << 0;
    QTest::newRow("too long") << int(TitleColumn) << QString(300, QLatin1Char('y')) << 0;
    QTest::newRow("no such director") << int(DirectorColumn) << "Nobody Known" << 0;
    QTest::newRow("refused by the database") << int(TitleColumn) << "refuse me" << 1;
}

void TableModelTest::refusedEditStaysForMending()
{
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(int, edits);
    Fixture test;
    QVERIFY(test.load());
    const QModelIndex cell = test.model.index(2, column);
    const QString before = cell.data().toString();
    QSignalSpy refused(&test.model, &TableModel::editRefused);
    test.model.setData(cell, typed);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(int(test.store->edits.size()), edits);
    QVERIFY(!cell.data(TableModel::ErrorRole).toString().isEmpty());
    QCOMPARE(cell.data(Qt::EditRole).toString(), typed);
    QCOMPARE(cell.data(TableModel::RejectedTextRole).toString(), typed);
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
    test.model.dismissError(cell);
    QCOMPARE(cell.data().toString(), before);
    QVERIFY(cell.data(TableModel::ErrorRole).toString().isEmpty());
}

void TableModelTest::referencesAreEditedByName()
{
    Fixture test;
    QVERIFY(test.load());
    const QModelIndex cell = test.model.index(0, DirectorColumn);
    QCOMPARE(cell.data().toString(), QStringLiteral("Ines Valdoro"));
    QVERIFY(test.model.setData(cell, QStringLiteral("tobin arkwell")));
    QTRY_COMPARE(cell.data().toString(), QStringLiteral("Tobin Arkwell"));
    QCOMPARE(test.store->edits.last().value, QVariant(qint64(3)));
    QVERIFY(test.model.setData(cell, qint64(2))); // chosen from the list
    QTRY_COMPARE(cell.data().toString(), QStringLiteral("Marit Oldenkott"));
}

void TableModelTest::failureToLoadIsTold()
{
    Fixture test;
    test.store->refusePages = true;
    QSignalSpy failed(&test.model, &TableModel::loadFailed);
    test.model.load();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(test.model.rowCount(), 0);
    test.store->refusePages = false;
    QVERIFY(test.load());
    QCOMPARE(test.model.rowCount(), 60);
}

QTEST_GUILESS_MAIN(TableModelTest)
#include "tst_tablemodel.moc"
