// A page that has nothing to show: the keyboard is on its button, and Enter presses it; a part of a page that goes takes
// the keyboard with it to the one that comes.
#include "tests/ui/historydesk.h"
#include "ui/kit/theme.h"
#include "ui/page/pagebody.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

// A page of a list and an empty state, as many pages of the program are.
struct ListPage
{
    QWidget page;
    QLineEdit *filter = new QLineEdit(&page);
    PageBody *body = new PageBody(&page, &page);
    QListWidget *list = new QListWidget(body);
    QPushButton *button = new QPushButton(QStringLiteral("Crawl titles"), body);

    ListPage()
    {
        auto *layout = new QVBoxLayout(&page);
        layout->addWidget(filter);
        layout->addWidget(body);
        body->addPart(list);
        body->addPart(button);
        page.show();
    }
};

} // namespace

class EmptyPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void enterPressesTheButtonOfAnEmptyPage_data();
    void enterPressesTheButtonOfAnEmptyPage();
    void theKeyboardFollowsWhatIsSeen();
    void enterPressesAnyButtonThatHasTheKeyboard();
    void enterOfAPageGivesWayToTheButton();
};

void EmptyPagesTest::enterPressesTheButtonOfAnEmptyPage_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("page");
    const Qt::KeyboardModifiers shifted = Qt::ControlModifier | Qt::ShiftModifier;
    QTest::newRow("history") << int(Qt::Key_H) << Qt::KeyboardModifiers(Qt::ControlModifier)
                             << QString(pageid::history);
    QTest::newRow("past crawls") << int(Qt::Key_C) << shifted << QString(pageid::runs);
    QTest::newRow("disagreements") << int(Qt::Key_J) << Qt::KeyboardModifiers(Qt::ControlModifier)
                                   << QString(pageid::disagreements);
    QTest::newRow("near duplicates") << int(Qt::Key_J) << shifted << QString(pageid::likeRows);
    QTest::newRow("review") << int(Qt::Key_2) << Qt::KeyboardModifiers(Qt::ControlModifier)
                            << QString(pageid::review);
    QTest::newRow("a table") << int(Qt::Key_4) << Qt::KeyboardModifiers(Qt::ControlModifier)
                             << QString(pageid::movies);
}

void EmptyPagesTest::enterPressesTheButtonOfAnEmptyPage()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, page);
    HistoryDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.openWindow());
    desk.press(key, modifiers);
    QCOMPARE(desk.window->currentPage()->info().id, page);
    QTRY_VERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()) != nullptr);
    QVERIFY(QApplication::focusWidget()->isVisible());
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.window->currentPage()->info().id, QString(pageid::crawl));
}

void EmptyPagesTest::theKeyboardFollowsWhatIsSeen()
{
    ListPage one;
    QVERIFY(QTest::qWaitForWindowActive(&one.page));
    one.page.setFocus();
    QVERIFY(one.list->hasFocus());
    one.body->setCurrentWidget(one.button);
    QVERIFY(one.button->hasFocus());
    one.body->setCurrentWidget(one.list);
    QVERIFY(one.list->hasFocus());
    one.filter->setFocus(); // a person types there: what changes below takes nothing away
    one.body->setCurrentWidget(one.button);
    QVERIFY(one.filter->hasFocus());
    one.page.setFocus();
    QVERIFY(one.button->hasFocus());
}

void EmptyPagesTest::enterPressesAnyButtonThatHasTheKeyboard()
{
    ListPage one;
    QVERIFY(QTest::qWaitForWindowActive(&one.page));
    QSignalSpy clicked(one.button, &QPushButton::clicked);
    one.body->setCurrentWidget(one.button);
    one.page.setFocus();
    QTest::keyClick(one.button, Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
    QTest::keyClick(one.button, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(clicked.size(), 2);
    QTest::keyClick(one.button, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(clicked.size(), 2);
    one.button->setEnabled(false);
    QTest::keyClick(one.button, Qt::Key_Return);
    QCOMPARE(clicked.size(), 2);
}

void EmptyPagesTest::enterOfAPageGivesWayToTheButton()
{
    ListPage one;
    QVERIFY(QTest::qWaitForWindowActive(&one.page));
    QAction open;
    open.setShortcut(Qt::Key_Return);
    open.setShortcutContext(Qt::WidgetWithChildrenShortcut);
    one.page.addAction(&open);
    QSignalSpy opened(&open, &QAction::triggered);
    QSignalSpy clicked(one.button, &QPushButton::clicked);
    one.page.setFocus();
    QTest::keyClick(one.list, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    one.body->setCurrentWidget(one.button);
    QTest::keyClick(one.button, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(clicked.size(), 1);
}

QTEST_MAIN(EmptyPagesTest)
#include "tst_emptypages.moc"
