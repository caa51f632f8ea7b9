// The last line of a dialog: Cancel at the left of what is done, in questions of the desktop's kind too.
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace moviedb::ui;

class DialogButtonsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void oneThingIsDone();
    void somethingIsLost_data();
    void somethingIsLost();
};

void DialogButtonsTest::oneThingIsDone()
{
    QDialog dialog;
    QPushButton *apply = nullptr;
    dialog.setLayout(dialogButtons(&dialog, QStringLiteral("Merge"), &apply));
    dialog.show();
    for (const auto *button : dialog.findChildren<QPushButton *>())
        QVERIFY(button == apply || button->geometry().right() < apply->geometry().left());
}

void DialogButtonsTest::somethingIsLost_data()
{
    QTest::addColumn<QString>("leave");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("done");
    QTest::newRow("Enter leaves it") << QString() << int(Qt::Key_Return) << false;
    QTest::newRow("Escape leaves it") << QString() << int(Qt::Key_Escape) << false;
    QTest::newRow("in words of its own") << QStringLiteral("Stay") << int(Qt::Key_Escape) << false;
    QTest::newRow("a click does it") << QString() << 0 << true;
}

void DialogButtonsTest::somethingIsLost()
{
    QFETCH(QString, leave);
    QFETCH(int, key);
    QMessageBox box;
    box.setText(QStringLiteral("Delete “Tide”?"));
    QPushButton *confirm = dangerButtons(&box, QStringLiteral("Delete"), leave);
    bool done = false;
    connect(confirm, &QPushButton::clicked, this, [&done] { done = true; });
    box.open();
    QVERIFY(QTest::qWaitForWindowActive(&box));
    const QPushButton *stay = box.defaultButton();
    QVERIFY(stay != nullptr && stay != confirm);
    QCOMPARE(stay->text().remove(u'&'), leave.isEmpty() ? QStringLiteral("Cancel") : leave);
    QVERIFY(stay->geometry().right() < confirm->geometry().left());
    QCOMPARE(confirm->property("role").toString(), QStringLiteral("danger"));
    if (key != 0)
        QTest::keyClick(&box, Qt::Key(key));
    else
        QTest::mouseClick(confirm, Qt::LeftButton);
    QVERIFY(!box.isVisible());
    QTEST(done, "done");
}

QTEST_MAIN(DialogButtonsTest)
#include "tst_dialogbuttons.moc"
