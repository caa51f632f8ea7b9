// The film edited as one thing, in the pane at the right, by keys and clicks, on a real database in the whole window.
#include "tests/ui/detaildesk.h"
#include "ui/detail/detailpane.h"
#include "ui/kit/theme.h"
#include "ui/tables/tablepage.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace moviedb;
using namespace moviedb::test;
using ui::DetailRow;
using Kind = DetailRow::Kind;
using Desk = DetailDesk;

class TestDetailPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }
    void factIsEditedAndTakenBack();
    void anotherDirectorReplacesHimEverywhere();
    void typedNameIsTakenByOneEnter();
    void newNameIsAdded();
    void castIsMovedAndRenamed();
    void ratingsAreEdited();
    void competingClaimIsUsedByAClick();
    void aLargeSumOfAnotherSourceIsUsed();
    void fieldIsGivenBackByItsMenu();
    void nameLeadsToThePersonAndBack();
    void menusOfferWhatTheRowCanDo();
    void readOnlyDatabaseOffersNoEdits();
};

void TestDetailPane::factIsEditedAndTakenBack()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Fact, QStringLiteral("Runtime")));
    desk.press(Qt::Key_F2);
    auto *line = desk.editor<ui::TextFieldEdit>();
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), QStringLiteral("90"));
    QTest::keyClicks(line, QStringLiteral("120"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 120);
    QTRY_COMPARE(desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).text,
                 QStringLiteral("120"));
    QTRY_VERIFY(desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).mine);
    QTRY_VERIFY(desk.link() != nullptr); // · Undo
    desk.view->setFocus();
    desk.undo();
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 90);
    QTRY_COMPARE(desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).text,
                 QStringLiteral("90"));
}

void TestDetailPane::anotherDirectorReplacesHimEverywhere()
{
    Desk desk;
    QVERIFY(desk.open());
    const qint64 other =
        desk.add(QStringLiteral("directors"), {{QStringLiteral("name"), QStringLiteral("Leon Abara")}});
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Ada Brink")));
    desk.press(Qt::Key_F2);
    QVERIFY(desk.choose(QStringLiteral("leon"), QStringLiteral("Leon Abara")));
    QTRY_COMPARE(desk.listOf(QStringLiteral("directors")), QStringList{QStringLiteral("Leon Abara")});
    QCOMPARE(desk.filmColumn("director_id").toLongLong(), other);
    QCOMPARE(desk.newest(), QString::fromUtf8("Director of “Salt & Flat”: Leon Abara instead of Ada Brink"));
    // Grid, pane and receipt agree.
    QTRY_VERIFY(desk.find(Kind::Entry, QStringLiteral("Leon Abara")) >= 0);
    QVERIFY(desk.find(Kind::Entry, QStringLiteral("Ada Brink")) < 0);
    auto *table = desk.window->currentPage()->findChild<QTableView *>();
    QStringList cells;
    QTRY_VERIFY([&] {
        cells.clear();
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(0, column).data().toString();
        return cells.contains(QStringLiteral("Leon Abara"));
    }());
    QTRY_VERIFY([&] {
        for (const DetailRow &row : desk.model->rows())
            if (row.kind == Kind::Claim && row.field == QStringLiteral("directors") && row.chosen)
                return row.mine && row.text == QStringLiteral("Leon Abara");
        return false;
    }());
}

// The list of choices is open, none of them is marked: Enter stores the name that was typed, in one go.
void TestDetailPane::typedNameIsTakenByOneEnter()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.add(QStringLiteral("directors"), {{QStringLiteral("name"), QStringLiteral("Leon Abara")}});
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Ada Brink")));
    desk.press(Qt::Key_F2);
    auto *line = desk.editor<ui::ReferenceEdit>();
    QVERIFY(line != nullptr);
    QStyleOptionFrame frame;
    frame.initFrom(line);
    const QRect inner = line->style()->subElementRect(QStyle::SE_LineEditContents, &frame, line);
    QVERIFY(inner.height() >= line->fontMetrics().height() + 2); // no letter is cut
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Leon Abara"));
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(desk.listOf(QStringLiteral("directors")), QStringList{QStringLiteral("Leon Abara")});
    QTRY_VERIFY(desk.editor<ui::ReferenceEdit>() == nullptr);
}

