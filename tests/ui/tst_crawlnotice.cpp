// The end of a crawl in the title of a window that nobody looks at, until somebody does.
#include "ui/window/crawlnotice.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

class CrawlNoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCameOfIt_data();
    void whatCameOfIt();
    void nothingForTheOneWhoLooks();
};

void CrawlNoticeTest::whatCameOfIt_data()
{
    QTest::addColumn<QString>("stoppedBy");
    QTest::addColumn<int>("stored");
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("title");
    QTest::newRow("one") << QString() << 1 << 0 << QStringLiteral("Crawl finished: 1 film stored – Films");
    QTest::newRow("many") << QString() << 287 << 0
                          << QStringLiteral("Crawl finished: 287 films stored – Films");
    QTest::newRow("a failure") << QString() << 8 << 1
                               << QStringLiteral("Crawl ended, 1 title failed – Films");
    QTest::newRow("failures") << QString() << 8 << 4
                              << QStringLiteral("Crawl ended, 4 titles failed – Films");
    QTest::newRow("refused") << QStringLiteral("refused") << 8 << 4
                             << QStringLiteral("Crawl stopped – Films");
    QTest::newRow("error") << QStringLiteral("error") << 0 << 0 << QStringLiteral("Crawl stopped – Films");
}

void CrawlNoticeTest::whatCameOfIt()
{
    QFETCH(QString, stoppedBy);
    QFETCH(int, stored);
    QFETCH(int, failed);
    QFETCH(QString, title);
    QWidget window;
    window.setWindowTitle(QStringLiteral("Films"));
    CrawlNotice notice(&window);
    CrawlSummary summary;
    summary.stoppedBy = stoppedBy;
    summary.counts.stored = stored;
    summary.counts.failed = failed;
    notice.tell(summary);
    QCOMPARE(window.windowTitle(), title);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.windowTitle(), QStringLiteral("Films"));
}

void CrawlNoticeTest::nothingForTheOneWhoLooks()
{
    QWidget window;
    window.setWindowTitle(QStringLiteral("Films"));
    CrawlNotice notice(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    notice.tell({});
    QCOMPARE(window.windowTitle(), QStringLiteral("Films"));
}

QTEST_MAIN(CrawlNoticeTest)
#include "tst_crawlnotice.moc"
