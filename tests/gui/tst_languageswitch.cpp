// The language of the window, chosen by keys in the settings: everything changes at once, and what is under way goes on.
#include "app/window/windowapplication.h"
#include "core/store/moviestore/openstore.h"
#include "ui/kit/theme.h"
#include "ui/page/page.h"
#include "ui/page/pageids.h"
#include "ui/tables/tablepage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"

#include "core/sample/samplegallery.h"
#include "core/sources/registry/sources.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

Settings settingsIn(const QTemporaryDir &folder)
{
    Settings settings;
    settings.dataDir = folder.filePath(QStringLiteral("data"));
    settings.cacheDir = folder.filePath(QStringLiteral("cache"));
    settings.file = folder.filePath(QStringLiteral("settings.json"));
    settings.contact = QStringLiteral("ines@example.org");
    return settings;
}

ui::MainWindow *shownWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<ui::MainWindow *>(widget); window != nullptr && window->isVisible())
            return window;
    return nullptr;
}

QStringList navigationOf(const ui::MainWindow *window)
{
    QStringList titles;
    const auto *navigation = window->findChild<ui::Navigation *>();
    for (QTreeWidgetItemIterator it(const_cast<ui::Navigation *>(navigation)); *it != nullptr; ++it)
        titles << (*it)->text(0);
    return titles;
}

QString menusOf(const ui::MainWindow *window)
{
    QStringList titles;
    for (const QAction *menu : window->menuBar()->actions())
        titles << menu->text();
    return titles.join(u' ').remove(u'&');
}

QComboBox *languageOf(const ui::MainWindow *window)
{
    return window->findChild<QComboBox *>(QStringLiteral("interface language"));
}

} // namespace

class LanguageSwitchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void byKeysAndBack();
    void keysOfMenus();
    void tablesFollow();
    void crawlGoesOn();
    void firstStartToo();

private:
    void start(const Settings &settings);
    void choose(Qt::Key key);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogFile> m_log;
    std::unique_ptr<WindowApplication> m_application;
    ui::MainWindow *m_window = nullptr;
};

void LanguageSwitchTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::theme::apply(ui::theme::Mode::Light);
}

void LanguageSwitchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<LogFile>(m_folder->filePath(QStringLiteral("log")), LogLevel::Error);
}

void LanguageSwitchTest::cleanup()
{
    m_application.reset();
    QVERIFY(waitUntilStoresClosed()); // the daily backup of a database that was opened
    m_log.reset();
    m_folder.reset();
}

void LanguageSwitchTest::start(const Settings &settings)
{
    m_application = std::make_unique<WindowApplication>(settings, *m_log);
    m_application->start();
    QTRY_VERIFY_WITH_TIMEOUT((m_window = shownWindow()) != nullptr, 20000);
}

// The first is the system's, the last one Italian.
void LanguageSwitchTest::choose(Qt::Key key)
{
    QComboBox *language = languageOf(m_window);
    QVERIFY(language != nullptr);
    language->setFocus();
    const QPointer<ui::MainWindow> before(m_window);
    QTest::keyClick(language, key);
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull() && (m_window = shownWindow()) != nullptr, 20000);
}

void LanguageSwitchTest::byKeysAndBack()
{
    const Settings settings = settingsIn(*m_folder);
    start(settings);
    m_window->resize(1111, 777);
    m_window->showPage(ui::pageid::settings);
    QTRY_COMPARE(m_window->currentPage()->info().title, QStringLiteral("Settings"));
    choose(Qt::Key_End);
    QCOMPARE(m_window->size(), QSize(1111, 777));
    QCOMPARE(m_window->shownPage(), QString(ui::pageid::settings));
    QCOMPARE(m_window->currentPage()->info().title, QStringLiteral("Impostazioni"));
    QTRY_COMPARE(m_window->focusWidget(), languageOf(m_window));
    QCOMPARE(languageOf(m_window)->currentText(), QStringLiteral("Italiano"));
    QVERIFY(navigationOf(m_window).contains(QStringLiteral("Revisione")));
    QVERIFY(!navigationOf(m_window).contains(QStringLiteral("Review")));
    QCOMPARE(menusOf(m_window), QStringLiteral("File Modifica Vai Visualizza Aiuto"));
    const auto kept = loadSettings(settings.file, {}, sources::descriptions());
    QVERIFY(kept.ok());
    QCOMPARE(kept->interfaceLanguage, QStringLiteral("it"));

    choose(Qt::Key_Home); // the system's, which is C here
    QVERIFY(navigationOf(m_window).contains(QStringLiteral("Review")));
    QCOMPARE(menusOf(m_window), QStringLiteral("File Edit Go View Help"));
    QCOMPARE(m_window->shownPage(), QString(ui::pageid::settings));
}

