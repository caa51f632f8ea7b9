// Editing many rows from the posters of a table: its keys are there too, and act on the rows that are selected and shown.
#include "tests/ui/sheetdesk.h"
#include "ui/spreadsheet/replacedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::ui;
using moviedb::test::SheetDesk;

namespace {

// One of the first line.
void clickPoster(const PosterGrid &posters, int card, Qt::KeyboardModifiers modifiers,
                 Qt::MouseButton button = Qt::LeftButton)
{
    const int x = posters.viewport()->width() * (2 * card + 1) / (2 * posters.columnsShown());
    QTest::mouseClick(posters.viewport(), button, modifiers, {x, 80});
}

} // namespace

class PosterEditingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void findsAndReplaces();
    void postersOfTheMenuHaveTheKeyboard();
    void keysOfTheTable_data();
    void keysOfTheTable();
    void menuIsOfThePosterUnderThePointer();
    void keysSelect_data();
    void keysSelect();
    void clicksSelect();
    void deletesWhatWasClicked();
    void copiesWhatIsSelected();
    void deletesWhatIsSelected();
    void asksWhereItComesFrom();
    void offersInItsMenu();
    void showsTheYear_data();
    void showsTheYear();
};

// No cell was chosen before: the dialog asks for the column.
void PosterEditingTest::findsAndReplaces()
{
    SheetDesk desk;
    QVERIFY(desk.open(12));
    QVERIFY(desk.showPosters() != nullptr);
    desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *asked = desk.window->findChild<ReplaceDialog *>();
    QVERIFY(asked != nullptr && asked->isVisible());
    QCOMPARE(asked->findChild<QComboBox *>()->currentText(), QStringLiteral("Title"));
    for (auto *line : asked->findChildren<QLineEdit *>())
        QTest::keyClicks(line, line->accessibleName() == QLatin1String("Find") ? QStringLiteral("film 01")
                                                                               : QStringLiteral("Reel 1"));
    QTest::mouseClick(desk.button(asked, QStringLiteral("Show what changes")), Qt::LeftButton);
    QVERIFY(desk.plan() != nullptr);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.value(desk.films.last(), "title").toString(), QStringLiteral("Reel 11"));
    QCOMPARE(desk.value(desk.films.first(), "title").toString(), QStringLiteral("Film 000"));
}

void PosterEditingTest::postersOfTheMenuHaveTheKeyboard()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.press(Qt::Key_H, Qt::ControlModifier); // another page
    QVERIFY(desk.action(QStringLiteral("posters")) != nullptr);
    desk.action(QStringLiteral("posters"))->trigger();
    const auto *posters = qobject_cast<PosterGrid *>(QApplication::focusWidget());
    QVERIFY(posters != nullptr && posters->isVisible());
}

void PosterEditingTest::keysOfTheTable_data()
{
    QTest::addColumn<int>("rows"); // selected in the table before
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("opened"); // the title of the dialog
    const auto row = [](const char *name, int rows, int key, Qt::KeyboardModifiers modifiers,
                        const char *opened) {
        QTest::newRow(name) << rows << key << modifiers << QString::fromLatin1(opened);
    };
    row("a text is replaced", 1, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier,
        "Find and replace in Movies");
    row("a film is duplicated", 1, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier, "Add to Movies");
    row("a value is set", 3, Qt::Key_Return, Qt::ControlModifier, "Set a value in 3 rows");
    row("a value is filled down", 3, Qt::Key_D, Qt::ControlModifier, "Fill Runtime down");
    row("a text is pasted", 1, Qt::Key_V, Qt::ControlModifier, "Paste into Movies");
}

void PosterEditingTest::keysOfTheTable()
{
    QFETCH(int, rows);
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, opened);
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.select(1, "runtime", rows);
    const PosterGrid *posters = desk.showPosters();
    QVERIFY(posters != nullptr);
    QStringList offered;
    for (const QAction *action : posters->actions())
        offered << action->text().section(u'\t', 0, 0);
    QVERIFY2(offered.contains(QStringLiteral("Find and replace in this column…")),
             qPrintable(offered.join(u'\n')));
    QApplication::clipboard()->setText(QStringLiteral("144"));
    desk.press(key, modifiers);
    QStringList titles;
    for (const auto *dialog : desk.window->findChildren<QDialog *>())
        if (dialog->isVisible())
            titles << dialog->windowTitle();
    QCOMPARE(titles, QStringList{opened});
}

