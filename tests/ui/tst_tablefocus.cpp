// Where the keyboard is in a table, and where a row that was just added is.
#include "tests/ui/faketablestore.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"

#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

class PlacingStore : public FakeTableStore
{
public:
    QFuture<Result<qint64>> place(const TableQuery &query, const QVariantList &key) override
    {
        TableQuery all = query;
        all.limit = int(rowCount);
        const auto rows = page(all).result();
        for (qsizetype place = 0; place < rows->rows.size(); ++place)
            if (rows->rows.at(place).key == key)
                return readyFuture(Result<qint64>(qint64(place)));
        return readyFuture(Result<qint64>(makeError(Fault::NotFound, QStringLiteral("Not among them."))));
    }
};

struct Shown
{
    std::shared_ptr<FakeTableStore> store = std::make_shared<PlacingStore>();
    std::unique_ptr<ui::TablePage> page;
    bool ready = false;

    explicit Shown(int rows, int width = 1000)
    {
        store->rowCount = rows;
        page = std::make_unique<ui::TablePage>(TablePageServices{store, {}, {}}, fakeMoviesTable());
        page->resize(width, 600);
        page->show();
        ready = QTest::qWaitForWindowActive(page.get()) &&
                QTest::qWaitFor([this] { return page->model()->isLoaded(); });
    }
    TableView *view() const { return page->findChild<TableView *>(); }
    QAbstractButton *button(const QString &name) const
    {
        for (auto *one : page->findChildren<QAbstractButton *>())
            if (one->isVisible() && (one->text() == name || one->accessibleName() == name))
                return one;
        return nullptr;
    }
    void add(const QString &title) const
    {
        QTest::mouseClick(button(QStringLiteral("Add a row")), Qt::LeftButton);
        auto *dialog = page->findChild<QDialog *>();
        QVERIFY(dialog != nullptr);
        for (auto *field : dialog->findChildren<QLineEdit *>())
            if (field->accessibleName() == QLatin1String("Title"))
                QTest::keyClicks(field, title);
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Add"))
                QTest::mouseClick(button, Qt::LeftButton);
    }
};

} // namespace

class TableFocusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void escapeDropsWhatWasRefused();
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void tabMarksTheFirstCell();
    void addedRowIsAmongTheOthers();
    void addedRowOutOfSightIsOffered();
    void goingToARowSelectsIt();
    void noColumnIsHalfCutAtFirst();
};

// Many a key that leads to a row is one with Ctrl, and is still held then.
void TableFocusTest::goingToARowSelectsIt()
{
    const Shown shown(60);
    QVERIFY(shown.ready);
    QTest::keyClick(shown.view(), Qt::Key_Down);
    QTest::mouseClick(shown.button(QStringLiteral("Posters")), Qt::LeftButton);
    QWidget *grid = nullptr;
    for (auto *area : shown.page->findChildren<QAbstractScrollArea *>())
        if (area->isVisible() && qobject_cast<TableView *>(area) == nullptr)
            grid = area;
    QVERIFY(grid != nullptr);
    QTest::keyPress(grid, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyRelease(grid, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shown.view()->isVisible());
    QCOMPARE(shown.view()->selectedRowNumbers(), QList<int>{shown.view()->currentIndex().row()});
}

void TableFocusTest::noColumnIsHalfCutAtFirst()
{
    const Shown wide(60, 1400); // everything fits, and stays in sight when the bar beside the rows comes
    QVERIFY(wide.ready);
    QTRY_COMPARE(wide.view()->horizontalScrollBar()->maximum(), 0);
    const Shown shown(60, 560);
    QVERIFY(shown.ready);
    const QHeaderView *header = shown.view()->horizontalHeader();
    QTRY_VERIFY(header->length() > shown.view()->viewport()->width()); // there is more than fits
    const int edge = shown.view()->viewport()->width();
    for (int column = 0; column < header->count(); ++column) {
        const int left = header->sectionViewportPosition(column);
        if (!header->isSectionHidden(column) && left < edge)
            QVERIFY2(
                left + header->sectionSize(column) <= edge,
                qPrintable(
                    shown.page->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    }
}

void TableFocusTest::tabMarksTheFirstCell()
{
    const Shown shown(60);
    QVERIFY(shown.ready);
    shown.page->focusFilter();
    QVERIFY(!shown.view()->currentIndex().isValid());
    shown.view()->setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.view()->currentIndex().row(), 0);
    QVERIFY(shown.view()->isColumnHidden(shown.view()->currentIndex().column()) == false);
    QVERIFY(!shown.view()->selectionModel()->hasSelection());
    QTest::keyClick(shown.view(), Qt::Key_Down);
    QCOMPARE(shown.view()->currentIndex().row(), 1);
    QVERIFY(shown.view()->selectionModel()->isRowSelected(1));
}

void TableFocusTest::addedRowIsAmongTheOthers()
{
    const Shown shown(60);
    QVERIFY(shown.ready);
    shown.add(QStringLiteral("Paper Lighthouse"));
    QTRY_COMPARE(shown.page->model()->rowCount(), 61);
    QTRY_COMPARE(shown.view()->currentIndex().row(), 60);
    QVERIFY(shown.page->model()->query().filters.isEmpty());
}

void TableFocusTest::addedRowOutOfSightIsOffered()
{
    const Shown shown(1000);
    QVERIFY(shown.ready);
    TableQuery longer;
    longer.filters = {{QStringLiteral("runtime"), Comparison::GreaterOrEqual, 130}};
    shown.page->showOnly(longer);
    QTRY_VERIFY(shown.page->model()->total() < 1000);
    shown.add(QStringLiteral("Paper Lighthouse"));
    const auto *message = shown.page->findChild<MessageBar *>();
    QTRY_VERIFY2(message->text().startsWith(QLatin1String("Added, but")), qPrintable(message->text()));
    QCOMPARE(shown.page->model()->query().filters, longer.filters);
    QAbstractButton *show = shown.button(QStringLiteral("Show it"));
    QVERIFY(show != nullptr);
    QTest::mouseClick(show, Qt::LeftButton);
    QTRY_COMPARE(shown.view()->currentIndex().row(), 1000); // where it stands among all
    QVERIFY(shown.page->model()->query().filters.isEmpty());
    QCOMPARE(shown.page->model()->total(), qint64(1001));
}

void TableFocusTest::escapeDropsWhatWasRefused()
{
    const Shown shown(5);
    QVERIFY(shown.ready);
    TableView *view = shown.view();
    const QModelIndex cell = shown.page->model()->index(1, DateColumn);
    const QString before = cell.data().toString();
    view->setCurrentIndex(cell);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("1999-02-31"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!cell.data(TableModel::ErrorRole).toString().isEmpty());
    const auto *message = shown.page->findChild<MessageBar *>();
    QTRY_VERIFY(message->isVisible());
    QCOMPARE(message->text().count(QStringLiteral("1999-02-31")), 1); // named once
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!message->isVisible());
    QVERIFY(cell.data(TableModel::ErrorRole).toString().isEmpty());
    QCOMPARE(cell.data().toString(), before);
}

QTEST_MAIN(TableFocusTest)
#include "tst_tablefocus.moc"
