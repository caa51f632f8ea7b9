// The end of a crawl in the title of a window that nobody looks at, until somebody does; and what the desktop is asked to
// show, on a message bus of the test's own.
#include "ui/notice/crawlnotice.h"

#include <QApplication>
#include <QDBusConnection>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

// A desktop that notes what it is asked to show.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint replaces = 0;
        QString summary;
        QString body;
        QStringList actions;
    };
    QList<Shown> shown;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &, int)
    {
        shown << Shown{replaces, summary, body, actions};
        return replaces > 0 ? replaces : 7;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

class CrawlNoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theDesktopShowsIt();
    void withoutADesktop();
    void whatCameOfIt_data();
    void whatCameOfIt();
    void nothingForTheOneWhoLooks();

private:
    QProcess m_bus;
};

void CrawlNoticeTest::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    QVERIFY2(!daemon.isEmpty(), "the package dbus-x11 brings it along");
    m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                         QStringLiteral("--print-address=1")});
    QVERIFY(m_bus.waitForReadyRead(10000));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void CrawlNoticeTest::cleanupTestCase()
{
    m_bus.kill();
    m_bus.waitForFinished();
}

void CrawlNoticeTest::theDesktopShowsIt()
{
    Desktop desktop;
    QDBusConnection bus = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"),
                                                        QStringLiteral("desktop"));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));

    QWidget window;
    window.setWindowTitle(QStringLiteral("Films"));
    CrawlNotice notice(&window);
    CrawlSummary summary;
    summary.counts.listed = 1200;
    summary.counts.accepted = 1100;
    summary.counts.review = 3;
    summary.counts.stored = 1100;
    notice.tell(summary);
    QTRY_COMPARE(desktop.shown.size(), 1);
    QCOMPARE(desktop.shown.first().replaces, 0u);
    QCOMPARE(desktop.shown.first().summary, QStringLiteral("Crawl finished: 1,100 films stored"));
    QCOMPARE(desktop.shown.first().body, QStringLiteral("1,100 of 1,200 titles matched · 3 to review"));
    QCOMPARE(desktop.shown.first().actions.value(0), QStringLiteral("default"));

    // Somebody else's notification, another button, then a click on this one.
    window.show();
    window.setWindowState(Qt::WindowMinimized);
    Q_EMIT desktop.ActionInvoked(6, QStringLiteral("default"));
    Q_EMIT desktop.ActionInvoked(7, QStringLiteral("other"));
    QTest::qWait(100);
    QVERIFY(window.isMinimized());
    Q_EMIT desktop.ActionInvoked(7, QStringLiteral("default"));
    QTRY_VERIFY(!window.isMinimized());
    QTRY_VERIFY(window.isActiveWindow());

    // What a source said may look like markup; the next crawl takes the first one's place.
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    summary.stoppedBy = QStringLiteral("refused");
    summary.error = QStringLiteral("JustWatch answered <b>403</b>");
    notice.tell(summary);
    QTRY_COMPARE(desktop.shown.size(), 2);
    QCOMPARE(desktop.shown.last().replaces, 7u);
    QCOMPARE(desktop.shown.last().summary, QStringLiteral("Crawl stopped"));
    QVERIFY(
        desktop.shown.last().body.startsWith(QStringLiteral("JustWatch answered &lt;b&gt;403&lt;/b&gt; · ")));
    QVERIFY(bus.unregisterService(QStringLiteral("org.freedesktop.Notifications")));
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
}

void CrawlNoticeTest::withoutADesktop()
{
    QWidget window;
    window.setWindowTitle(QStringLiteral("Films"));
    CrawlNotice notice(&window);
    notice.tell({});
    QTest::qWait(200); // the bus answers that there is nobody
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("Crawl finished")));
}

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