void PosterEditingTest::menuIsOfThePosterUnderThePointer()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.select(1, "title", 3);
    const PosterGrid *posters = desk.showPosters();
    QVERIFY(posters != nullptr && posters->columnsShown() > 2);
    const auto press = [posters](int card) { clickPoster(*posters, card, Qt::NoModifier, Qt::RightButton); };
    press(2);
    QCOMPARE(desk.view->selectedRowNumbers(), (QList<int>{1, 2, 3})); // it is one of those
    press(0);
    QCOMPARE(desk.view->selectedRowNumbers(), QList<int>{0});
    QCOMPARE(desk.view->currentIndex().row(), 0);
}

void PosterEditingTest::keysSelect_data()
{
    QTest::addColumn<QList<QKeyCombination>>("keys"); // from the poster 1 of nine
    QTest::addColumn<QList<int>>("selected");
    QTest::addColumn<int>("current");
    using Keys = QList<QKeyCombination>;
    QTest::newRow("the next alone") << Keys{Qt::Key_Right} << QList<int>{2} << 2;
    QTest::newRow("to the right") << Keys{Qt::SHIFT | Qt::Key_Right, Qt::SHIFT | Qt::Key_Right}
                                  << QList<int>{1, 2, 3} << 3;
    QTest::newRow("and back over the first")
        << Keys{Qt::SHIFT | Qt::Key_Right, Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Left}
        << QList<int>{0, 1} << 0;
    QTest::newRow("to the end") << Keys{Qt::SHIFT | Qt::Key_End} << QList<int>{1, 2, 3, 4, 5, 6, 7, 8} << 8;
    QTest::newRow("from another one on")
        << Keys{Qt::Key_Right, Qt::SHIFT | Qt::Key_Right} << QList<int>{2, 3} << 3;
    QTest::newRow("one more that is not beside")
        << Keys{Qt::CTRL | Qt::Key_Right, Qt::CTRL | Qt::Key_Right, Qt::CTRL | Qt::Key_Space}
        << QList<int>{1, 3} << 3;
    QTest::newRow("one less") << Keys{Qt::SHIFT | Qt::Key_Right, Qt::CTRL | Qt::Key_Space} << QList<int>{1}
                              << 2;
    QTest::newRow("all") << Keys{Qt::CTRL | Qt::Key_A} << QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8} << 1;
    QTest::newRow("the first alone") << Keys{Qt::CTRL | Qt::Key_A, Qt::CTRL | Qt::Key_Home} << QList<int>{0}
                                     << 0;
}

void PosterEditingTest::keysSelect()
{
    QFETCH(QList<QKeyCombination>, keys);
    QFETCH(QList<int>, selected);
    QFETCH(int, current);
    SheetDesk desk;
    QVERIFY(desk.open(9));
    desk.select(1, "title");
    QVERIFY(desk.showPosters() != nullptr);
    for (const QKeyCombination key : keys)
        desk.press(key.key(), key.keyboardModifiers());
    QCOMPARE(desk.view->selectedRowNumbers(), selected);
    QCOMPARE(desk.view->currentIndex().row(), current);
}

void PosterEditingTest::clicksSelect()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    const PosterGrid *posters = desk.showPosters();
    QVERIFY(posters != nullptr && posters->columnsShown() > 2);
    clickPoster(*posters, 2, Qt::NoModifier);
    QCOMPARE(desk.view->selectedRowNumbers(), QList<int>{2});
    clickPoster(*posters, 0, Qt::ControlModifier);
    QCOMPARE(desk.view->selectedRowNumbers(), (QList<int>{0, 2}));
    clickPoster(*posters, 2, Qt::ControlModifier);
    QCOMPARE(desk.view->selectedRowNumbers(), QList<int>{0});
    clickPoster(*posters, 0, Qt::NoModifier);
    clickPoster(*posters, 2, Qt::ShiftModifier);
    QCOMPARE(desk.view->selectedRowNumbers(), (QList<int>{0, 1, 2}));
    clickPoster(*posters, 1, Qt::ShiftModifier);
    QCOMPARE(desk.view->selectedRowNumbers(), (QList<int>{0, 1}));
}

