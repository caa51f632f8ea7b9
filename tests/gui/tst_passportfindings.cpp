// From a figure of a passport to the rows that it counts, by clicks, in the whole program on the sample.
#include "app/window/windowapplication.h"
#include "core/store/moviestore/openstore.h"
#include "ui/disagreements/disagreementsmodel.h"
#include "ui/disagreements/disagreementspage.h"
#include "ui/exports/exportdialog.h"
#include "ui/kit/theme.h"
#include "ui/page/pageids.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowdialogs.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <functional>

using namespace moviedb;

namespace {

constexpr int patience = 30000;

ui::MainWindow *visibleMainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<ui::MainWindow *>(widget); window != nullptr && window->isVisible())
            return window;
    return nullptr;
}

QAbstractButton *shownButton(const QWidget *parent, const QString &text)
{
    for (auto *one : parent->findChildren<QAbstractButton *>())
        if (one->isVisible() && one->isEnabled() && one->text().remove(u'&').startsWith(text))
            return one;
    return nullptr;
}

int runtimeColumn(const TableInfo &table)
{
    for (int column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].name == QLatin1String("runtime"))
            return column;
    return -1;
}

} // namespace

class PassportFindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(waitUntilStoresClosed()); } // the daily backup of a database that was opened
    void figuresOpenTheirRows();

private:
    void figuresOpenTheirFilms();
    void openSample(WindowApplication &application);
    void clickFinding(
        const QString &text, QString *words, const std::function<void()> &meanwhile = [] {});
    void changeRuntime(int row, int minutes);

    QTemporaryDir m_folder;
    ui::MainWindow *m_window = nullptr;
};

void PassportFindingsTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::theme::apply(ui::theme::Mode::Light);
}

void PassportFindingsTest::openSample(WindowApplication &application)
{
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT((m_window = visibleMainWindow()) != nullptr, patience);
    const QPointer<ui::MainWindow> before(m_window);
    QAbstractButton *sample = nullptr;
    QTRY_VERIFY((sample = shownButton(m_window, QStringLiteral("Try the sample"))) != nullptr);
    QTest::mouseClick(sample, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull() && (m_window = visibleMainWindow()) != nullptr, patience);
    QTRY_COMPARE_WITH_TIMEOUT(application.crawlService()->progress().state, CrawlProgress::State::Finished,
                              60000);
}

// Exports, makes the passport, and clicks the figure that begins so. `meanwhile`: between export and passport.
void PassportFindingsTest::clickFinding(const QString &text, QString *words,
                                        const std::function<void()> &meanwhile)
{
    m_window->showPage(ui::pageid::movies);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->tablePage(ui::pageid::movies) != nullptr, patience);
    m_window->dialogs()->openExport();
    QPointer<ui::ExportDialog> dialog = m_window->findChild<ui::ExportDialog *>();
    QVERIFY(dialog != nullptr);
    const QString file = m_folder.filePath(QStringLiteral("films.json"));
    const bool again = QFile::exists(file);
    dialog->setFileName(file);
    QAbstractButton *start = shownButton(dialog, QStringLiteral("Export"));
    QVERIFY(start != nullptr);
    QTest::mouseClick(start, Qt::LeftButton);
    QAbstractButton *replace = nullptr;
    if (again) {
        QTRY_VERIFY((replace = shownButton(dialog, QStringLiteral("Replace"))) != nullptr);
        QTest::mouseClick(replace, Qt::LeftButton);
    }
    QAbstractButton *passport = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((passport = shownButton(dialog, QStringLiteral("Make a passport"))) != nullptr,
                             patience);
    meanwhile();
    QTest::mouseClick(passport, Qt::LeftButton);
    QAbstractButton *figure = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((figure = shownButton(dialog, text)) != nullptr, patience);
    *words = figure->text();
    QTRY_COMPARE(figure->visibleRegion().boundingRect(), figure->rect()); // however many there are
    const auto lines = dialog->findChildren<QLabel *>();
    QVERIFY(std::all_of(lines.cbegin(), lines.cend(), [](const QLabel *line) {
        return !line->isVisible() || line->height() >= line->heightForWidth(line->width());
    }));
    QTest::mouseClick(figure, Qt::LeftButton);
    QTRY_VERIFY(dialog == nullptr);
}

