// Editing as in a spreadsheet in the whole window over a real database, by keys: paste, fill down, and all of it taken back.
#include "tests/ui/sheetdesk.h"
#include "ui/spreadsheet/replacedialog.h"
#include "ui/spreadsheet/valuedialog.h"
#include "ui/tables/rowdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>

using namespace moviedb;
using namespace moviedb::ui;
using moviedb::test::SheetDesk;

class SpreadsheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void fiftyCellsPastedAndTakenBack();
    void refusedCellsAreListed();
    void refusedCellsInTheirOrder();
    void oneCellGoesIntoAllSelectedRows();
    void changedMeanwhileIsNotOverwritten();
    void fillsDown();
    void oneRowLeavesTheKeyToTheWindow();
    void cancelStoresNothing();
    void editorsPasteForThemselves();
    void rowsThatAreNotAtHand();
    void nothingToPaste();
    void setsAValueInAllSelectedRows();
    void findsAndReplaces();
    void duplicatesARow();
};

// Ten rows of five columns, as they stand beside each other.
void SpreadsheetTest::fiftyCellsPastedAndTakenBack()
{
    SheetDesk desk;
    QVERIFY(desk.open());
    const int steps = desk.steps();
    desk.view->horizontalHeader()->moveSection(
        desk.view->horizontalHeader()->visualIndex(desk.column("runtime")), 1);
    QStringList names;
    for (int place = 0; names.size() < 5; ++place) {
        const int logical = desk.view->horizontalHeader()->logicalIndex(place);
        const bool makesRows = desk.model()->columnName(logical) == QLatin1String("language") ||
                               desk.model()->columnName(logical) == QLatin1String("country");
        desk.view->setColumnHidden(logical, desk.view->isColumnHidden(logical) || makesRows);
        if (!desk.view->isColumnHidden(logical))
            names << desk.model()->columnName(logical);
    }
    QCOMPARE(names.first(), QStringLiteral("title"));
    QCOMPARE(names.at(1), QStringLiteral("runtime"));
    QStringList lines;
    for (int row = 0; row < 10; ++row) {
        QStringList cells;
        for (const QString &name : names) {
            const ColumnInfo &info = *desk.model()->table().column(name);
            cells << (name == QLatin1String("title")    ? QStringLiteral("\"Two\nlines %1\"").arg(row)
                      : info.references                 ? QStringLiteral("ines valdoro")
                      : info.kind == ColumnKind::Date   ? QStringLiteral("1985-0%1").arg(1 + row % 9)
                      : info.kind == ColumnKind::Text   ? QStringLiteral("Text %1").arg(row)
                      : name == QLatin1String("rating") ? QStringLiteral("6.%1").arg(row)
                                                        : QString::number(101 + row));
        }
        lines << cells.join(u'\t');
    }
    desk.select(0, "title");
    desk.paste(lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n"));
    CellsDialog *dialog = desk.plan();
    QVERIFY(dialog != nullptr);
    const QAbstractItemModelTester tester(const_cast<CellsModel *>(dialog->model()),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY2(
        desk.words(dialog).contains(QStringLiteral("50 cells in 10 rows change. Nothing is changed yet.")),
        qPrintable(desk.words(dialog)));
    QCOMPARE(dialog->model()->rowCount(), 50);
    QCOMPARE(desk.value(desk.films.first(), "runtime").toInt(), 90);
    desk.press(Qt::Key_Return); // the button that changes has the focus
    QTRY_VERIFY(desk.dialog() == nullptr);
    QTRY_COMPARE(desk.steps(), steps + 1);
    for (int row = 0; row < 10; ++row) {
        QCOMPARE(desk.value(desk.films.at(row), "title").toString(),
                 QStringLiteral("Two\nlines %1").arg(row));
        QCOMPARE(desk.value(desk.films.at(row), "runtime").toInt(), 101 + row);
    }
    QTRY_VERIFY(desk.view->model()->index(0, desk.column("runtime")).data().toString() ==
                QLatin1String("101"));
    desk.undo(); // so much is asked about first
    QTRY_VERIFY(desk.question() != nullptr);
    for (QAbstractButton *one : desk.question()->buttons())
        if (one->text() == QLatin1String("Take back"))
            QTest::mouseClick(one, Qt::LeftButton);
    QTRY_COMPARE(desk.value(desk.films.last(), "runtime").toInt(), 90);
    QCOMPARE(desk.value(desk.films.first(), "title").toString(), QStringLiteral("Film 000"));
}

void SpreadsheetTest::refusedCellsAreListed()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    desk.select(1, "director_id");
    desk.paste(QStringLiteral("Ines Valdoro\nMarit Oldenkott\nNobody"));
    CellsDialog *dialog = desk.plan();
    QVERIFY(dialog != nullptr);
    QVERIFY2(desk.words(dialog).contains(QStringLiteral("1 cell changes. 2 are refused")),
             qPrintable(desk.words(dialog)));
    QPushButton *refused = desk.button(dialog, QStringLiteral("Refused 2"));
    QVERIFY(refused != nullptr);
    QTest::mouseClick(refused, Qt::LeftButton);
    QCOMPARE(dialog->model()->rowCount(), 2);
    const auto then = [dialog](int row) {
        return dialog->model()->index(row, CellsModel::Then).data().toString();
    };
    QVERIFY2(then(0).contains(QStringLiteral("several directors called “Marit Oldenkott”")),
             qPrintable(then(0)));
    QVERIFY2(then(1).contains(QStringLiteral("No row here")), qPrintable(then(1)));
    QTest::mouseClick(desk.button(dialog, QStringLiteral("Change 1 cell")), Qt::LeftButton);
    QTRY_VERIFY(desk.dialog() == nullptr);
    QCOMPARE(desk.value(desk.films.at(1), "director_id").toInt(), 1);
    QVERIFY(desk.value(desk.films.at(2), "director_id").isNull());
}

// Whoever refused them: in the order of the rows, with what they hold, and what is too long for its column below.
void SpreadsheetTest::refusedCellsInTheirOrder()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    desk.select(0, "director_id");
    desk.paste(QStringLiteral(
        "Nobody of whom anybody ever heard, and with so long a name that no list has room for it"));
    QVERIFY(desk.plan() != nullptr);
    auto *list = desk.plan()->findChild<QTreeView *>();
    const auto shows = [&](const QString &text) {
        for (const QLabel *label : desk.plan()->findChildren<QLabel *>())
            if (label->isVisible() && label->text() == text)
                return true;
        return false;
    };
    const QModelIndex cut = desk.plan()->model()->index(0, CellsModel::Then);
    QVERIFY(!shows(cut.data().toString()));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY2(shows(cut.data().toString()), qPrintable(cut.data().toString()));
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog() == nullptr);

    desk.select(0, "runtime");
    desk.paste(QStringLiteral("144\nlong\n150"));
    QVERIFY(desk.plan() != nullptr);
    const auto line = [&](int row, CellsModel::Column column) {
        return desk.plan()->model()->index(row, column).data().toString();
    };
    QVERIFY2(line(0, CellsModel::Then).contains(QStringLiteral("long")),
             qPrintable(line(0, CellsModel::Then)));
    QCOMPARE(line(0, CellsModel::Now), QStringLiteral("90"));
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog() == nullptr);
}