void PosterEditingTest::deletesWhatWasClicked()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    const PosterGrid *posters = desk.showPosters();
    QVERIFY(posters != nullptr && posters->columnsShown() > 2);
    clickPoster(*posters, 0, Qt::NoModifier);
    clickPoster(*posters, 2, Qt::ControlModifier);
    desk.press(Qt::Key_Delete);
    const auto asked = [&desk] { return desk.window->findChild<QMessageBox *>(); };
    QTRY_VERIFY(asked() != nullptr && asked()->isVisible());
    for (QAbstractButton *button : asked()->buttons())
        if (button->text() == QLatin1String("Delete"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(desk.model()->total(), qint64(3));
    QVERIFY(!desk.value(desk.films.at(0), "title").isValid());
    QVERIFY(desk.value(desk.films.at(1), "title").isValid());
    QVERIFY(!desk.value(desk.films.at(2), "title").isValid());
}

void PosterEditingTest::copiesWhatIsSelected()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.select(1, "title", 3);
    QApplication::clipboard()->setText(QString());
    desk.press(Qt::Key_C, Qt::ControlModifier);
    const QString ofTheTable = QApplication::clipboard()->text();
    QCOMPARE(ofTheTable.count(u'\n'), 2);
    QVERIFY(desk.showPosters() != nullptr);
    QApplication::clipboard()->setText(QString());
    desk.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), ofTheTable);
}

void PosterEditingTest::deletesWhatIsSelected()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.select(1, "title", 2);
    QVERIFY(desk.showPosters() != nullptr);
    desk.press(Qt::Key_Delete);
    const auto asked = [&desk] { return desk.window->findChild<QMessageBox *>(); };
    QTRY_VERIFY(asked() != nullptr && asked()->isVisible());
    QVERIFY2(asked()->text().contains(QLatin1Char('2')), qPrintable(asked()->text()));
    for (QAbstractButton *button : asked()->buttons())
        if (button->text() == QLatin1String("Delete"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(desk.model()->total(), qint64(3));
    QVERIFY(!desk.value(desk.films.at(1), "title").isValid());
    QVERIFY(!desk.value(desk.films.at(2), "title").isValid());
}

void PosterEditingTest::asksWhereItComesFrom()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.select(1, "runtime");
    QVERIFY(desk.showPosters() != nullptr);
    QSignalSpy asked(desk.window->tablePage(QStringLiteral("movies")), &ui::TablePage::receiptRequested);
    desk.press(Qt::Key_I);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(),
             QStringLiteral("runtime")); // the cell of the table is the current one
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_I);
    QCOMPARE(asked.last().first().toString(), QStringLiteral("title"));
}

void PosterEditingTest::offersInItsMenu()
{
    SheetDesk desk;
    QVERIFY(desk.open(5));
    desk.select(1, "title", 3);
    const PosterGrid *posters = desk.showPosters();
    QVERIFY(posters != nullptr);
    QHash<QString, QAction *> offered;
    for (QAction *action : posters->actions())
        offered.insert(action->text(), action);
    for (const char *text :
         {"Where does this come from?\tI", "Copy the selected rows\tCtrl+C", "Delete the selected rows\tDel"})
        QVERIFY2(offered.contains(QString::fromLatin1(text)), text);
    QApplication::clipboard()->setText(QString());
    offered.value(QStringLiteral("Copy the selected rows\tCtrl+C"))->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 2);
}

void PosterEditingTest::showsTheYear_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en_GB", "en_US", "it_IT", "sv_SE"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

// Dates begin with the day in most languages.
void PosterEditingTest::showsTheYear()
{
    QFETCH(const QString, language);
    const QLocale before;
    QLocale::setDefault(QLocale(language));
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    SheetDesk desk;
    QVERIFY(desk.open(5));
    CellEdit edit;
    edit.table = QStringLiteral("movies");
    edit.key = {desk.films.first()};
    edit.column = QStringLiteral("release_date");
    edit.value = QStringLiteral("1987-07-13");
    QVERIFY(desk.wait(desk.store->edit(edit)).ok());
    const PosterGrid *posters = desk.showPosters();
    QVERIFY(posters != nullptr);
    QTRY_COMPARE(posters->yearOf(0), QStringLiteral("1987"));
    QCOMPARE(posters->yearOf(4), QStringLiteral("1994"));
}

QTEST_MAIN(PosterEditingTest)
#include "tst_posterediting.moc"
