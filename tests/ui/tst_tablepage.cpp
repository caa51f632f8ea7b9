#include "tests/ui/faketablestore.h"
#include "ui/detail/detailpane.h"
#include "ui/fields/fieldeditor.h"
#include "ui/filters/filterbar.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/tables/postergrid.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

class TablePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void showsRowsAndCount();
    void searchIsTypedAndEmptied();
    void filterFormMakesAChip();
    void editsWithTheKeyboard();
    void editStaysWithItsRow();
    void refusedTextIsOfferedAgain();
    void directorIsChosenFromTheList();
    void newDirectorIsAddedByName();
    void cellIsGivenBackByItsMenu();
    void deletesAfterSayingWhatGoesAlong();
    void addsARow();
    void readOnlyDatabaseOffersNoChange();
    void copiesForASpreadsheet();
    void postersShareTheSelection();
    void columnsAreRemembered();
    void receiptsOfACell();
    void hostileTextStaysText();
    void posterThatIsNotLoadedSaysWhy();
};

namespace {

struct Shown
{
    std::shared_ptr<FakeTableStore> store = std::make_shared<FakeTableStore>();
    std::unique_ptr<ui::TablePage> page;
    bool ready = false;

    explicit Shown(const QString &stateFile = {}, int rows = 60)
    {
        store->rowCount = rows;
        page = std::make_unique<ui::TablePage>(TablePageServices{store, {}, stateFile}, fakeMoviesTable());
        page->resize(1000, 600);
        page->show();
        ready = QTest::qWaitForWindowActive(page.get()) &&
                QTest::qWaitFor([this] { return page->model()->isLoaded(); });
    }
    TableView *view() const { return page->findChild<TableView *>(); }
    QString problem() const { return page->findChild<MessageBar *>()->text(); }
    QModelIndex cell(int row, int column) const { return page->model()->index(row, column); }
    template <class Widget> Widget *named(const QString &accessibleName) const
    {
        for (Widget *widget : page->findChildren<Widget *>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }
    void click(const QModelIndex &cell) const
    {
        view()->scrollTo(cell);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(cell).center());
    }
};

// All that the pane says.
QString saidIn(const DetailPane &pane)
{
    const auto *rows = pane.findChild<QListView *>()->model();
    QStringList lines;
    for (int row = 0; row < rows->rowCount(); ++row)
        lines << rows->index(row, 0).data().toString();
    return lines.join(QLatin1Char('\n'));
}

QPushButton *buttonOf(QWidget *window, const QString &text)
{
    for (QPushButton *button : window->findChildren<QPushButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

void TablePageTest::showsRowsAndCount()
{
    Shown shown;
    QVERIFY(shown.ready);
    bool found = false;
    for (const QLabel *label : shown.page->findChildren<QLabel *>())
        found = found || label->text() == QLatin1String("60");
    QVERIFY(found);
    QVERIFY(!shown.view()->isColumnHidden(TitleColumn));
    QVERIFY(shown.view()->isColumnHidden(IdColumn));
    QCOMPARE(shown.view()->horizontalHeader()->visualIndex(TitleColumn), 0);
    // A click on a header sorts; a second one turns the order around.
    QHeaderView *header = shown.view()->horizontalHeader();
    const QPoint place(header->sectionViewportPosition(RuntimeColumn) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(shown.store->asked.last().sort.first().column, QStringLiteral("runtime"));
    const bool descending = shown.store->asked.last().sort.first().descending;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(shown.store->asked.last().sort.first().descending, !descending);
}

void TablePageTest::searchIsTypedAndEmptied()
{
    Shown shown;
    QVERIFY(shown.ready);
    auto *search = shown.named<QLineEdit>(QStringLiteral("Search"));
    QVERIFY(search != nullptr);
    shown.page->focusFilter();
    QTest::keyClicks(search, QStringLiteral("no such film"));
    QTRY_COMPARE(shown.page->model()->rowCount(), 0);
    QPushButton *all = buttonOf(shown.page.get(), QStringLiteral("Show all rows"));
    QVERIFY(all != nullptr && all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(shown.page->model()->rowCount(), 60);
    QVERIFY(search->text().isEmpty());
}

void TablePageTest::filterFormMakesAChip()
{
    Shown shown;
    QVERIFY(shown.ready);
    FilterBar *bar = shown.page->findChild<FilterBar *>();
    bar->openForm(RuntimeColumn);
    auto *value = shown.named<QLineEdit>(QStringLiteral("Value"));
    QVERIFY(value != nullptr && value->isVisible());
    QTest::keyClicks(value, QStringLiteral("long"));
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(bar->filters().isEmpty()); // not a number: said in the form
    value->clear();
    QTest::keyClicks(value, QStringLiteral("130"));
    QTest::keyClick(value, Qt::Key_Return);
    QCOMPARE(bar->filters().size(), 1);
    QTRY_COMPARE(shown.page->model()->rowCount(), 10);
    auto *chip = shown.named<QPushButton>(QStringLiteral("Runtime at least 130"));
    QVERIFY(chip != nullptr);
    auto *remove = shown.named<QPushButton>(QStringLiteral("Remove the filter Runtime at least 130"));
    QVERIFY(remove != nullptr);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_COMPARE(shown.page->model()->rowCount(), 60);
}

void TablePageTest::editsWithTheKeyboard()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.click(shown.cell(1, RuntimeColumn));
    QTest::keyClick(shown.view(), Qt::Key_F2);
    auto *editor = shown.view()->viewport()->findChild<TextFieldEdit *>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QStringLiteral("81"));
    QTest::keyClicks(editor, QStringLiteral("1x"));
    QVERIFY(editor->property("invalid").toBool()); // told while typing
    QTest::keyClick(editor, Qt::Key_Backspace);
    QVERIFY(!editor->property("invalid").toBool());
    QTest::keyClicks(editor, QStringLiteral("20"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown.store->edits.size(), 1);
    QCOMPARE(shown.store->edits.first().value.toInt(), 120);
    QTRY_COMPARE(shown.cell(1, RuntimeColumn).data().toString(), QStringLiteral("120"));
    QVERIFY(shown.problem().isEmpty());
}

// A crawl stores a film in front of the one that is being edited: what was typed is for the film it was typed for.
void TablePageTest::editStaysWithItsRow()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.click(shown.cell(1, RuntimeColumn));
    QTest::keyClick(shown.view(), Qt::Key_F2);
    auto *editor = shown.view()->viewport()->findChild<TextFieldEdit *>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("120"));
    ++shown.store->rowCount;
    shown.store->newestInFront = 1;
    shown.page->model()->refresh();
    QTRY_COMPARE(shown.cell(1, IdColumn).data(TableModel::RawRole).toLongLong(), 1);
    QCOMPARE(editor->text(), QStringLiteral("120"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown.store->edits.size(), 1);
    QCOMPARE(shown.store->edits.first().key, QVariantList{qint64(2)});
    QTRY_COMPARE(shown.cell(2, RuntimeColumn).data().toString(), QStringLiteral("120"));
    QCOMPARE(shown.cell(1, RuntimeColumn).data().toString(), QStringLiteral("80"));
}

void TablePageTest::refusedTextIsOfferedAgain()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.click(shown.cell(1, DateColumn));
    QTest::keyClick(shown.view(), Qt::Key_F2);
    auto *editor = shown.view()->viewport()->findChild<TextFieldEdit *>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("in May"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(shown.problem().contains(QLatin1String("in May")));
    QTRY_VERIFY(shown.view()->viewport()->findChild<TextFieldEdit *>() == nullptr);
    QPushButton *mend = buttonOf(shown.page.get(), QStringLiteral("Mend"));
    QVERIFY(mend != nullptr && mend->isVisible());
    QTest::mouseClick(mend, Qt::LeftButton);
    editor = shown.view()->viewport()->findChild<TextFieldEdit *>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QStringLiteral("in May"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("1996-05"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown.store->edits.size(), 1);
    QCOMPARE(shown.store->edits.first().value.toString(), QStringLiteral("1996-05"));
    QTRY_VERIFY(shown.problem().isEmpty());
}

void TablePageTest::directorIsChosenFromTheList()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.click(shown.cell(0, DirectorColumn));
    QTest::keyClick(shown.view(), Qt::Key_F2);
    auto *editor = shown.view()->viewport()->findChild<ReferenceEdit *>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("mar"));
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(editor->text(), QStringLiteral("Marit Oldenkott"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown.store->edits.size(), 1);
    QCOMPARE(shown.store->edits.first().value, QVariant(qint64(2)));
    QTRY_COMPARE(shown.cell(0, DirectorColumn).data().toString(), QStringLiteral("Marit Oldenkott"));
}

void TablePageTest::newDirectorIsAddedByName()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.click(shown.cell(0, DirectorColumn));
    QTest::keyClick(shown.view(), Qt::Key_F2);
    auto *editor = shown.view()->viewport()->findChild<ReferenceEdit *>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("Alda Hill"));
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    auto *popup = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QTRY_COMPARE(popup->model()->index(0, 0).data().toString(), QStringLiteral("Add “Alda Hill”"));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(editor->text(), QStringLiteral("Alda Hill"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown.store->edits.size(), 1);
    QCOMPARE(shown.store->edits.first().value, QVariant(QStringLiteral("Alda Hill")));
    QVERIFY(shown.store->edits.first().addNamed);
}

void TablePageTest::cellIsGivenBackByItsMenu()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.click(shown.cell(2, RuntimeColumn));
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(shown.view()->viewport(), &asked);
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (QAction *action : menu->actions())
        if (action->text().startsWith(QStringLiteral("Give this field back")))
            action->trigger();
    menu->close();
    QTRY_COMPARE(shown.store->givenBack.size(), 1);
    QCOMPARE(shown.store->givenBack.first().table, QStringLiteral("movies"));
    QCOMPARE(shown.store->givenBack.first().id, qint64(3));
    QCOMPARE(shown.store->givenBack.first().field, QStringLiteral("runtime"));
}

void TablePageTest::deletesAfterSayingWhatGoesAlong()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.click(shown.cell(4, TitleColumn));
    QTest::keyClick(shown.view(), Qt::Key_Delete);
    QTRY_VERIFY(shown.page->findChild<QMessageBox *>() != nullptr);
    auto *box = shown.page->findChild<QMessageBox *>();
    QVERIFY(box->text().contains(fakeTitle(4)));
    QVERIFY(box->informativeText().contains(QLatin1String("12 parts in the cast")));
    QVERIFY(box->informativeText().contains(QLatin1String("Undo brings it back.")));
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QVERIFY(shown.store->removed.isEmpty());
    QTRY_VERIFY(shown.page->findChild<QMessageBox *>() == nullptr);

