// What a small window does with what is asked for in it: details, dialogs, and keys from any page or field.
#include "tests/ui/sheetdesk.h"
#include "ui/detail/detailmodel.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/detailview.h"
#include "ui/exports/exportdialog.h"
#include "ui/identity/mergedialog.h"
#include "ui/identity/splitdialog.h"
#include "ui/rematch/rematchdialog.h"
#include "ui/window/navigation.h"

#include <QKeyEvent>
#include <QLineEdit>

using namespace moviedb;
using namespace moviedb::ui;
using moviedb::test::SheetDesk;

namespace {

// Takes Ctrl+E for the end of its line, as fields do on X11.
class FieldOfX11 : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride ||
            static_cast<QKeyEvent *>(event)->keyCombination() != (Qt::CTRL | Qt::Key_E))
            return QLineEdit::event(event);
        event->accept();
        return true;
    }
};

// As by the mouse, step by step: on the way the details give way.
bool shrink(const SheetDesk &desk, const QSize &size)
{
    return QTest::qWaitFor(
        [&] {
            desk.window->resize(size);
            return desk.window->size() == size;
        },
        10000);
}

template <class Dialog> Dialog *opened(const SheetDesk &desk)
{
    Dialog *dialog = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            dialog = desk.window->findChild<Dialog *>();
            return dialog != nullptr && dialog->isVisible();
        },
        10000);
    return dialog;
}

} // namespace

class SmallWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void detailsTakeThePlaceOfTheNavigation_data();
    void detailsTakeThePlaceOfTheNavigation();
    void receiptStaysWhereItWasLookedFor();
    void receiptIsOfTheRowUnderTheCursor();
    void dialogsOfPeopleFit_data();
    void dialogsOfPeopleFit();
    void dialogsAreOfTheRowUnderTheCursor();
    void cardOfLettersFollowsTheTitle();
    void tableOfTheMenuIsThatOfTheFilms();
    void exportIsOpenedFromAField();
};

void SmallWindowTest::detailsTakeThePlaceOfTheNavigation_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("900 × 600") << QSize(900, 600);
    QTest::newRow("1440 × 900 at 200 %") << QSize(720, 450);
}

void SmallWindowTest::detailsTakeThePlaceOfTheNavigation()
{
    QFETCH(const QSize, size);
    SheetDesk desk;
    QVERIFY(desk.open(3));
    QVERIFY(shrink(desk, size));
    desk.select(1, "title");
    auto *pane = desk.window->findChild<DetailPane *>();
    auto *navigation = desk.window->findChild<Navigation *>();
    QVERIFY(!pane->isVisible());
    const int width = navigation->width();
    desk.press(Qt::Key_I);
    QTRY_VERIFY(pane->isVisible());
    QVERIFY(!navigation->isVisible());
    QTest::qWait(50); // whatever would push the window wider
    QCOMPARE(desk.window->size(), size);
    QVERIFY(pane->mapTo(desk.window.get(), QPoint(pane->width(), 0)).x() <= size.width());
    auto *close = pane->findChild<QToolButton *>(QStringLiteral("close details"));
    QVERIFY(close != nullptr && close->isVisible());
    QTest::mouseClick(close, Qt::LeftButton);
    QTRY_VERIFY(navigation->isVisible());
    QVERIFY(!pane->isVisible());
    QTRY_COMPARE(navigation->width(), width);
    QCOMPARE(desk.window->size(), size);
}

// It is looked for before the pane has its width.
void SmallWindowTest::receiptStaysWhereItWasLookedFor()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    const QString plot = QStringLiteral("A long walk from the harbour to the hills. ").repeated(20);
    for (const char *column : {"tagline", "plot"}) {
        CellEdit edit;
        edit.table = QStringLiteral("movies");
        edit.key = {desk.films.at(1)};
        edit.column = QLatin1String(column);
        edit.value = plot.left(240);
        QVERIFY(desk.wait(desk.store->edit(edit)).ok());
    }
    QVERIFY(shrink(desk, {900, 600}));
    auto *pane = desk.window->findChild<DetailPane *>();
    QVERIFY(!pane->isVisible());
    desk.select(1, "tagline");
    auto *view = desk.window->findChild<DetailView *>();
    QTRY_VERIFY(view->model()->rowCount() > 0);
    desk.press(Qt::Key_I);
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(view->currentIndex().isValid());
    QTest::qWait(50);
    const QRect row = view->visualRect(view->currentIndex());
    QVERIFY2(view->viewport()->rect().contains(row.topLeft()), qPrintable(QString::number(row.top())));
}

