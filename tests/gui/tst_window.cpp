// The whole program as a person meets it, driven by clicks and keys: first run, sample crawl, two reviews,
// one edit, one export; and a crawl of 500 films during which the window must not stall.
#include "app/window/windowapplication.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/stallwatch.h"
#include "ui/exports/exportdialog.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewpage.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowdialogs.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace moviedb;

namespace {

Settings testSettings(const QTemporaryDir &folder)
{
    Settings settings;
    settings.dataDir = folder.filePath(QStringLiteral("data"));
    settings.cacheDir = folder.filePath(QStringLiteral("cache"));
    settings.file = folder.filePath(QStringLiteral("settings.json"));
    return settings;
}

ui::MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<ui::MainWindow *>(widget); window != nullptr && window->isVisible())
            return window;
    return nullptr;
}

// A visible, enabled button by the beginning of its text; ampersands of mnemonics do not count.
QAbstractButton *button(const QWidget *parent, const QString &text)
{
    for (QAbstractButton *candidate : parent->findChildren<QAbstractButton *>())
        if (candidate->isVisible() && candidate->isEnabled() &&
            candidate->text().remove(u'&').startsWith(text))
            return candidate;
    return nullptr;
}

void press(QWidget *target)
{
    QTest::mouseClick(target, Qt::LeftButton);
}

QJsonArray exportedMovies(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("movies")).toArray();
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(waitUntilStoresClosed()); } // the daily backup of a database that was opened
    void wholeJobOnTheSample();
    void nothingOverlapsInANarrowWindow_data();
    void nothingOverlapsInANarrowWindow();
    void neverStallsDuringFiveHundredFilms();

private:
    void openWindow(WindowApplication &application, ui::MainWindow **window);
    void crawlSample(WindowApplication &application, ui::MainWindow **window);
    void review(ui::MainWindow *window, Qt::Key key);
    void editRuntime(ui::MainWindow *window);
    void exportTo(ui::MainWindow *window, const QString &fileName);
};

void WindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::theme::apply(ui::theme::Mode::Light);
}

void WindowTest::openWindow(WindowApplication &application, ui::MainWindow **window)
{
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT((*window = mainWindow()) != nullptr, 20000);
    QVERIFY(QTest::qWaitForWindowActive(*window));
}

// The button on the first page, until the crawl has ended: in a window on a database of its own.
void WindowTest::crawlSample(WindowApplication &application, ui::MainWindow **window)
{
    QVERIFY(*window != nullptr);
    QAbstractButton *sample = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((sample = button(*window, QStringLiteral("Try the sample"))) != nullptr, 10000);
    const QPointer<ui::MainWindow> before(*window);
    press(sample);
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull() && (*window = mainWindow()) != nullptr, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(application.crawlService()->progress().state, CrawlProgress::State::Finished,
                              60000);
}

// One decision, taken with a key on the review page.
void WindowTest::review(ui::MainWindow *window, Qt::Key key)
{
    window->showPage(QStringLiteral("review"));
    auto *page = window->findChild<ui::ReviewPage *>();
    QVERIFY(page != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(page->badge() > 0, 20000);
    const int open = page->badge();
    page->setFocus();
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : page, key);
    QTRY_COMPARE_WITH_TIMEOUT(page->badge(), open - 1, 10000);
}

void WindowTest::editRuntime(ui::MainWindow *window)
{
    window->showPage(QStringLiteral("movies"));
    ui::TablePage *page = window->tablePage(QStringLiteral("movies"));
    QVERIFY(page != nullptr);
    auto *view = page->findChild<QTableView *>();
    QVERIFY(view != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() >= 40, 20000);
    int column = -1;
    for (int i = 0; i < view->model()->columnCount(); ++i)
        if (view->model()
                ->headerData(i, Qt::Horizontal)
                .toString()
                .compare(QLatin1String("runtime"), Qt::CaseInsensitive) == 0)
            column = i;
    QVERIFY(column >= 0);
    const QModelIndex cell = view->model()->index(0, column);
    QTRY_VERIFY_WITH_TIMEOUT(
        !cell.data().toString().isEmpty() && cell.data().toString() != QStringLiteral("…"), 20000);
    view->setFocus();
    view->setCurrentIndex(cell);
    view->scrollTo(cell);
    QTest::keyClick(view, Qt::Key_F2);
    QWidget *editor = nullptr;
    QTRY_VERIFY((editor = QApplication::focusWidget()) != nullptr && editor != view);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, QStringLiteral("123"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->index(0, column).data().toString(), QStringLiteral("123"),
                              20000);
    // The cell shows what was typed before the database has it.
    QTRY_VERIFY_WITH_TIMEOUT(!view->model()->index(0, column).data(ui::TableModel::PendingRole).toBool(),
                             20000);
    QCOMPARE(view->model()->index(0, column).data(ui::TableModel::ErrorRole).toString(), QString());
}

void WindowTest::exportTo(ui::MainWindow *window, const QString &fileName)
{
    window->dialogs()->openExport();
    ui::ExportDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = window->findChild<ui::ExportDialog *>()) != nullptr);
    dialog->setFileName(fileName);
    QAbstractButton *start = button(dialog, QStringLiteral("Export"));
    QVERIFY(start != nullptr);
    press(start);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(fileName), 20000);
    dialog->close();
}