    QTest::mouseClick(shown.named<QToolButton>(QStringLiteral("Delete the selected rows")), Qt::LeftButton);
    QTRY_VERIFY(shown.page->findChild<QMessageBox *>() != nullptr);
    QTest::mouseClick(buttonOf(shown.page->findChild<QMessageBox *>(), QStringLiteral("Delete")),
                      Qt::LeftButton);
    QTRY_COMPARE(shown.store->removed.size(), 1);
    QCOMPARE(shown.store->removed.first().keys, QList<QVariantList>{QVariantList{qint64(5)}});
    QTRY_COMPARE(shown.page->model()->rowCount(), 59);
}

void TablePageTest::addsARow()
{
    Shown shown;
    QVERIFY(shown.ready);
    QTest::mouseClick(shown.named<QToolButton>(QStringLiteral("Add a row")), Qt::LeftButton);
    auto *dialog = shown.page->findChild<QDialog *>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->findChild<QLineEdit *>()->height() > 24); // a field of a form, not one of a cell
    QPushButton *add = buttonOf(dialog, QStringLiteral("Add"));
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(shown.store->inserted.isEmpty()); // the title is required
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QLatin1String("Title"))
            QTest::keyClicks(field, QStringLiteral("Paper Lighthouse"));
        if (field->accessibleName() == QLatin1String("Director"))
            QTest::keyClicks(field, QStringLiteral("sefa lindqvist"));
    }
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(shown.store->inserted.size(), 1);
    QCOMPARE(shown.store->inserted.first().values.value(QStringLiteral("title")).toString(),
             QStringLiteral("Paper Lighthouse"));
    QCOMPARE(shown.store->inserted.first().values.value(QStringLiteral("director_id")), QVariant(qint64(4)));
}

