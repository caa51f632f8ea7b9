// The whole program as a local server: switched on with a click, it follows the window to another database, is there again at the next
// start, and gone with the program.
#include "app/window/windowapplication.h"
#include "core/sources/registry/sources.h"
#include "core/store/moviestore/openstore.h"
#include "tests/api/rawclient.h"
#include "ui/kit/theme.h"
#include "ui/page/pageids.h"
#include "ui/serving/servingpage.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int patience = 20000;

Settings servingSettings(const QTemporaryDir &folder)
{
    Settings settings;
    settings.dataDir = folder.filePath(QStringLiteral("data"));
    settings.cacheDir = folder.filePath(QStringLiteral("cache"));
    settings.file = folder.filePath(QStringLiteral("settings.json"));
    settings.contact = QStringLiteral("ines@example.org");
    settings.connections = {{QStringLiteral("Attic"),
                             QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("attic.db")),
                             {},
                             {}}};
    return settings;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

ui::MainWindow *shownMainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<ui::MainWindow *>(widget); window != nullptr && window->isVisible())
            return window;
    return nullptr;
}

bool click(const QWidget *parent, const QString &text)
{
    for (auto *one : parent->findChildren<QPushButton *>())
        if (one->text().remove(u'&') == text && one->isVisible() && one->isEnabled()) {
            QTest::mouseClick(one, Qt::LeftButton);
            return true;
        }
    return false;
}

// Which database answers at this port; "" = nobody does.
QString databaseAt(quint16 port)
{
    QTcpSocket look;
    look.connectToHost(QHostAddress::LocalHost, port);
    if (!look.waitForConnected(patience))
        return {};
    RawClient client(port);
    const RawAnswer answer =
        client.ask("GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n\r\n");
    return answer.status == 200 ? QString::fromUtf8(answer.body) : QString();
}

} // namespace

class ServingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(waitUntilStoresClosed()); } // the daily backup of a database that was opened
    void followsTheWindow();

private:
    void openWindow(WindowApplication &application, ui::MainWindow **window);
    void switchToAttic(ui::MainWindow **window);
};

void ServingTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::theme::apply(ui::theme::Mode::Light);
}

void ServingTest::openWindow(WindowApplication &application, ui::MainWindow **window)
{
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT((*window = shownMainWindow()) != nullptr, patience);
}

void ServingTest::switchToAttic(ui::MainWindow **window)
{
    (*window)->showPage(ui::pageid::connection);
    auto *list = (*window)->currentPage()->findChild<QListView *>();
    QVERIFY(list != nullptr);
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (const QModelIndex index = list->model()->index(row, 0);
            index.data().toString() == QStringLiteral("Attic"))
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    const QPointer<ui::MainWindow> before(*window);
    QVERIFY(click(*window, QStringLiteral("Switch")));
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull() && (*window = shownMainWindow()) != nullptr, patience);
}

void ServingTest::followsTheWindow()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    Settings settings = servingSettings(folder);
    settings.servePort = freePort();
    const auto port = quint16(settings.servePort);
    ui::MainWindow *window = nullptr;
    {
        WindowApplication application(settings, log);
        openWindow(application, &window);
        QVERIFY(!QTest::currentTestFailed());
        window->showPage(ui::pageid::serving);
        QVERIFY(click(window->currentPage(), QStringLiteral("Start")));
        auto *page = window->findChild<ui::ServingPage *>();
        QTRY_VERIFY2(page->said().startsWith(QStringLiteral("Listening on")), qPrintable(page->said()));
        QVERIFY(databaseAt(port).contains(QStringLiteral("movies.db")));
        QTRY_VERIFY(page->said().contains(QStringLiteral("1 request")));
        switchToAttic(&window);
        QVERIFY(!QTest::currentTestFailed());
        QTRY_VERIFY_WITH_TIMEOUT(databaseAt(port).contains(QStringLiteral("attic.db")), patience);
    }
    QCOMPARE(databaseAt(port), QString()); // nobody is left
    const auto again = loadSettings(settings.file, {}, sources::descriptions());
    QVERIFY(again && again->serve);
    WindowApplication application(*again, log);
    openWindow(application, &window);
    QTRY_VERIFY_WITH_TIMEOUT(databaseAt(port).contains(QStringLiteral("attic.db")), patience);
    window->showPage(ui::pageid::serving);
    QVERIFY(click(window->currentPage(), QStringLiteral("Stop")));
    QTRY_COMPARE(databaseAt(port), QString());
    QVERIFY(!loadSettings(settings.file, {}, sources::descriptions())->serve);
}

QTEST_MAIN(ServingTest)
#include "tst_serving.moc"
