#include "ui/kit/theme.h"
#include "ui/settings/logpage.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>

using namespace moviedb::ui;

class LogPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void linesGetTheTime();
    void filterShowsWhatFits();
    void levelsAreChosen();
    void neverHoldsMoreThanItsMost();
    void copiesWhatIsShown();
    void beginsOfLongLinesAreSeen();
};

namespace {

QStringList lines(const LogPage &page)
{
    return page.findChild<QPlainTextEdit *>()->toPlainText().split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

void LogPageTest::linesGetTheTime()
{
    LogPage page;
    page.append(QStringLiteral("asked for\ta page\nof titles"));
    QTRY_COMPARE(lines(page).size(), 1);
    static const QRegularExpression line(
        QStringLiteral("^\\d\\d:\\d\\d:\\d\\d  asked for a page of titles$"));
    QVERIFY2(line.match(lines(page).first()).hasMatch(), qPrintable(lines(page).first()));
}

void LogPageTest::filterShowsWhatFits()
{
    LogPage page;
    page.append(QStringLiteral("Salt Road is stored"));
    page.append(QStringLiteral("Paper Harbour failed"));
    QTRY_COMPARE(lines(page).size(), 2);
    page.focusFilter();
    page.findChild<QLineEdit *>()->setText(QStringLiteral("FAILED"));
    QCOMPARE(lines(page).size(), 1);
    page.append(QStringLiteral("The Ninth Ferry failed")); // a new line fits or not as well
    page.append(QStringLiteral("Winter Signal is stored"));
    QTRY_COMPARE(lines(page).size(), 2);
    page.findChild<QLineEdit *>()->clear();
    QCOMPARE(lines(page).size(), 4);
}

void LogPageTest::levelsAreChosen()
{
    using Level = LogPage::Level;
    LogPage page;
    page.show();
    page.append(QStringLiteral("Salt Road is stored"));
    page.append(QStringLiteral("daily backup failed"), Level::Warning);
    page.append(QStringLiteral("the file is damaged"), Level::Failure,
                QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05"), Qt::ISODate));
    QTRY_COMPARE(lines(page).size(), 3);
    QVERIFY(lines(page).at(1).endsWith(QStringLiteral("  warning  daily backup failed")));
    QCOMPARE(lines(page).at(2), QStringLiteral("2026-01-02 03:04:05  error  the file is damaged"));
    auto *level = page.findChild<QComboBox *>();
    level->setFocus();
    QTest::keyClick(level, Qt::Key_Down);
    QCOMPARE(lines(page).size(), 2);
    QTest::keyClick(level, Qt::Key_Down);
    QCOMPARE(lines(page).size(), 1);
    page.append(QStringLiteral("nothing much"));
    page.append(QStringLiteral("no disk"), Level::Failure);
    QTRY_COMPARE(lines(page).size(), 2);
    page.findChild<QLineEdit *>()->setText(QStringLiteral("disk")); // both count
    QCOMPARE(lines(page).size(), 1);
    QTest::keyClick(level, Qt::Key_Home);
    page.findChild<QLineEdit *>()->clear();
    QCOMPARE(lines(page).size(), 5);
}

void LogPageTest::neverHoldsMoreThanItsMost()
{
    LogPage page;
    for (int number = 0; number < LogPage::maxLines + 10; ++number)
        page.append(QString::number(number));
    QTRY_COMPARE(lines(page).size(), LogPage::maxLines);
    QVERIFY(lines(page).last().endsWith(QString::number(LogPage::maxLines + 9)));
    page.findChild<QLineEdit *>()->setText(QStringLiteral("  9")); // what fell out is not found any more
    for (const QString &line : lines(page))
        QVERIFY2(!line.endsWith(QStringLiteral("  9")), qPrintable(line));
}

void LogPageTest::copiesWhatIsShown()
{
    LogPage page;
    page.append(QStringLiteral("one"));
    page.append(QStringLiteral("two"));
    QTRY_COMPARE(lines(page).size(), 2);
    page.findChild<QLineEdit *>()->setText(QStringLiteral("two"));
    page.findChild<QPushButton *>()->click();
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("two")));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("one")));
}

void LogPageTest::beginsOfLongLinesAreSeen()
{
    LogPage page;
    page.resize(400, 300);
    const auto *text = page.findChild<QPlainTextEdit *>();
    for (int line = 0; line < 3; ++line)
        page.append(QStringLiteral("The connection failed. ").repeated(20));
    QTRY_COMPARE(lines(page).size(), 3);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QTRY_VERIFY(text->horizontalScrollBar()->maximum() > 0);
    QCOMPARE(text->horizontalScrollBar()->value(), 0);
    page.findChild<QLineEdit *>()->setText(QStringLiteral("connection"));
    QCOMPARE(text->horizontalScrollBar()->value(), 0);
}

QTEST_MAIN(LogPageTest)
#include "tst_logpage.moc"