// Everything can be looked at; what would change something is off and says why.
void TablePageTest::readOnlyDatabaseOffersNoChange()
{
    const auto store = std::make_shared<FakeTableStore>();
    store->rowCount = 5;
    store->readOnly = makeError(Fault::Database,
                                QStringLiteral("This database is read-only: its file may not be written to."),
                                QStringLiteral("films.db"), QStringLiteral("Work on a copy."));
    ui::TablePage page(TablePageServices{store, {}, {}}, fakeMoviesTable());
    page.resize(1000, 600);
    page.show();
    QTRY_VERIFY(page.model()->isLoaded());
    auto *view = page.findChild<TableView *>();
    view->goTo(1);
    QCOMPARE(page.selectedKeys().size(), 1);
    QVERIFY(!page.model()->flags(page.model()->index(1, TitleColumn)).testFlag(Qt::ItemIsEditable));
    for (const QString &name : {QStringLiteral("Add a row"), QStringLiteral("Delete the selected rows")}) {
        const QList<QToolButton *> buttons = page.findChildren<QToolButton *>();
        const auto button = std::find_if(buttons.begin(), buttons.end(), [&name](const QToolButton *one) {
            return one->accessibleName() == name;
        });
        QVERIFY2(button != buttons.end(), qPrintable(name));
        QVERIFY2(!(*button)->isEnabled(), qPrintable(name));
        QVERIFY2((*button)->toolTip().contains(QStringLiteral("read-only")),
                 qPrintable((*button)->toolTip()));
    }
    // The keys and the menu say it too.
    page.addRow();
    QVERIFY(page.findChild<QDialog *>() == nullptr);
    QVERIFY(page.findChild<MessageBar *>()->text().contains(QStringLiteral("read-only")));
}