void TestDetailPane::newNameIsAdded()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Ada Brink")));
    desk.press(Qt::Key_Insert);
    QVERIFY(desk.choose(QStringLiteral("Alda Hill"), QString::fromUtf8("Add “Alda Hill”")));
    QTRY_COMPARE(desk.listOf(QStringLiteral("directors")),
                 (QStringList{QStringLiteral("Ada Brink"), QStringLiteral("Alda Hill")}));
    QCOMPARE(desk.newest(), QString::fromUtf8("Director of “Salt & Flat”: Alda Hill added"));
    QTRY_VERIFY(desk.find(Kind::Entry, QStringLiteral("Alda Hill")) >= 0);
    QTRY_VERIFY(desk.find(Kind::Add, QString()) < 0 ||
                desk.model->rows().value(desk.find(Kind::Add, {})).field !=
                    QStringLiteral("directors")); // its row is gone
    desk.view->setFocus();
    desk.undo();
    QTRY_COMPARE(desk.listOf(QStringLiteral("directors")), QStringList{QStringLiteral("Ada Brink")});
}

void TestDetailPane::castIsMovedAndRenamed()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Lou Fenn")));
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(desk.listOf(QStringLiteral("cast")),
                 (QStringList{QStringLiteral("Mia Tarn as Cook"), QStringLiteral("Lou Fenn as Captain")}));
    QTRY_COMPARE(desk.model->at(desk.view->currentIndex()).text,
                 QStringLiteral("Lou Fenn")); // it stays the current one
    QTRY_COMPARE(desk.model->at(desk.view->currentIndex()).place, 1);
    desk.press(Qt::Key_F2);
    auto *line = desk.editor<QLineEdit>();
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), QStringLiteral("Captain"));
    QTest::keyClicks(line, QStringLiteral("Pilot"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(desk.listOf(QStringLiteral("cast")).last(), QStringLiteral("Lou Fenn as Pilot"));
    QCOMPARE(desk.newest(), QString::fromUtf8("Cast of “Salt & Flat”: Lou Fenn as Pilot instead of Captain"));
    desk.view->setFocus();
    desk.undo();
    QTRY_COMPARE(desk.listOf(QStringLiteral("cast")).last(), QStringLiteral("Lou Fenn as Captain"));
    desk.undo();
    QTRY_COMPARE(desk.listOf(QStringLiteral("cast")).first(), QStringLiteral("Lou Fenn as Captain"));
}

void TestDetailPane::ratingsAreEdited()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("IMDb")));
    desk.press(Qt::Key_F2);
    auto *line = desk.editor<QLineEdit>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("8.1"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(desk.filmColumn("rating").toDouble(), 8.1);
    QTRY_COMPARE(desk.model->rows().value(desk.find(Kind::Entry, QStringLiteral("IMDb"))).text,
                 QStringLiteral("8.1"));
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("IMDb")));
    desk.press(Qt::Key_Insert);
    line = desk.editor<QLineEdit>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("My club 6"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(desk.find(Kind::Entry, QStringLiteral("My club")) >= 0);
    QCOMPARE(desk.newest(), QString::fromUtf8("Rating of “Salt & Flat”: My club 6.0 added"));
}

void TestDetailPane::competingClaimIsUsedByAClick()
{
    Desk desk;
    QVERIFY(desk.open());
    const int row = desk.find(Kind::Claim, QStringLiteral("93"));
    QVERIFY(row >= 0);
    desk.view->scrollTo(desk.model->index(row));
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {},
                      desk.view->visualRect(desk.model->index(row)).center());
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 93);
    QTRY_VERIFY(desk.model->rows().value(desk.find(Kind::Field, QStringLiteral("Runtime"))).mine);
}

// With all its digits, in the pane and where it is taken over.
void TestDetailPane::aLargeSumOfAnotherSourceIsUsed()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.find(Kind::Claim, QStringLiteral("65,000,000")) >= 0);
    QVERIFY(desk.go(Kind::Claim, QStringLiteral("70,000,000")));
    QCOMPARE(desk.model->at(desk.view->currentIndex()).plain, QStringLiteral("70000000"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.filmColumn("budget").toDouble(), 70000000.0);
    QTRY_VERIFY(desk.model->rows().value(desk.find(Kind::Field, QStringLiteral("Budget"))).mine);
}