// Of the film in that row of the table, which is stored when this returns.
void PassportFindingsTest::changeRuntime(int row, int minutes)
{
    ui::TableModel *model = m_window->tablePage(ui::pageid::movies)->model();
    const int column = runtimeColumn(model->table());
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > row && model->index(row, column).data().isValid(), patience);
    QVERIFY(model->setData(model->index(row, column), QString::number(minutes)));
    QTRY_COMPARE_WITH_TIMEOUT(model->waitingEdits(), 0, patience);
}

// Films: those that the figure counts, and no others.
void PassportFindingsTest::figuresOpenTheirFilms()
{
    QString words;
    clickFinding(QStringLiteral("Titles that wait"), &words); // there is a passport now
    QVERIFY(!QTest::currentTestFailed());
    changeRuntime(2, 171);
    changeRuntime(4, 172);
    clickFinding(QStringLiteral("Changed since the last passport"), &words);
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(words, QStringLiteral("Changed since the last passport: 2"));
    const ui::TablePage *page = m_window->tablePage(ui::pageid::movies);
    QCOMPARE(m_window->currentPage()->info().id, QString(ui::pageid::movies));
    QTRY_COMPARE_WITH_TIMEOUT(page->model()->total(), 2, patience);
    const int runtime = runtimeColumn(page->table());
    QStringList shown;
    for (int row = 0; row < 2; ++row)
        shown << page->model()->index(row, runtime).data().toString();
    shown.sort();
    QCOMPARE(shown, (QStringList{QStringLiteral("171"), QStringLiteral("172")}));
    QAbstractButton *remove = nullptr;
    QTRY_VERIFY((remove = shownButton(page, QStringLiteral("×"))) != nullptr);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(page->model()->total() > 2, patience);
    clickFinding(QStringLiteral("Films that changed since the export"), &words,
                 [this] { changeRuntime(1, 173); });
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(words, QStringLiteral("Films that changed since the export: 1"));
    QTRY_COMPARE_WITH_TIMEOUT(page->model()->total(), 1, patience);
    QCOMPARE(page->model()->index(0, runtime).data().toString(), QStringLiteral("173"));
}

void PassportFindingsTest::figuresOpenTheirRows()
{
    Settings settings;
    settings.dataDir = m_folder.filePath(QStringLiteral("data"));
    settings.cacheDir = m_folder.filePath(QStringLiteral("cache"));
    settings.file = m_folder.filePath(QStringLiteral("settings.json"));
    LogFile log(m_folder.filePath(QStringLiteral("log")), LogLevel::Error);
    WindowApplication application(settings, log);
    openSample(application);
    QVERIFY(!QTest::currentTestFailed());
    QString words;
    clickFinding(QStringLiteral("Titles that wait"), &words);
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(m_window->currentPage()->info().id, QString(ui::pageid::review));
    QTRY_COMPARE(words, QStringLiteral("Titles that wait: %1").arg(m_window->currentPage()->badge()));
    clickFinding(QStringLiteral("Disagreements"), &words);
    QVERIFY(!QTest::currentTestFailed());
    auto *page = qobject_cast<ui::DisagreementsPage *>(m_window->currentPage());
    QVERIFY(page != nullptr && page->model()->isOfSomeFilms());
    QTRY_COMPARE(words, QStringLiteral("Disagreements: %1").arg(page->model()->rowCount()));
    QTRY_COMPARE(m_window->focusWidget(), page->findChild<QTreeView *>());
    figuresOpenTheirFilms();
}

QTEST_MAIN(PassportFindingsTest)
#include "tst_passportfindings.moc"