void TablePageTest::copiesForASpreadsheet()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.click(shown.cell(0, TitleColumn));
    QTest::mouseClick(shown.view()->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      shown.view()->visualRect(shown.cell(1, TitleColumn)).center());
    QTest::keyClick(shown.view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(fakeTitle(0) + QStringLiteral("\t1950-05\tInes Valdoro\t80\t4.0")));
}

void TablePageTest::postersShareTheSelection()
{
    Shown shown({}, 5000);
    QVERIFY(shown.ready);
    QVERIFY(shown.page->findChild<PosterGrid *>() != nullptr);
    QTest::mouseClick(shown.named<QToolButton>(QStringLiteral("Posters")), Qt::LeftButton);
    auto *grid = shown.page->findChild<PosterGrid *>();
    QVERIFY(grid->isVisible());
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, QPoint(theme::margin + 40, theme::margin + 40));
    QCOMPARE(shown.view()->currentIndex().row(), 0);
    QSignalSpy rows(shown.page.get(), &ui::TablePage::rowShown);
    QTest::keyClick(grid, Qt::Key_Down);
    QCOMPARE(shown.view()->currentIndex().row(), grid->columnsShown());
    QTRY_VERIFY(!rows.isEmpty());
    QTest::keyClick(grid, Qt::Key_End);
    QCOMPARE(shown.view()->currentIndex().row(), 4999);
    QTest::keyClick(grid, Qt::Key_Return);
    QVERIFY(shown.view()->isVisible());
}