void WindowTest::wholeJobOnTheSample()
{
    QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    WindowApplication application(testSettings(folder), log);
    ui::MainWindow *window = nullptr;
    openWindow(application, &window);
    crawlSample(application, &window);
    QVERIFY(!QTest::currentTestFailed());

    window->showPage(QStringLiteral("movies"));
    ui::TablePage *movies = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((movies = window->tablePage(QStringLiteral("movies"))) != nullptr, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(movies->model()->total() >= 40, 20000);
    const qint64 before = movies->model()->total();

    review(window, Qt::Key_0); // no article: the film is stored all the same
    review(window, Qt::Key_0);
    window->showPage(QStringLiteral("movies"));
    QTRY_VERIFY_WITH_TIMEOUT(movies->model()->total() >= before + 2, 60000);

    editRuntime(window);
    const QString file = folder.filePath(QStringLiteral("films.json"));
    exportTo(window, file);
    const QJsonArray films = exportedMovies(file);
    QCOMPARE(films.size(), movies->model()->total());
    int edited = 0;
    for (const QJsonValue &film : films)
        edited += film[QLatin1String("runtime")].toInt() == 123 ? 1 : 0;
    QVERIFY(edited >= 1);
}

void WindowTest::nothingOverlapsInANarrowWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("a 1400 pixel screen at 200 %") << QSize(700, 450);
    QTest::newRow("a full HD screen at 200 %") << QSize(960, 540);
    QTest::newRow("usual") << QSize(1280, 800);
}

void WindowTest::nothingOverlapsInANarrowWindow()
{
    QFETCH(QSize, size);
    QTemporaryDir folder;
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    WindowApplication application(testSettings(folder), log);
    ui::MainWindow *window = nullptr;
    openWindow(application, &window);
    crawlSample(application, &window);
    QVERIFY(!QTest::currentTestFailed());
    window->resize(size);
    for (const char *name :
         {"movies", "crawl", "review", "search", "history", "connection", "settings", "log"}) {
        window->showPage(QLatin1String(name));
        QTRY_COMPARE(window->currentPage()->info().id, QString::fromLatin1(name));
        QTRY_VERIFY(window->currentPage()->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(window->size(), size); // no page pushes the window wider
        QList<QWidget *> controls;
        for (QWidget *widget : window->findChildren<QWidget *>())
            if (widget->isVisible() && widget->parentWidget()->layout() != nullptr &&
                (qobject_cast<QAbstractButton *>(widget) != nullptr ||
                 qobject_cast<QLineEdit *>(widget) != nullptr ||
                 qobject_cast<QComboBox *>(widget) != nullptr))
                controls << widget;
        for (QWidget *left : std::as_const(controls))
            for (QWidget *right : std::as_const(controls))
                if (left != right && left->parentWidget() == right->parentWidget())
                    QVERIFY2(!left->geometry().intersects(right->geometry()),
                             qPrintable(QStringLiteral("%1: “%2” and “%3”")
                                            .arg(QLatin1String(name), left->accessibleName(),
                                                 right->accessibleName())));
    }
}

void WindowTest::neverStallsDuringFiveHundredFilms()
{
#ifdef MOVIEDB_SANITIZED
    QSKIP("speed is not judged under the sanitizers");
#endif
    const QString shared =
        qEnvironmentVariable("MOVIEDB_SHARED", QStringLiteral(MOVIEDB_SOURCE_DIR "/../shared"));
    const QString mirror = shared + QStringLiteral("/mirror/mirror.mjs");
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (!QFile::exists(mirror) || node.isEmpty())
        QSKIP("the loopback mirror is not beside the project, or there is no node");
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString port = QString::number(free.serverPort());
    free.close();
    QProcess upstream;
    upstream.start(
        node, {mirror, QStringLiteral("--port"), port, QStringLiteral("--films"), QStringLiteral("500")});
    QVERIFY(upstream.waitForReadyRead(20000));
    QVERIFY(upstream.readAllStandardOutput().contains("mirror on"));

    QTemporaryDir folder;
    Settings settings = testSettings(folder);
    const QString base = QStringLiteral("http://127.0.0.1:") + port;
    const std::pair<const char *, const char *> places[] = {
        {"justwatch", "/justwatch"},     {"justwatch_graphql", "/justwatch/graphql"},
        {"justwatch_images", "/images"}, {"wikipedia", "/wikipedia"},
        {"wikidata", "/wikidata"},       {"sparql", "/wikidata/sparql"}};
    for (const auto &[name, path] : places)
        settings.endpoints.move(QLatin1String(name), QUrl(base + QLatin1String(path)));
    settings.contact = QStringLiteral("test@example.org");
    settings.sources[QStringLiteral("justwatch")].accepted = true;
    settings.minIntervalMs = 0;
    settings.maxParallel = 3;
    LogFile log(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    WindowApplication application(settings, log);
    ui::MainWindow *window = nullptr;
    openWindow(application, &window);
    QVERIFY(window != nullptr);
    window->showPage(QStringLiteral("movies"));
    ui::TablePage *movies = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((movies = window->tablePage(QStringLiteral("movies"))) != nullptr, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(movies->model()->isLoaded(), 10000);
    const test::StallWatch watch;
    QSignalSpy finished(application.crawlService(), &CrawlService::finished);
    CrawlScope scope;
    scope.kind = CrawlScope::Kind::Provider;
    scope.gallery = QStringLiteral("provider:us/max");
    scope.country = QStringLiteral("US");
    scope.provider = QStringLiteral("max");
    application.crawlService()->start(scope);
    QTRY_VERIFY_WITH_TIMEOUT(movies->model()->total() > 20, 60000); // the table fills while it is looked at
    window->showPage(QStringLiteral("crawl"));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120000);
    QVERIFY(finished.first().first().value<CrawlSummary>().counts.stored >= 490);
    QVERIFY(watch.beats() > 0);
    qInfo("longest stall of the main thread: %lld ms over %d beats", watch.longestMs(), watch.beats());
    QVERIFY2(watch.longestMs() <= 250, qPrintable(QStringLiteral("%1 ms").arg(watch.longestMs())));
    upstream.kill();
    QTRY_VERIFY(upstream.state() == QProcess::NotRunning);
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
