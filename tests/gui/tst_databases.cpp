// The whole program and its databases: the last one used opens again, a password is asked for once and is nowhere to be
// seen, the sample has a database of its own, a server that goes away is waited for.
#include "app/window/windowapplication.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/bytesof.h"
#include "tests/support/ownserver.h"
#include "ui/connections/connectionpage.h"
#include "ui/connections/passworddialog.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/window/mainwindow.h"

#include "core/base/future.h"
#include "core/sources/registry/sources.h"

#include <QApplication>
#include <QCheckBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

const QString secret = QStringLiteral("Sup3rSecretOfInes");

Settings settingsIn(const QTemporaryDir &folder)
{
    Settings settings;
    settings.dataDir = folder.filePath(QStringLiteral("data"));
    settings.cacheDir = folder.filePath(QStringLiteral("cache"));
    settings.file = folder.filePath(QStringLiteral("settings.json"));
    settings.contact = QStringLiteral("ines@example.org");
    return settings;
}

// What another start of the program reads.
Settings settingsAgain(const Settings &settings)
{
    const auto read = loadSettings(settings.file, {}, sources::descriptions());
    return read ? *read : Settings();
}

template <class Window> Window *shownWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<Window *>(widget); window != nullptr && window->isVisible())
            return window;
    return nullptr;
}

QPushButton *buttonOf(const QWidget *parent, const QString &text)
{
    for (auto *one : parent->findChildren<QPushButton *>())
        if (one->text().remove(u'&') == text && one->isVisible())
            return one;
    return nullptr;
}

QString everythingSaid(const QWidget *window)
{
    QString all = window->windowTitle();
    for (const auto *label : window->findChildren<QLabel *>())
        all += label->text();
    for (const auto *button : window->findChildren<QAbstractButton *>())
        all += button->text() + button->toolTip();
    return all;
}

void choose(ui::MainWindow *window, const QString &name)
{
    window->showPage(QStringLiteral("connection"));
    auto *page = window->findChild<ui::ConnectionPage *>();
    QVERIFY(page != nullptr);
    auto *list = page->findChild<QListView *>();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (const QModelIndex index = list->model()->index(row, 0); index.data().toString() == name) {
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
            return;
        }
    QFAIL(qPrintable(QStringLiteral("no connection ") + name));
}

} // namespace

class DatabasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(waitUntilStoresClosed()); } // the daily backup of a database that was opened
    void lastUsedOpensAgain();
    void sampleHasItsOwn();
    void passwordIsAskedOnceAndNowhere();
    void wrongPasswordIsSaid();
    void lostServerIsSaidAndComesBack();
    void readOnlyRoleIsSaid();

private:
    void switchTo(ui::MainWindow **window, const QString &name);
};

void DatabasesTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    qunsetenv("PGPASSWORD");
    qputenv("PGPASSFILE", "/nonexistent/pgpass");
    ui::theme::apply(ui::theme::Mode::Light);
}

void DatabasesTest::switchTo(ui::MainWindow **window, const QString &name)
{
    choose(*window, name);
    const QPointer<ui::MainWindow> before(*window);
    QPushButton *open = buttonOf(*window, QStringLiteral("Switch"));
    QVERIFY(open != nullptr && open->isEnabled());
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull() && (*window = shownWindow<ui::MainWindow>()) != nullptr, 20000);
}

void DatabasesTest::lastUsedOpensAgain()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    Settings settings = settingsIn(folder);
    settings.connections = {{QStringLiteral("Attic"),
                             QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("attic.db")),
                             QStringLiteral("red"),
                             {}}};
    ui::MainWindow *window = nullptr;
    {
        WindowApplication application(settings, log);
        application.start();
        QTRY_VERIFY_WITH_TIMEOUT((window = shownWindow<ui::MainWindow>()) != nullptr, 20000);
        QCOMPARE(window->windowTitle(), QStringLiteral("movies.db – Movie DB"));
        switchTo(&window, QStringLiteral("Attic"));
        QCOMPARE(window->windowTitle(), QStringLiteral("Attic – Movie DB"));
    }
    const Settings again = settingsAgain(settings);
    QCOMPARE(again.databaseUrl(), settings.connections.first().address);
    QCOMPARE(again.connections.size(), 2);
    WindowApplication application(again, log);
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT((window = shownWindow<ui::MainWindow>()) != nullptr, 20000);
    QCOMPARE(window->windowTitle(), QStringLiteral("Attic – Movie DB"));
}

