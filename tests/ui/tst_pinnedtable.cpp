// A first column that stays in sight, by the mouse and the keyboard, in both directions of reading.
#include "ui/lists/pinnedtable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace moviedb::ui;

namespace {

constexpr int columns = 8;
constexpr int rows = 30;
constexpr int first = 2; // the column that stays: not the first of the model, but the first that is shown

struct PinnedDesk
{
    QStandardItemModel model{rows, columns};
    PinnedTable table;

    explicit PinnedDesk(Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                model.setItem(row, column, new QStandardItem(QStringLiteral("%1/%2").arg(row).arg(column)));
        table.setLayoutDirection(direction);
        table.setModel(&model);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        table.verticalHeader()->hide();
        table.setShowGrid(false);
        table.horizontalHeader()->setSectionsMovable(true);
        table.horizontalHeader()->moveSection(first, 0);
        table.setPinnedColumn(first);
        table.resize(500, 300);
        table.show();
    }
    bool open() { return QTest::qWaitForWindowActive(&table); }
    QScrollBar *bar() const { return table.horizontalScrollBar(); }
    QModelIndex at(int row, int column) const { return model.index(row, column); }
    // Inside the viewport, where the column that stays begins.
    QPoint edge(int row) const
    {
        const int y = table.rowViewportPosition(row) + 5;
        return {table.isRightToLeft() ? table.viewport()->width() - 10 : 10, y};
    }
};

} // namespace

class TestPinnedTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysWhileOthersScroll_data();
    void staysWhileOthersScroll();
    void aClickAndAnEditorMeanIt();
    void keysBringCellsBesideIt_data();
    void keysBringCellsBesideIt();
    void itsHeaderIsClickedAndResized();
    void aWideOneGivesWay_data();
    void aWideOneGivesWay();
    void aCoveredTitleShowsNoRest_data();
    void aCoveredTitleShowsNoRest();
    void notWhereItIsNotTheFirst();
};

void TestPinnedTable::staysWhileOthersScroll_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestPinnedTable::staysWhileOthersScroll()
{
    QFETCH(Qt::LayoutDirection, direction);
    PinnedDesk desk(direction);
    QVERIFY(desk.open());
    const QAbstractItemModelTester tester(&desk.model);
    const QRect before = desk.table.visualRect(desk.at(3, first));
    const QRect whole = desk.table.viewport()->rect();
    QCOMPARE(desk.table.roomBeside(), whole);
    desk.bar()->setValue(desk.bar()->maximum());
    QVERIFY(desk.bar()->maximum() > 100);
    QCOMPARE(desk.table.visualRect(desk.at(3, first)), before);
    QCOMPARE(desk.table.indexAt(desk.edge(3)), desk.at(3, first));
    QCOMPARE(desk.table.roomBeside().width(), whole.width() - desk.table.columnWidth(first));
    // What is seen there is what was seen before.
    const auto picture = [&] { return desk.table.viewport()->grab(before.adjusted(2, 2, -3, -2)).toImage(); };
    const QImage scrolled = picture();
    desk.bar()->setValue(0);
    QVERIFY(!scrolled.isNull());
    QVERIFY(scrolled == picture());
}