void TablePageTest::columnsAreRemembered()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    {
        Shown shown(file);
        QVERIFY(shown.ready);
        shown.view()->setColumnHidden(BudgetColumn, true);
        shown.view()->horizontalHeader()->resizeSection(TitleColumn, 301);
        QTRY_VERIFY(QFile::exists(file));
    }
    Shown again(file);
    QVERIFY(again.ready);
    QVERIFY(again.view()->isColumnHidden(BudgetColumn));
    QCOMPARE(again.view()->columnWidth(TitleColumn), 301);
}

void TablePageTest::receiptsOfACell()
{
    Shown shown;
    QVERIFY(shown.ready);
    Claim claim;
    claim.entity = QStringLiteral("movies");
    claim.field = QStringLiteral("runtime");
    claim.value = 113;
    claim.receipt.source = QStringLiteral("wikipedia");
    claim.receipt.url = QStringLiteral("https://example.org/page");
    claim.receipt.revision = QStringLiteral("4711");
    claim.snippet = QStringLiteral("113 minutes");
    claim.chosen = true;
    shown.store->statedClaims = {claim};
    shown.store->document.columns = {{QStringLiteral("title"), QStringLiteral("Paper Harbour")}};
    DetailPane pane(shown.store, {});
    pane.show();
    connect(shown.page.get(), &ui::TablePage::rowShown, &pane, &DetailPane::showRow);
    QSignalSpy receipts(shown.page.get(), &ui::TablePage::receiptRequested);
    connect(shown.page.get(), &ui::TablePage::receiptRequested, &pane, &DetailPane::showReceipt);
    shown.click(shown.cell(0, RuntimeColumn));
    QTRY_VERIFY(saidIn(pane).contains(QLatin1String("Paper Harbour")));
    QTest::keyClick(shown.view(), Qt::Key_I);
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.first().first().toString(), QStringLiteral("runtime"));
    QTRY_VERIFY(saidIn(pane).contains(QLatin1String("113 minutes")));
    QVERIFY(saidIn(pane).contains(QLatin1String("Wikipedia")));
    QVERIFY(saidIn(pane).contains(QLatin1String("revision 4711")));
}

void TablePageTest::hostileTextStaysText()
{
    Shown shown;
    QVERIFY(shown.ready);
    const QString hostile = QStringLiteral("<b>bold</b><img src='x'>&amp;");
    shown.store->document.columns = {{QStringLiteral("title"), hostile}, {QStringLiteral("plot"), hostile}};
    DetailPane pane(shown.store, {});
    pane.showRow(fakeMoviesTable(), shown.store->makeRow(0));
    QTRY_COMPARE(saidIn(pane).count(hostile), 2);
    shown.store->changedCells.insert({1, PlotColumn}, hostile);
    shown.page->model()->load();
    QTRY_COMPARE(shown.cell(0, PlotColumn).data().toString(), hostile);
    QVERIFY(shown.cell(0, PlotColumn).data(Qt::ToolTipRole).toString().contains(QLatin1String("&lt;b&gt;")));
}

// A film may name any host as its poster's: those that are not asked are named where the poster would be.
void TablePageTest::posterThatIsNotLoadedSaysWhy()
{
    Shown shown;
    QVERIFY(shown.ready);
    shown.store->document.columns = {
        {QStringLiteral("title"), QStringLiteral("Paper Harbour")},
        {QStringLiteral("poster_url"), QStringLiteral("https://router.example/<b>.png")}};
    const PosterLoader posters([](const QString &, QObject *, const std::function<void(QPixmap)> &) {},
                               [](const QString &url) { return QStringLiteral("Not loaded: ") + url; });
    DetailPane pane(shown.store, posters);
    pane.showRow(fakeMoviesTable(), shown.store->makeRow(0));
    const auto tip = [&pane] {
        const auto *rows = pane.findChild<QListView *>()->model();
        return rows->index(0, 0).data(Qt::ToolTipRole).toString();
    };
    QTRY_COMPARE(tip(), QStringLiteral("<p>Not loaded: https://router.example/&lt;b&gt;.png</p>"));
}

QTEST_MAIN(TablePageTest)
#include "tst_tablepage.moc"
