// What is refused in the details stays to be mended, and what is added to a list is where one goes on.
#include "tests/ui/detaildesk.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"

#include <QLineEdit>

using namespace moviedb;
using namespace moviedb::test;
using Kind = ui::DetailRow::Kind;
using Desk = DetailDesk;

class TestDetailMending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }
    void refusedFactSaysWhy();
    void unknownNameIsNotAddedUnasked();
    void genresAreAddedAndRemoved();
};

void TestDetailMending::refusedFactSaysWhy()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Fact, QStringLiteral("Runtime")));
    desk.press(Qt::Key_Return);
    auto *line = desk.editor<ui::TextFieldEdit>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("long"));
    QVERIFY(line->property("invalid").toBool());
    QTest::keyClick(line, Qt::Key_Return);
    auto *message = desk.window->findChild<ui::MessageBar *>(QStringLiteral("detail message"));
    QTRY_VERIFY2(message->text().contains(QStringLiteral("not a whole number")), qPrintable(message->text()));
    QCOMPARE(desk.filmColumn("runtime").toInt(), 90);
    desk.press(Qt::Key_F2); // what was typed is there to be mended, with the reason
    line = desk.editor<ui::TextFieldEdit>();
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), QStringLiteral("long"));
    QVERIFY(line->property("invalid").toBool());
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(desk.editor<ui::TextFieldEdit>() == nullptr);
    QTest::mouseClick(desk.button(*message, QStringLiteral("Mend")), Qt::LeftButton);
    QTRY_VERIFY(desk.editor<ui::TextFieldEdit>() != nullptr);
    line = desk.editor<ui::TextFieldEdit>();
    QCOMPARE(line->text(), QStringLiteral("long"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("101"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 101);
    QTRY_COMPARE(message->text(), QString());
    QTRY_COMPARE(desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).text,
                 QStringLiteral("101"));
    desk.press(Qt::Key_F2);
    QCOMPARE(desk.editor<ui::TextFieldEdit>()->text(), QStringLiteral("101"));
}

void TestDetailMending::unknownNameIsNotAddedUnasked()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Add, QStringLiteral("Written by")));
    desk.press(Qt::Key_Return);
    auto *line = desk.editor<ui::ReferenceEdit>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("Nobody"));
    QTest::keyClick(line, Qt::Key_Return);
    auto *message = desk.window->findChild<ui::MessageBar *>(QStringLiteral("detail message"));
    QTRY_VERIFY2(message->text().contains(QString::fromUtf8("Nobody is called “Nobody” yet")),
                 qPrintable(message->text()));
    QVERIFY(desk.listOf(QStringLiteral("writers")).isEmpty());
    QTest::mouseClick(desk.button(*message, QStringLiteral("Mend")), Qt::LeftButton);
    QTRY_VERIFY(desk.editor<ui::ReferenceEdit>() != nullptr);
    QCOMPARE(desk.editor<ui::ReferenceEdit>()->text(), QStringLiteral("Nobody"));
    QVERIFY(desk.choose(QStringLiteral("Nobody"), QString::fromUtf8("Add “Nobody”")));
    QTRY_COMPARE(desk.listOf(QStringLiteral("writers")), QStringList{QStringLiteral("Nobody")});
    QTRY_COMPARE(message->text(), QString());
}

void TestDetailMending::genresAreAddedAndRemoved()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Drama")));
    desk.press(Qt::Key_Delete);
    QTRY_COMPARE(desk.listOf(QStringLiteral("genres")), QStringList{QStringLiteral("Western")});
    QTRY_VERIFY(desk.find(Kind::Entry, QStringLiteral("Drama")) < 0);
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Western")));
    desk.press(Qt::Key_Insert);
    QVERIFY(desk.choose(QStringLiteral("Noir"), QString::fromUtf8("Add “Noir”")));
    QTRY_COMPARE(desk.listOf(QStringLiteral("genres")),
                 (QStringList{QStringLiteral("Western"), QStringLiteral("Noir")}));
    QTRY_COMPARE(desk.model->at(desk.view->currentIndex()).text, QStringLiteral("Noir"));
    desk.press(Qt::Key_Insert); // and the next one
    QVERIFY(desk.choose(QStringLiteral("Heist"), QString::fromUtf8("Add “Heist”")));
    QTRY_COMPARE(desk.listOf(QStringLiteral("genres")).size(), 3);
    QTRY_COMPARE(desk.model->at(desk.view->currentIndex()).text, QStringLiteral("Heist"));
}

QTEST_MAIN(TestDetailMending)
#include "tst_detailmending.moc"