void SpreadsheetTest::oneCellGoesIntoAllSelectedRows()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.select(1, "runtime", 3);
    desk.paste(QStringLiteral("144\n"));
    QVERIFY(desk.plan() != nullptr);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.dialog() == nullptr);
    for (int row = 0; row < 5; ++row)
        QCOMPARE(desk.value(desk.films.at(row), "runtime").toInt(), row >= 1 && row <= 3 ? 144 : 90);
}

// Another program stores between the plan and the change: its value stays, and the dialog says so.
void SpreadsheetTest::changedMeanwhileIsNotOverwritten()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    desk.select(0, "runtime");
    desk.paste(QStringLiteral("101\n102\n103"));
    CellsDialog *dialog = desk.plan();
    QVERIFY(dialog != nullptr);
    QVERIFY(
        desk
            .wait(desk.store->edit(
                {QStringLiteral("movies"), {desk.films.at(1)}, QStringLiteral("runtime"), 77, std::nullopt}))
            .ok());
    QTest::mouseClick(desk.button(dialog, QStringLiteral("Change 3 cells")), Qt::LeftButton);
    QTRY_VERIFY(desk.button(dialog, QStringLiteral("Close")) != nullptr);
    QVERIFY(desk.words(dialog).contains(QStringLiteral("2 cells were changed.")));
    QCOMPARE(dialog->model()->rowCount(), 1);
    QVERIFY(
        dialog->model()->index(0, CellsModel::Then).data().toString().contains(QStringLiteral("you saw 90")));
    QCOMPARE(desk.value(desk.films.at(1), "runtime").toInt(), 77);
    QCOMPARE(desk.value(desk.films.at(2), "runtime").toInt(), 103);
    QTest::mouseClick(desk.button(dialog, QStringLiteral("Close")), Qt::LeftButton);
    QTRY_VERIFY(desk.dialog() == nullptr);
}

