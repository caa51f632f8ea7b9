// What a small window does with what is asked for in it: details, dialogs, and keys from any page or field.
#include "tests/ui/sheetdesk.h"
#include "ui/detail/detailmodel.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/detailview.h"
#include "ui/exports/exportdialog.h"
#include "ui/identity/mergedialog.h"
#include "ui/identity/splitdialog.h"
#include "ui/page/pageids.h"
#include "ui/rematch/rematchdialog.h"
#include "ui/window/navigation.h"

#include <QAbstractButton>
#include <QDialog>
#include <QKeyEvent>
#include <QKeySequence>
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

class StyleChanges : public QObject
{
public:
    explicit StyleChanges(QWidget *watched) { watched->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::StyleChange ? 1 : 0;
        return QObject::eventFilter(watched, event);
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
    void typingInAFormPolishesNothing();
    void tabGoesAsADialogIsRead_data();
    void tabGoesAsADialogIsRead();
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

// A form that saves with each letter would stall at each letter, were the style set again.
void SmallWindowTest::typingInAFormPolishesNothing()
{
    SheetDesk desk;
    QVERIFY(desk.open(1));
    desk.window->showPage(pageid::connection);
    QLineEdit *name = nullptr;
    for (auto *field : desk.window->currentPage()->findChildren<QLineEdit *>())
        if (field->accessibleName() == QLatin1String("Name of the connection"))
            name = field;
    QVERIFY(name != nullptr);
    QTest::keyClicks(name, QStringLiteral("x")); // the look of the settings takes the place of the test's
    StyleChanges changes(desk.window.get());
    QTest::keyClicks(name, QStringLiteral("abc"));
    QVERIFY2(name->text().contains(QLatin1String("abc")), qPrintable(name->text()));
    QCOMPARE(changes.count, 0);
    theme::apply(theme::Mode::Light);
    QVERIFY(changes.count > 0); // they are counted
}

void SmallWindowTest::tabGoesAsADialogIsRead_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QKeySequence>("keys");
    const auto row = [](const char *name, const char *table, const char *keys) {
        QTest::newRow(name) << QString::fromLatin1(table) << QKeySequence(QLatin1String(keys));
    };
    row("merge", "directors", "Ctrl+Shift+M");
    row("split", "directors", "Ctrl+Shift+S");
    row("another page", "movies", "Ctrl+M");
    row("find and replace", "movies", "Ctrl+Shift+F");
    row("set a value", "movies", "Ctrl+Return");
    row("export", "movies", "Ctrl+E");
    row("add a row", "directors", "Ctrl+N");
}

// Downwards, and from left to right within a line; in a window of 900 × 600 the dialog is no larger than that.
void SmallWindowTest::tabGoesAsADialogIsRead()
{
    QFETCH(const QString, table);
    QFETCH(const QKeySequence, keys);
    SheetDesk desk;
    QVERIFY(desk.open(2));
    QVERIFY(shrink(desk, {900, 600}));
    desk.window->showPage(table);
    ui::TablePage *page = desk.window->tablePage(table);
    QTRY_VERIFY(page != nullptr && page->model()->rowCount() > 1);
    page->view()->goTo(0, 1);
    page->view()->setFocus();
    if (keys == QKeySequence(Qt::CTRL | Qt::Key_Return)) // for several rows: one is edited in its cell
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.press(keys[0].key(), keys[0].keyboardModifiers());
    QDialog *dialog = opened<QDialog>(desk);
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->width() <= 900 && dialog->height() <= 600);
    QStringList backwards;
    const auto place = [dialog](const QWidget *part) {
        return QRect(part->mapTo(dialog, QPoint()), part->size());
    };
    const auto nameOf = [](const QWidget *part) {
        const auto *button = qobject_cast<const QAbstractButton *>(part);
        return QString::fromLatin1(part->metaObject()->className()) + QLatin1Char(' ') +
               (button != nullptr ? button->text() : part->accessibleName());
    };
    QList<const QWidget *> way;
    for (const QWidget *part = dialog->nextInFocusChain(); part != dialog; part = part->nextInFocusChain())
        if (part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus) != 0 &&
            dialog->isAncestorOf(part) && part->focusProxy() == nullptr && !part->visibleRegion().isEmpty())
            way << part;
    QVERIFY(way.size() > 2);
    for (qsizetype step = 1; step < way.size(); ++step) {
        const QRect from = place(way.at(step - 1)), to = place(way.at(step));
        const bool sameLine = to.bottom() >= from.top() && to.top() <= from.bottom();
        if (to.bottom() < from.top() || (sameLine && to.left() < from.left()))
            backwards << QStringLiteral("%1 after %2").arg(nameOf(way.at(step)), nameOf(way.at(step - 1)));
    }
    QVERIFY2(backwards.isEmpty(), qPrintable(backwards.join(QLatin1Char('\n'))));
}

QTEST_MAIN(SmallWindowTest)
#include "tst_smallwindow.moc"