void TestPinnedTable::aClickAndAnEditorMeanIt()
{
    PinnedDesk desk;
    QVERIFY(desk.open());
    desk.bar()->setValue(desk.bar()->maximum());
    QTest::mouseClick(desk.table.viewport(), Qt::LeftButton, {}, desk.edge(4));
    QCOMPARE(desk.table.currentIndex(), desk.at(4, first));
    QVERIFY(desk.table.selectionModel()->isRowSelected(4));
    QCOMPARE(desk.bar()->value(), desk.bar()->maximum()); // it was in sight
    QTest::keyClick(&desk.table, Qt::Key_F2);
    auto *editor = desk.table.viewport()->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->geometry().left(), desk.table.visualRect(desk.at(4, first)).left());
    QTest::keyClicks(editor, QStringLiteral("Other"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(desk.at(4, first).data().toString(), QStringLiteral("Other"));
}

void TestPinnedTable::keysBringCellsBesideIt_data()
{
    staysWhileOthersScroll_data();
}

void TestPinnedTable::keysBringCellsBesideIt()
{
    QFETCH(Qt::LayoutDirection, direction);
    PinnedDesk desk(direction);
    QVERIFY(desk.open());
    desk.table.setFocus();
    desk.table.setCurrentIndex(desk.at(2, columns - 1));
    QVERIFY(desk.bar()->value() > 100);
    const Qt::Key back = direction == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right;
    for (int step = 0; step < columns - 2; ++step) {
        QTest::keyClick(&desk.table, back);
        QVERIFY(desk.table.currentIndex().column() != first);
        const QRect cell = desk.table.visualRect(desk.table.currentIndex());
        QVERIFY2(desk.table.roomBeside().contains(cell), qPrintable(QString::number(step)));
    }
    QTest::keyClick(&desk.table, back);
    QCOMPARE(desk.table.currentIndex().column(), first);
}

void TestPinnedTable::itsHeaderIsClickedAndResized()
{
    PinnedDesk desk;
    QVERIFY(desk.open());
    QHeaderView *header = desk.table.horizontalHeader();
    header->setSectionsClickable(true);
    desk.bar()->setValue(desk.bar()->maximum());
    const int width = desk.table.columnWidth(first);
    QSignalSpy clicked(header, &QHeaderView::sectionClicked);
    const QPoint middle(width / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toInt(), first);
    QCOMPARE(desk.table.columnOfHeader(middle), first);
    const QPoint grip(width - 1, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, grip);
    const QPoint there = grip + QPoint(30, 0); // with the button down, which QTest::mouseMove() does not say
    QMouseEvent move(QEvent::MouseMove, there, header->viewport()->mapToGlobal(there), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(header->viewport(), &move);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, there);
    QCOMPARE(desk.table.columnWidth(first), width + 30);
    QCOMPARE(desk.table.visualRect(desk.at(0, first)).left(), 0);
}

void TestPinnedTable::aWideOneGivesWay_data()
{
    staysWhileOthersScroll_data();
}

void TestPinnedTable::aWideOneGivesWay()
{
    QFETCH(Qt::LayoutDirection, direction);
    PinnedDesk desk(direction);
    QVERIFY(desk.open());
    desk.table.setColumnWidth(first, 400);
    const int all = desk.table.viewport()->width();
    const auto width = [&desk] { return desk.table.visualRect(desk.at(0, first)).width(); };
    const int whole = width();
    QVERIFY(whole > all / 2);
    desk.bar()->setValue(50);
    QCOMPARE(width(), whole - 50);
    desk.bar()->setValue(desk.bar()->maximum());
    QCOMPARE(width(), all * 2 / 5);
    QCOMPARE(desk.table.roomBeside().width(), all - all * 2 / 5);
    desk.table.resize(250, 300);
    QTRY_COMPARE(desk.table.roomBeside(), desk.table.viewport()->rect()); // no room for two
}

void TestPinnedTable::aCoveredTitleShowsNoRest_data()
{
    staysWhileOthersScroll_data();
}

// Two titles of one beginning are told apart by their rest alone.
void TestPinnedTable::aCoveredTitleShowsNoRest()
{
    QFETCH(Qt::LayoutDirection, direction);
    PinnedDesk desk(direction);
    QVERIFY(desk.open());
    constexpr int covered = 0; // the first of those that scroll
    constexpr int seen = 40;   // pixels of it
    desk.table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    desk.table.setColumnWidth(covered, 100);
    desk.bar()->setValue(100 - seen);
    const auto strip = [&](const QString &title) {
        desk.model.setHorizontalHeaderItem(covered, new QStandardItem(title));
        const QRect room = desk.table.roomBeside();
        const int left = desk.table.isRightToLeft() ? room.right() - seen : room.left();
        const QRect place(left + 3, 2, seen - 6, desk.table.horizontalHeader()->height() - 4);
        return desk.table.horizontalHeader()->viewport()->grab(place).toImage();
    };
    const QImage one = strip(QStringLiteral("Mmmmmmmm Xyz"));
    QVERIFY(!one.isNull() && one != strip(QString()));
    QVERIFY(one == strip(QStringLiteral("Mmmmmmmm Abc")));
}

void TestPinnedTable::notWhereItIsNotTheFirst()
{
    PinnedDesk desk;
    QVERIFY(desk.open());
    desk.bar()->setValue(desk.bar()->maximum());
    const auto stays = [&desk] { return desk.table.roomBeside() != desk.table.viewport()->rect(); };
    QVERIFY(stays());
    desk.table.horizontalHeader()->moveSection(0, 2);
    QVERIFY(!stays());
    desk.table.horizontalHeader()->moveSection(2, 0);
    QVERIFY(stays());
    desk.table.hideColumn(first);
    desk.bar()->setValue(desk.bar()->maximum());
    QVERIFY(!stays());
}

QTEST_MAIN(TestPinnedTable)
#include "tst_pinnedtable.moc"