void SpreadsheetTest::fillsDown()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    const int steps = desk.steps();
    desk.select(1, "release_date", 4);
    desk.press(Qt::Key_D, Qt::ControlModifier);
    CellsDialog *dialog = desk.plan();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Fill Release date down"));
    QCOMPARE(dialog->model()->rowCount(), 3);
    QCOMPARE(dialog->model()->index(0, CellsModel::Now).data().toString(), QStringLiteral("1992"));
    QCOMPARE(dialog->model()->index(0, CellsModel::Then).data().toString(), QStringLiteral("1991"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.steps(), steps + 1);
    for (int row = 1; row < 5; ++row) {
        QCOMPARE(desk.value(desk.films.at(row), "release_date").toString(), QStringLiteral("1991-01-01"));
        QCOMPARE(desk.value(desk.films.at(row), "release_date_precision").toString(), QStringLiteral("year"));
    }
    QCOMPARE(desk.value(desk.films.first(), "release_date").toString(), QStringLiteral("1990-01-01"));
}

void SpreadsheetTest::oneRowLeavesTheKeyToTheWindow()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    const bool shown = desk.window->areDetailsWanted();
    desk.select(1, "runtime");
    desk.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk.window->areDetailsWanted(), !shown);
    QVERIFY(desk.dialog() == nullptr);
}

void SpreadsheetTest::cancelStoresNothing()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    const int steps = desk.steps();
    desk.select(0, "runtime");
    desk.paste(QStringLiteral("101\n102"));
    QVERIFY(desk.plan() != nullptr);
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog() == nullptr);
    QCOMPARE(desk.steps(), steps);
    QCOMPARE(desk.value(desk.films.first(), "runtime").toInt(), 90);
}

void SpreadsheetTest::editorsPasteForThemselves()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    desk.select(0, "runtime");
    desk.press(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    desk.paste(QStringLiteral("107"));
    QVERIFY(desk.dialog() == nullptr);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.value(desk.films.first(), "runtime").toInt(), 107);
}

// The table keeps some hundreds of rows at hand.
void SpreadsheetTest::rowsThatAreNotAtHand()
{
    SheetDesk desk;
    QVERIFY(desk.open(450));
    desk.select(0, "runtime");
    QStringList lines;
    for (int row = 0; row < 450; ++row)
        lines << QString::number(100 + row);
    desk.paste(lines.join(u'\n'));
    CellsDialog *dialog = desk.plan();
    QVERIFY(dialog != nullptr);
    QVERIFY2(desk.words(dialog).contains(QStringLiteral("450 cells in 450 rows")),
             qPrintable(desk.words(dialog)));
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.dialog() == nullptr);
    QCOMPARE(desk.value(desk.films.last(), "runtime").toInt(), 549);
}

void SpreadsheetTest::nothingToPaste()
{
    SheetDesk desk;
    QVERIFY(desk.open(2));
    desk.select(0, "runtime");
    desk.paste(QString());
    QTRY_COMPARE(desk.status(), QStringLiteral("The clipboard holds no text."));
    desk.paste(QStringLiteral("90\n90"));
    CellsDialog *dialog = desk.plan();
    QVERIFY(dialog != nullptr);
    QVERIFY(desk.words(dialog).contains(QStringLiteral("Nothing changes. 2 hold the value already.")));
    QVERIFY(desk.button(dialog, QStringLiteral("Cancel")) != nullptr);
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog() == nullptr);
}