void DatabasesTest::sampleHasItsOwn()
{
    const QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    const Settings settings = settingsIn(folder);
    WindowApplication application(settings, log);
    application.start();
    ui::MainWindow *window = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((window = shownWindow<ui::MainWindow>()) != nullptr, 20000);
    window->showPage(QStringLiteral("crawl"));
    QPushButton *sample = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((sample = buttonOf(window, QStringLiteral("Try the sample gallery"))) != nullptr,
                             10000);
    const QPointer<ui::MainWindow> before(window);
    QTest::mouseClick(sample, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull() && (window = shownWindow<ui::MainWindow>()) != nullptr, 20000);
    QCOMPARE(window->windowTitle(), QStringLiteral("Sample – Movie DB"));
    QVERIFY(window->findChild<ui::MessageBar *>(QStringLiteral("database notice"))
                ->text()
                .contains(QStringLiteral("sample")));
    QTRY_COMPARE_WITH_TIMEOUT(application.crawlService()->progress().state, CrawlProgress::State::Finished,
                              60000);
    QVERIFY(application.crawlService()->progress().stored > 30);

    switchTo(&window, QStringLiteral("movies.db"));
    QVERIFY(QFile::exists(settings.dataDir + QStringLiteral("/sample.db")));
    choose(window, QStringLiteral("Sample")); // reachable again
    auto *page = window->findChild<ui::ConnectionPage *>();
    QTest::mouseClick(buttonOf(page, QStringLiteral("Remove")), Qt::LeftButton);
    auto *message = page->findChild<ui::MessageBar *>();
    QVERIFY(QFile::exists(settings.dataDir + QStringLiteral("/sample.db")));
    QTest::mouseClick(buttonOf(message, QStringLiteral("Remove")), Qt::LeftButton);
    QTRY_COMPARE(message->text(), QStringLiteral("The sample is gone; it can be made again."));
    for (const char *part : {"", "-wal", "-shm"})
        QVERIFY(!QFile::exists(settings.dataDir + QStringLiteral("/sample.db") + QLatin1String(part)));
}

// A role of the server that has to say its password; see tests/support/pgcluster.
#define MOVIEDB_PASSWORD_SERVER(server, settings, folder)                                                    \
    const test::OwnServer server;                                                                            \
    if (!server.skipReason().isEmpty())                                                                      \
        QSKIP(qPrintable(server.skipReason()));                                                              \
    QVERIFY(server.run(QStringLiteral("CREATE ROLE password_needed LOGIN PASSWORD '%1'").arg(secret)));      \
    QVERIFY(server.run(QStringLiteral("CREATE DATABASE films OWNER password_needed")));                      \
    const QTemporaryDir folder;                                                                              \
    Settings settings = settingsIn(folder);                                                                  \
    settings.database =                                                                                      \
        test::OwnServer::address(server.url(), QStringLiteral("password_needed"), QStringLiteral("films"))

void DatabasesTest::passwordIsAskedOnceAndNowhere()
{
    MOVIEDB_PASSWORD_SERVER(server, settings, folder);
    {
        LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Debug);
        ui::MainWindow *window = nullptr;
        {
            WindowApplication application(settings, log);
            application.start();
            ui::PasswordDialog *dialog = nullptr;
            QTRY_VERIFY_WITH_TIMEOUT((dialog = shownWindow<ui::PasswordDialog>()) != nullptr, 20000);
            QVERIFY(everythingSaid(dialog).contains(QStringLiteral("films on 127.0.0.1")));
            auto *field = dialog->findChild<QLineEdit *>();
            QTest::keyClicks(field, secret);
            QTest::keyClick(field, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT((window = shownWindow<ui::MainWindow>()) != nullptr, 30000);
            QTRY_VERIFY_WITH_TIMEOUT(everythingSaid(window).contains(QStringLiteral("The password is kept")),
                                     20000);
            QVERIFY(!everythingSaid(window).contains(secret));
        }
        WindowApplication again(settingsAgain(settings), log);
        again.start();
        QTRY_VERIFY_WITH_TIMEOUT((window = shownWindow<ui::MainWindow>()) != nullptr, 30000);
        QVERIFY(shownWindow<ui::PasswordDialog>() == nullptr);
        window->showPage(QStringLiteral("connection"));
        QTest::mouseClick(buttonOf(window, QStringLiteral("Test")), Qt::LeftButton);
        auto *message = window->findChild<ui::ConnectionPage *>()->findChild<ui::MessageBar *>();
        QTRY_COMPARE_WITH_TIMEOUT(message->text(), QStringLiteral("Movie DB, up to date: 0 films."), 20000);
    }
    int files = 0;
    QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QVERIFY2(!test::bytesOf(it.next()).contains(secret.toUtf8()), qPrintable(it.filePath()));
        ++files;
    }
    QVERIFY(files >= 3); // settings, log, and where there is no keychain the encrypted file and its key
    QDirIterator processes(QStringLiteral("/proc"), {QStringLiteral("[0-9]*")}, QDir::Dirs);
    while (processes.hasNext())
        QVERIFY(!test::bytesOf(processes.next() + QStringLiteral("/cmdline")).contains(secret.toUtf8()));
}