// Also of the first one, which has the cursor but is not selected when the table is opened.
void SmallWindowTest::receiptIsOfTheRowUnderTheCursor()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    desk.view->setFocus();
    QVERIFY(desk.view->currentIndex().isValid() && !desk.view->selectionModel()->hasSelection());
    auto *view = desk.window->findChild<DetailView *>();
    const auto marked = [view] {
        const auto *model = qobject_cast<const DetailModel *>(view->model());
        return view->currentIndex().isValid() ? model->at(view->currentIndex()).text : QString();
    };
    desk.press(Qt::Key_I);
    QTRY_COMPARE(marked(), QStringLiteral("Title"));
    QCOMPARE(desk.view->selectedRowNumbers(), QList<int>{desk.view->currentIndex().row()});
}

void SmallWindowTest::dialogsOfPeopleFit_data()
{
    QTest::addColumn<bool>("merge");
    QTest::newRow("merge") << true;
    QTest::newRow("split") << false;
}

void SmallWindowTest::dialogsOfPeopleFit()
{
    QFETCH(const bool, merge);
    SheetDesk desk;
    QVERIFY(desk.open(1));
    desk.window->resize(900, 500);
    desk.window->showPage(QStringLiteral("directors"));
    ui::TablePage *page = desk.window->tablePage(QStringLiteral("directors"));
    QVERIFY(page != nullptr);
    QTRY_VERIFY(page->model()->rowCount() > 0);
    page->view()->goTo(0);
    page->view()->setFocus();
    desk.press(merge ? Qt::Key_M : Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    const QDialog *dialog =
        merge ? static_cast<QDialog *>(opened<MergeDialog>(desk)) : opened<SplitDialog>(desk);
    QVERIFY(dialog != nullptr);
    QVERIFY2(dialog->height() < desk.window->height(), qPrintable(QString::number(dialog->height())));
}

// Whoever came to the table by key has selected nothing, and sees a cursor.
void SmallWindowTest::dialogsAreOfTheRowUnderTheCursor()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    desk.view->setFocus();
    QVERIFY(desk.view->currentIndex().isValid() && !desk.view->selectionModel()->hasSelection());
    desk.press(Qt::Key_M, Qt::ControlModifier);
    auto *rematch = opened<RematchDialog>(desk);
    QVERIFY(rematch != nullptr);
    rematch->reject();
    desk.window->activateWindow(); // without a window manager nobody else does
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    desk.window->showPage(QStringLiteral("directors"));
    ui::TablePage *page = desk.window->tablePage(QStringLiteral("directors"));
    QVERIFY(page != nullptr);
    QTRY_VERIFY(page->model()->rowCount() > 0);
    page->view()->setFocus();
    QTRY_VERIFY(page->view()->currentIndex().isValid());
    QVERIFY(!page->view()->selectionModel()->hasSelection());
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(opened<MergeDialog>(desk) != nullptr);
}

// What stands in the place of a poster is the title that the film has.
void SmallWindowTest::cardOfLettersFollowsTheTitle()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    desk.window->resize(1400, 800);
    desk.select(1, "title");
    auto *view = desk.window->findChild<DetailView *>();
    QTRY_VERIFY(view->isVisible() && view->model()->rowCount() > 0);
    const auto card = [view] { return view->viewport()->grab(QRect(theme::margin, 0, 80, 120)).toImage(); };
    QTest::qWait(50);
    const QImage before = card();
    CellEdit edit;
    edit.table = QStringLiteral("movies");
    edit.key = {desk.films.at(1)};
    edit.column = QStringLiteral("title");
    edit.value = QStringLiteral("Wide Waters");
    QVERIFY(desk.wait(desk.store->edit(edit)).ok());
    QTRY_VERIFY(card() != before);
}

void SmallWindowTest::tableOfTheMenuIsThatOfTheFilms()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    QVERIFY(desk.showPosters() != nullptr);
    desk.press(Qt::Key_H, Qt::ControlModifier); // the history
    QVERIFY(desk.window->currentPage() != desk.window->tablePage(QStringLiteral("movies")));
    desk.press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(desk.window->currentPage(), desk.window->tablePage(QStringLiteral("movies")));
    QVERIFY(desk.view->isVisible());
    QCOMPARE(QApplication::focusWidget(), desk.view);
}

void SmallWindowTest::exportIsOpenedFromAField()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    auto *field = new FieldOfX11(desk.window->currentPage());
    field->show();
    field->setFocus();
    QVERIFY(field->hasFocus());
    desk.press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(opened<ExportDialog>(desk) != nullptr);
}

QTEST_MAIN(SmallWindowTest)
#include "tst_smallwindow.moc"