// Each letter once in a menu, and the bar.
void LanguageSwitchTest::keysOfMenus()
{
    Settings settings = settingsIn(*m_folder);
    settings.interfaceLanguage = QStringLiteral("it");
    start(settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->tablePage(ui::pageid::movies) != nullptr, 20000);
    QList<QList<QAction *>> menus{m_window->menuBar()->actions()};
    for (const QAction *menu : m_window->menuBar()->actions())
        menus << menu->menu()->actions();
    QCOMPARE(menus.size(), 6);
    for (const QList<QAction *> &menu : std::as_const(menus)) {
        QHash<QChar, QString> taken;
        for (const QAction *action : menu) {
            const qsizetype mark = action->text().remove(QStringLiteral("&&")).indexOf(u'&');
            if (mark < 0)
                continue;
            const QChar key = action->text().at(mark + 1).toLower();
            QVERIFY2(!taken.contains(key), qPrintable(action->text() + u' ' + taken.value(key)));
            taken.insert(key, action->text());
        }
        QVERIFY(taken.size() > 1);
    }
}

void LanguageSwitchTest::tablesFollow()
{
    Settings settings = settingsIn(*m_folder);
    settings.database = settings.sampleDatabase();
    start(settings);
    m_application->crawlService()->start(sampleScope());
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->crawlService()->isActive() &&
                                 m_application->crawlService()->progress().stored > 30,
                             60000);
    m_window->showPage(ui::pageid::settings);
    choose(Qt::Key_End);
    m_window->showPage(ui::pageid::movies);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->tablePage(ui::pageid::movies) != nullptr, 20000);
    ui::TablePage *movies = m_window->tablePage(ui::pageid::movies);
    QCOMPARE(movies->info().title, QStringLiteral("Film"));
    const auto *view = movies->findChild<QTableView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 30, 20000);
    QStringList heads;
    QString cells;
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        heads << view->model()->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < view->model()->rowCount(); ++row)
            cells += view->model()->index(row, column).data().toString() + u' ';
    }
    QVERIFY2(heads.contains(QStringLiteral("Data di uscita")), qPrintable(heads.join(u' ')));
    QVERIFY2(cells.contains(QStringLiteral(".000.000 ")), qPrintable(cells.left(500)));
    QVERIFY(!cells.contains(QStringLiteral(",000,000")));
}

// It is neither stopped nor begun anew, and the new window shows it. The source does not answer meanwhile.
void LanguageSwitchTest::crawlGoesOn()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Settings settings = settingsIn(*m_folder);
    const QUrl nowhere(QStringLiteral("http://127.0.0.1:%1/").arg(silent.serverPort()));
    for (const SourceInfo &source : sources::descriptions())
        for (const EndpointInfo &endpoint : source.endpoints)
            settings.endpoints.move(endpoint.name, nowhere);
    start(settings);
    CrawlService *crawl = m_application->crawlService();
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Entries;
    scope.gallery = QStringLiteral("list:-");
    scope.country = QStringLiteral("US");
    GalleryEntry entry;
    entry.listId = QStringLiteral("1");
    entry.title = QStringLiteral("Twister");
    entry.year = 1996;
    scope.entries = {entry};
    crawl->start(scope);
    QTRY_VERIFY_WITH_TIMEOUT(crawl->progress().runId != 0 && silent.hasPendingConnections(), 20000);
    const qint64 run = crawl->progress().runId;
    m_window->showPage(ui::pageid::settings);
    choose(Qt::Key_End);
    QCOMPARE(m_application->crawlService(), crawl);
    QVERIFY(crawl->isActive());
    QCOMPARE(crawl->progress().runId, run);
    m_window->showPage(ui::pageid::crawl);
    const auto said = [this] {
        QString all;
        for (const auto *label : m_window->currentPage()->findChildren<QLabel *>())
            if (label->isVisible())
                all += label->text() + u'\n';
        return all;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("Titoli incollati")), qPrintable(said()), 20000);
    crawl->stop();
    while (QTcpSocket *asking = silent.nextPendingConnection())
        asking->abort();
    silent.close();
    QTRY_VERIFY_WITH_TIMEOUT(!crawl->isActive(), 60000);
    QCOMPARE(crawl->progress().runId, run);
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("L'hai fermata tu.")), qPrintable(said()),
                              20000);
}

// Before there is any contact address.
void LanguageSwitchTest::firstStartToo()
{
    Settings settings = settingsIn(*m_folder);
    settings.contact.clear();
    start(settings);
    QCOMPARE(m_window->shownPage(), QString());
    choose(Qt::Key_End);
    QCOMPARE(m_window->shownPage(), QString());
    QStringList said;
    for (const auto *label : m_window->findChildren<QLabel *>())
        if (label->isVisible())
            said << label->text();
    QVERIFY2(said.contains(QStringLiteral("Costruisci il tuo database di film")) ||
                 said.contains(QStringLiteral("Benvenuto")),
             qPrintable(said.join(u'\n')));
}

QTEST_MAIN(LanguageSwitchTest)

#include "tst_languageswitch.moc"