void DatabasesTest::wrongPasswordIsSaid()
{
    MOVIEDB_PASSWORD_SERVER(server, settings, folder);
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    WindowApplication application(settings, log);
    application.start();
    const auto answer = [](const QString &password) {
        QPointer<ui::PasswordDialog> dialog;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = shownWindow<ui::PasswordDialog>()) != nullptr, 20000);
        dialog->findChild<QCheckBox *>()->setChecked(false);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), password);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(dialog.isNull() || !dialog->isVisible());
    };
    answer(QStringLiteral("wrong"));
    ui::PasswordDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = shownWindow<ui::PasswordDialog>()) != nullptr, 20000);
    QVERIFY(everythingSaid(dialog).contains(QStringLiteral("Wrong password for password_needed.")));
    answer(secret);
    QTRY_VERIFY_WITH_TIMEOUT(shownWindow<ui::MainWindow>() != nullptr, 30000);
    QVERIFY(!QFile::exists(settings.dataDir + QStringLiteral("/secrets")));
}

void DatabasesTest::lostServerIsSaidAndComesBack()
{
    const test::OwnServer server;
    if (!server.skipReason().isEmpty())
        QSKIP(qPrintable(server.skipReason()));
    QVERIFY(server.run(QStringLiteral("CREATE DATABASE films")));
    const QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    Settings settings = settingsIn(folder);
    settings.database =
        test::OwnServer::address(server.url(), QStringLiteral("moviedb"), QStringLiteral("films"));
    WindowApplication application(settings, log);
    application.start();
    ui::MainWindow *window = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((window = shownWindow<ui::MainWindow>()) != nullptr, 30000);
    window->showPage(QStringLiteral("movies"));
    QTRY_VERIFY_WITH_TIMEOUT(window->tablePage(QStringLiteral("movies")) != nullptr, 20000);
    QVERIFY(server.act(QStringLiteral("halt")));
    window->showPage(QStringLiteral("genres")); // asks the database
    auto *notice = window->findChild<ui::MessageBar *>(QStringLiteral("database notice"));
    QTRY_VERIFY_WITH_TIMEOUT(
        notice->text().startsWith(QStringLiteral("No database server answers at 127.0.0.1")), 20000);
    QVERIFY(server.act(QStringLiteral("resume")));
    QTRY_COMPARE_WITH_TIMEOUT(notice->text(), QString(), 30000);
    QVERIFY(window->isVisible());
    window->showPage(QStringLiteral("connection"));
    QTest::mouseClick(buttonOf(window, QStringLiteral("Test")), Qt::LeftButton);
    auto *message = window->findChild<ui::ConnectionPage *>()->findChild<ui::MessageBar *>();
    QTRY_COMPARE_WITH_TIMEOUT(message->text(), QStringLiteral("Movie DB, up to date: 0 films."), 20000);
}

void DatabasesTest::readOnlyRoleIsSaid()
{
    MOVIEDB_PASSWORD_SERVER(server, settings, folder);
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    ui::MainWindow *window = nullptr;
    QVERIFY(server.run(QStringLiteral("CREATE ROLE guest LOGIN")));
    settings.database =
        test::OwnServer::address(server.url(), QStringLiteral("moviedb"), QStringLiteral("films"));
    {
        WindowApplication owner(settings, log);
        owner.start();
        QTRY_VERIFY_WITH_TIMEOUT(shownWindow<ui::MainWindow>() != nullptr, 30000);
    }
    QVERIFY(server.run(QStringLiteral("GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest"),
                       QStringLiteral("films")));
    settings.database =
        test::OwnServer::address(server.url(), QStringLiteral("guest"), QStringLiteral("films"));
    WindowApplication guest(settings, log);
    guest.start();
    QTRY_VERIFY_WITH_TIMEOUT((window = shownWindow<ui::MainWindow>()) != nullptr, 30000);
    QVERIFY(everythingSaid(window).contains(QStringLiteral("read-only")));
    auto *notice = window->findChild<ui::MessageBar *>(QStringLiteral("database notice"));
    QVERIFY2(notice->text().contains(QStringLiteral("guest may only read it")), qPrintable(notice->text()));
}

QTEST_MAIN(DatabasesTest)
#include "tst_databases.moc"