void TestDetailPane::fieldIsGivenBackByItsMenu()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Fact, QStringLiteral("Runtime")));
    desk.press(Qt::Key_Delete); // emptied: a word, too
    QTRY_VERIFY(desk.filmColumn("runtime").isNull());
    QTRY_VERIFY(desk.go(Kind::Fact, QStringLiteral("Runtime")) &&
                desk.model->at(desk.view->currentIndex()).mine); // it stays, for it can be given back
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(desk.view->viewport(), &asked);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    for (QAction *action : menu->actions())
        if (action->text().startsWith(QStringLiteral("Give this field back")))
            action->trigger();
    menu->close();
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 90);
    QVERIFY2(
        desk.newest().startsWith(QString::fromUtf8("Runtime of “Salt & Flat” given back to the sources: 90")),
        qPrintable(desk.newest()));
    QTRY_VERIFY(!desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).mine);
}

void TestDetailPane::nameLeadsToThePersonAndBack()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Lou Fenn")));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.find(Kind::Name, QStringLiteral("Lou Fenn")) >= 0);
    QTRY_VERIFY(desk.find(Kind::Link, QStringLiteral("Salt & Flat")) >= 0);
    QCOMPARE(desk.model->rows().value(desk.find(Kind::Link, QStringLiteral("Salt & Flat"))).quiet,
             QStringLiteral("Captain"));
    desk.view->setFocus();
    desk.press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(desk.find(Kind::Head, QStringLiteral("Salt & Flat")) >= 0);
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Ada Brink")));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.find(Kind::Name, QStringLiteral("Ada Brink")) >= 0);
    auto *back = desk.window->findChild<ui::DetailPane *>()->findChild<QToolButton *>();
    QVERIFY(back->isVisible());
    QCOMPARE(back->text(), QStringLiteral("Back to Salt && Flat"));
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(desk.find(Kind::Head, QStringLiteral("Salt & Flat")) >= 0);
    QVERIFY(!back->isVisible());
}

void TestDetailPane::menusOfferWhatTheRowCanDo()
{
    const auto texts = [](const DetailRow &row) {
        QStringList all;
        for (const auto &[act, text] : ui::DetailView::actsOf(row))
            all << text;
        return all;
    };
    DetailRow cast;
    cast.kind = Kind::Entry;
    cast.field = QStringLiteral("cast");
    cast.text = QStringLiteral("Lou Fenn");
    cast.targetTable = QStringLiteral("actors");
    cast.editable = true;
    cast.joinable = true;
    QCOMPARE(texts(cast),
             (QStringList{QStringLiteral("Show Lou Fenn"), QStringLiteral("Open in the table"),
                          QString::fromUtf8("Merge with…"), QString::fromUtf8("Split…"),
                          QStringLiteral("Edit the role"), QString::fromUtf8("Replace…"),
                          QString::fromUtf8("Add…"), QStringLiteral("Remove"), QStringLiteral("Move up"),
                          QStringLiteral("Move down"), QStringLiteral("Where does this come from?"),
                          QStringLiteral("Copy")}));
    cast.editable = false;
    cast.joinable = false;
    cast.mine = false;
    QVERIFY(!texts(cast).contains(QStringLiteral("Remove")));
    QVERIFY(!texts(cast).contains(QString::fromUtf8("Merge with…")));
    DetailRow claim;
    claim.kind = Kind::Claim;
    claim.text = QStringLiteral("93");
    claim.editable = true;
    claim.address = QStringLiteral("https://example.org/");
    QCOMPARE(texts(claim), (QStringList{QStringLiteral("Open in the browser"), QStringLiteral("Use this"),
                                        QStringLiteral("Copy")}));
}

void TestDetailPane::readOnlyDatabaseOffersNoEdits()
{
    DetailRow fact;
    fact.kind = Kind::Fact;
    fact.field = QStringLiteral("runtime");
    fact.text = QStringLiteral("90");
    for (const auto &[act, text] : ui::DetailView::actsOf(fact))
        QVERIFY2(act == ui::DetailAct::Receipt || act == ui::DetailAct::Copy, qPrintable(text));
}

QTEST_MAIN(TestDetailPane)
#include "tst_detailpane.moc"