void SpreadsheetTest::setsAValueInAllSelectedRows()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.select(1, "director_id", 3);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    auto *asked = desk.window->findChild<ValueDialog *>();
    QVERIFY(asked != nullptr && asked->isVisible());
    QCOMPARE(asked->windowTitle(), QStringLiteral("Set a value in 3 rows"));
    QCOMPARE(asked->findChild<QComboBox *>()->currentText(), QStringLiteral("Director"));
    QTest::keyClicks(asked->findChild<QLineEdit *>(), QStringLiteral("ines valdoro"));
    QTest::mouseClick(desk.button(asked, QStringLiteral("Show what changes")), Qt::LeftButton);
    CellsDialog *dialog = desk.plan();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Set Director"));
    QCOMPARE(dialog->model()->index(2, CellsModel::Then).data().toString(), QStringLiteral("Ines Valdoro"));
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.dialog() == nullptr);
    for (int row = 0; row < 5; ++row)
        QCOMPARE(desk.value(desk.films.at(row), "director_id").toInt(), row >= 1 && row <= 3 ? 1 : 0);
}

void SpreadsheetTest::findsAndReplaces()
{
    SheetDesk desk;
    QVERIFY(desk.open(12));
    desk.select(0, "title");
    desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *asked = desk.window->findChild<ReplaceDialog *>();
    QVERIFY(asked != nullptr && asked->isVisible());
    QVERIFY(desk.button(asked, QStringLiteral("Show what changes")) == nullptr); // nothing to look for yet
    for (auto *line : asked->findChildren<QLineEdit *>())
        QTest::keyClicks(line, line->accessibleName() == QLatin1String("Find") ? QStringLiteral("film 01")
                                                                               : QStringLiteral("Reel 1"));
    QTest::mouseClick(desk.button(asked, QStringLiteral("Show what changes")), Qt::LeftButton);
    CellsDialog *dialog = desk.plan();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->model()->rowCount(), 2);
    QCOMPARE(dialog->model()->index(0, CellsModel::Now).data().toString(), QStringLiteral("Film 010"));
    QCOMPARE(dialog->model()->index(0, CellsModel::Then).data().toString(), QStringLiteral("Reel 10"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.value(desk.films.last(), "title").toString(), QStringLiteral("Reel 11"));
    QCOMPARE(desk.value(desk.films.first(), "title").toString(), QStringLiteral("Film 000"));
}

// The director is the second of two of one name, and stays who it is; an id that nobody else may have is left empty.
void SpreadsheetTest::duplicatesARow()
{
    SheetDesk desk;
    QVERIFY(desk.open(3));
    for (const auto &[name, value] :
         QList<std::pair<const char *, QVariant>>{{"director_id", 3}, {"wikidata_id", QStringLiteral("Q17")}})
        QVERIFY(desk.wait(desk.store->edit({QStringLiteral("movies"),
                                            {desk.films.at(1)},
                                            QString::fromLatin1(name),
                                            value,
                                            std::nullopt}))
                    .ok());
    const int director = desk.column("director_id");
    QTRY_VERIFY(!desk.view->model()->index(1, director).data().toString().isEmpty());
    desk.select(1, "title");
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto *form = desk.window->findChild<RowDialog *>();
    QVERIFY(form != nullptr && form->isVisible());
    QVERIFY2(desk.words(form).contains(QStringLiteral("no two rows may have the same: Wikidata id")),
             qPrintable(desk.words(form)));
    QTest::mouseClick(desk.button(form, QStringLiteral("Add")), Qt::LeftButton);
    QTRY_COMPARE(desk.view->model()->rowCount(), 4);
    const qint64 copy = desk.films.last() + 1;
    for (const char *name : {"title", "runtime", "release_date", "release_date_precision", "director_id"})
        QCOMPARE(desk.value(copy, name), desk.value(desk.films.at(1), name));
    QVERIFY(desk.value(copy, "wikidata_id").isNull());
}

QTEST_MAIN(SpreadsheetTest)
#include "tst_spreadsheet.moc"
