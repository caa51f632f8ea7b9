// The page of past crawls: what it shows of runs and titles, and what a person does there by keys and clicks; then in the
// whole window over the crawled sample.
#include "core/crawl/run/scopejson.h"
#include "core/sample/sampleclient.h"
#include "core/sample/samplegallery.h"
#include "core/sample/samplesettings.h"
#include "tests/ui/fakemoviestore.h"
#include "tests/ui/historydesk.h"
#include "ui/crawl/stagebar.h"
#include "ui/crawl/titleview.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewcard.h"
#include "ui/runs/pastrunsmodel.h"
#include "ui/runs/pasttitles.h"
#include "ui/runs/runspage.h"
#include "ui/runs/sourcechanges.h"
#include "ui/runs/sourcechangesmodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

constexpr int sampleTimeoutMs = 60000;
const QString unreadableReason =
    QStringLiteral("The answer is no JSON. (https://a.example; the answer begins: “<html>”)");

EntryStatus titleIn(int position, EntryState state)
{
    EntryStatus status;
    status.position = position;
    status.entry.listId = QStringLiteral("id-%1").arg(position);
    status.entry.title = QStringLiteral("Film %1").arg(position);
    status.state = state;
    if (state == EntryState::Failed)
        status.reason = unreadableReason;
    if (state == EntryState::Accepted) {
        status.movieId = position;
        status.wikipediaKey = status.entry.title;
    }
    return status;
}

PastRun runWith(qint64 runId, bool open, const QList<EntryStatus> &titles)
{
    PastRun past;
    past.run.runId = runId;
    past.run.gallery = QStringLiteral("provider:us/max");
    past.run.startedAt = QStringLiteral("2026-11-20T14:05:00Z");
    CrawlScope scope;
    scope.gallery = past.run.gallery;
    past.run.scopeJson = crawl::scopeToJson(scope);
    past.open = open;
    for (const EntryStatus &status : titles)
        ++past.titles[status.state];
    return past;
}

CrawlParts sampleParts()
{
    Upstream sample;
    sample.makeClient = [](const Settings &) { return makeSampleClient(); };
    sample.adapt = &sampleSettings;
    return {{sample}, {}};
}

// The page alone, over a store in memory: an open run and an older one that has ended.
struct RunsDesk
{
    std::shared_ptr<FakeMovieStore> store = std::make_shared<FakeMovieStore>();
    CrawlService crawl{nullptr, {}, sampleParts()};
    AppServices services;
    std::unique_ptr<RunsPage> page;

    RunsDesk()
    {
        store->runEntries = {titleIn(1, EntryState::Accepted), titleIn(2, EntryState::Failed),
                             titleIn(3, EntryState::Review), titleIn(4, EntryState::Failed)};
        store->runs = {runWith(9, true, store->runEntries), runWith(8, false, store->runEntries)};
        services.store = store;
        services.crawl = &crawl;
    }
    bool open()
    {
        page = std::make_unique<RunsPage>(services, nullptr);
        page->resize(1000, 700);
        page->show();
        return QTest::qWaitForWindowActive(page.get());
    }
    bool openTitles()
    {
        return open() && QTest::qWaitFor([this] { return titles()->isLoaded(); });
    }
    PastTitles *titles() const { return page->findChild<PastTitles *>(); }
    TitleView *view() const { return titles()->view(); }
    QTreeView *runs() const { return page->findChild<QTreeView *>(); }
    QString detail() const { return titles()->findChild<QPlainTextEdit *>()->toPlainText(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }
    void select(const QList<int> &rows) const
    {
        view()->clearSelection();
        for (const int row : rows)
            QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                              view()->visualRect(view()->model()->index(row, 1)).center());
        view()->setFocus();
    }
};

} // namespace

class RunsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void titlesOfTheChosenRun();
    void narrowedDown();
    void retriedByKeys_data();
    void retriedByKeys();
    void continuedOnlyWhileOpen();
    void whatHasChangedAtTheSources();
    void nothingToShow();
    void failuresAreSaid();
    void readOnlyShowsAndDoesNotOffer();
    void openedFromTheWindow();
    void retriedInTheWindow_data();
    void retriedInTheWindow();
    void whatWasCrawledIsReadInANarrowPage();
};

void RunsPageTest::titlesOfTheChosenRun()
{
    RunsDesk desk;
    QVERIFY(desk.open());
    QVERIFY(!desk.titles()->isLoaded());
    QTRY_VERIFY(desk.titles()->isLoaded());
    QCOMPARE(desk.store->entriesAsked, QList<qint64>{9}); // of no other run
    QCOMPARE(desk.view()->model()->rowCount(), 4);
    QCOMPARE(desk.detail(), QString());
    desk.select({1});
    QCOMPARE(desk.detail(), QStringLiteral("Film 2 · failed\n") + unreadableReason);
    desk.select({0});
    QCOMPARE(desk.detail(), QStringLiteral("Film 1 · unchanged · page Film 1"));
    desk.runs()->setFocus();
    QTest::keyClick(desk.runs(), Qt::Key_Down);
    QVERIFY(!desk.titles()->isLoaded());
    QTRY_VERIFY(desk.titles()->isLoaded());
    QCOMPARE(desk.store->entriesAsked, (QList<qint64>{9, 8}));
    // What changed meanwhile is shown where it stands.
    desk.select({1});
    desk.store->runEntries[1] = titleIn(2, EntryState::Accepted);
    desk.store->runs[1] = runWith(8, false, desk.store->runEntries);
    Q_EMIT desk.store->changed({QStringLiteral("crawl_entries"), {}});
    QTRY_COMPARE(desk.detail(), QStringLiteral("Film 2 · unchanged · page Film 2"));
}

void RunsPageTest::narrowedDown()
{
    RunsDesk desk;
    QVERIFY(desk.openTitles());
    auto *stages = desk.titles()->findChild<StageBar *>();
    QTest::mouseClick(stages->button(TitleStage::Failed), Qt::LeftButton);
    QCOMPARE(desk.view()->model()->rowCount(), 2);
    desk.page->focusFilter();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("film 4"));
    QCOMPARE(desk.view()->model()->rowCount(), 1);
    QTest::keyClicks(QApplication::focusWidget(),
                     QStringLiteral("r")); // a letter of the field, no act of the page
    auto *empty = desk.titles()->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(desk.button(QStringLiteral("Show every title")), Qt::LeftButton);
    QCOMPARE(desk.view()->model()->rowCount(), 4);
    QVERIFY(!empty->isVisible());
}

void RunsPageTest::retriedByKeys_data()
{
    QTest::addColumn<int>("run"); // row
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QStringList>("ids"); // "" = all
    QTest::newRow("these of an open one")
        << 0 << QList<int>{0, 1} << Qt::KeyboardModifiers() << QStringList{QStringLiteral("id-2")};
    QTest::newRow("all of an open one")
        << 0 << QList<int>{0} << Qt::KeyboardModifiers(Qt::ShiftModifier) << QStringList();
    QTest::newRow("these of an ended one")
        << 1 << QList<int>{3, 2} << Qt::KeyboardModifiers() << QStringList{QStringLiteral("id-4")};
    QTest::newRow("all of an ended one") << 1 << QList<int>{} << Qt::KeyboardModifiers(Qt::ShiftModifier)
                                         << QStringList{QStringLiteral("id-2"), QStringLiteral("id-4")};
}

void RunsPageTest::retriedByKeys()
{
    QFETCH(int, run);
    QFETCH(QList<int>, rows);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QStringList, ids);
    RunsDesk desk;
    QVERIFY(desk.openTitles());
    desk.runs()->setCurrentIndex(desk.page->model()->index(run, 0));
    QTRY_VERIFY(desk.titles()->isLoaded());
    QSignalSpy retried(desk.page.get(), &RunsPage::retryRequested);
    QSignalSpy started(desk.page.get(), &RunsPage::startRequested);
    desk.select(rows);
    QTest::keyClick(desk.view(), Qt::Key_R, modifiers);
    if (run == 0) { // the run itself goes on
        QCOMPARE(retried.size(), 1);
        QCOMPARE(started.size(), 0);
        QCOMPARE(retried.first().first().value<CrawlRun>().runId, 9);
        QCOMPARE(retried.first().at(1).toStringList(), ids);
        return;
    }
    QCOMPARE(retried.size(), 0);
    QCOMPARE(started.size(), 1);
    const auto scope = started.first().first().value<CrawlScope>();
    QCOMPARE(scope.gallery, QStringLiteral("list:failed titles of crawl 8"));
    QStringList listed;
    for (const GalleryEntry &entry : scope.entries)
        listed << entry.listId;
    QCOMPARE(listed, ids);
}

void RunsPageTest::continuedOnlyWhileOpen()
{
    RunsDesk desk;
    QVERIFY(desk.openTitles());
    QSignalSpy started(desk.page.get(), &RunsPage::startRequested);
    QVERIFY(!desk.button(QStringLiteral("Retry these"))->isEnabled()); // none is selected
    QTest::mouseClick(desk.button(QStringLiteral("Continue")), Qt::LeftButton);
    QCOMPARE(started.size(), 1);
    QVERIFY(started.first().first().value<CrawlScope>().resume);
    QCOMPARE(started.first().first().value<CrawlScope>().gallery, QStringLiteral("provider:us/max"));
    desk.runs()->setFocus();
    QTest::keyClick(desk.runs(), Qt::Key_Down);
    QTRY_VERIFY(desk.titles()->isLoaded());
    QVERIFY(!desk.button(QStringLiteral("Continue"))->isEnabled());
    QVERIFY(desk.button(QStringLiteral("Retry 2 failed"))->isEnabled());
}

void RunsPageTest::whatHasChangedAtTheSources()
{
    RunsDesk desk;
    SourceChange change;
    change.movieId = 7;
    change.title = QStringLiteral("Salt Road");
    change.field = QStringLiteral("runtime");
    change.source = QStringLiteral("wikipedia");
    change.before = QStringLiteral("100");
    change.after = QStringLiteral("104");
    change.revision = QStringLiteral("88");
    change.readAt = QStringLiteral("2026-11-20T14:05:00Z");
    SourceChange gone = change;
    gone.movieId = 0;
    gone.after.clear();
    gone.effect = SourceChange::Effect::Yours;
    desk.store->changesOf.insert(9, {change, gone});
    QVERIFY(desk.openTitles());
    QTRY_VERIFY(desk.button(QStringLiteral("Changed at the sources: 2")) != nullptr);
    auto *changes = desk.page->findChild<SourceChanges *>();
    const QAbstractItemModelTester tester(changes->model());
    QVERIFY(!changes->isVisible());
    QTest::keyClick(desk.runs(), Qt::Key_W);
    QVERIFY(changes->isVisible());
    QVERIFY(!desk.titles()->isVisible());
    const auto cell = [&](int row, int column) {
        return changes->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, SourceChangesModel::Film), QStringLiteral("Salt Road"));
    QCOMPARE(cell(0, SourceChangesModel::Field), QStringLiteral("Runtime"));
    QCOMPARE(cell(0, SourceChangesModel::Before), QStringLiteral("100"));
    QCOMPARE(cell(0, SourceChangesModel::After), QStringLiteral("104"));
    QCOMPARE(cell(0, SourceChangesModel::Source), QStringLiteral("Wikipedia"));
    QCOMPARE(cell(0, SourceChangesModel::Effect), QStringLiteral("shown now"));
    QCOMPARE(cell(1, SourceChangesModel::After), QStringLiteral("nothing"));
    QCOMPARE(cell(1, SourceChangesModel::Effect), QStringLiteral("yours stays"));
    QVERIFY(changes->findChild<QPlainTextEdit *>()->toPlainText().contains(
        QStringLiteral("Wikipedia, revision 88")));
    QSignalSpy opened(desk.page.get(), &RunsPage::showPage);
    QTRY_VERIFY(changes->view()->hasFocus());
    QTest::keyClick(changes->view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(1).toLongLong(), 7);
    QTest::keyClick(changes->view(), Qt::Key_Down);
    QVERIFY(!desk.button(QStringLiteral("Open"))->isEnabled()); // that film is gone
    QTest::keyClick(changes->view(), Qt::Key_W);
    QVERIFY(desk.titles()->isVisible());
    // Another crawl, which met none.
    desk.runs()->setCurrentIndex(desk.runs()->model()->index(1, 0));
    QTRY_VERIFY(desk.button(QStringLiteral("Changed at the sources")) != nullptr);
    QTest::keyClick(desk.runs(), Qt::Key_W);
    QVERIFY(changes->findChild<EmptyState *>()->isVisible());
}

void RunsPageTest::nothingToShow()
{
    RunsDesk desk;
    desk.store->runs.clear();
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.button(QStringLiteral("Crawl titles")) != nullptr);
    QSignalSpy shown(desk.page.get(), &Page::showPage);
    QTest::mouseClick(desk.button(QStringLiteral("Crawl titles")), Qt::LeftButton);
    QCOMPARE(shown.first().first().toString(), QString(pageid::crawl));
    // The first crawl fills the page.
    desk.store->runEntries.clear();
    desk.store->runs = {runWith(1, true, {})};
    Q_EMIT desk.store->changed({QStringLiteral("crawl_runs"), {}});
    QTRY_VERIFY(desk.titles()->isLoaded());
    QVERIFY(desk.button(QStringLiteral("Continue"))->isEnabled());
    QVERIFY(!desk.button(QStringLiteral("Retry failed"))->isEnabled());
}

void RunsPageTest::failuresAreSaid()
{
    RunsDesk desk;
    desk.store->runsError = makeError(Fault::Database, QStringLiteral("The disk is gone."));
    QVERIFY(desk.open());
    auto *message = desk.page->findChild<MessageBar *>();
    QTRY_COMPARE(message->text(), QStringLiteral("The disk is gone."));
    desk.store->runsError.reset();
    desk.store->entriesError = makeError(Fault::Parse, QStringLiteral("A stored title is damaged."));
    QTest::mouseClick(desk.button(QStringLiteral("Try again")), Qt::LeftButton);
    QTRY_COMPARE(message->text(), QString());
    auto *empty = desk.titles()->findChild<EmptyState *>();
    QTRY_VERIFY(desk.button(QStringLiteral("Try again")) != nullptr);
    QVERIFY(empty->isVisible());
    QVERIFY(!desk.button(QStringLiteral("Retry failed"))->isEnabled());
    desk.store->entriesError.reset();
    QTest::mouseClick(desk.button(QStringLiteral("Try again")), Qt::LeftButton);
    QTRY_COMPARE(desk.view()->model()->rowCount(), 4);
}

void RunsPageTest::readOnlyShowsAndDoesNotOffer()
{
    RunsDesk desk;
    desk.store->readOnly = makeError(Fault::Database, QStringLiteral("This database is read-only."));
    QVERIFY(desk.openTitles());
    desk.select({1});
    for (const char *text : {"Retry these", "Retry 2 failed", "Continue"}) {
        const QPushButton *button = desk.button(QLatin1String(text));
        QVERIFY2(button != nullptr && !button->isEnabled(), text);
        QVERIFY2(button->toolTip().contains(QStringLiteral("read-only")), qPrintable(button->toolTip()));
    }
    QSignalSpy retried(desk.page.get(), &RunsPage::retryRequested);
    QTest::keyClick(desk.view(), Qt::Key_R, Qt::ShiftModifier);
    Q_EMIT desk.view()->retryRequested(QStringLiteral("id-2"));
    QCOMPARE(retried.size(), 0);
    desk.select({0});
    QVERIFY(desk.button(QStringLiteral("Open"))->isEnabled());
}

namespace {

// The sample, crawled, and the window on it.
struct SampleDesk : HistoryDesk
{
    std::unique_ptr<CrawlService> crawl;

    ~SampleDesk() { window.reset(); } // before the service
    bool crawlSample()
    {
        Settings settings;
        settings.contact = QStringLiteral("test@example.org");
        settings.dataDir = settings.cacheDir = folder.path();
        crawl = std::make_unique<CrawlService>(store, settings, sampleParts());
        QSignalSpy finished(crawl.get(), &CrawlService::finished);
        crawl->start(sampleScope());
        return finished.wait(sampleTimeoutMs);
    }
    RunsPage *runsPage() const { return window->findChild<RunsPage *>(); }
    TitleView *titles() const { return runsPage()->findChild<PastTitles *>()->view(); }
    bool showRuns() const
    {
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        return window->currentPage() == runsPage() &&
               QTest::qWaitFor([this] { return titles()->model()->rowCount() > 0; }, 10000);
    }
    // The last title in this state gets the keyboard.
    bool stand(EntryState state) const
    {
        for (int row = titles()->model()->rowCount() - 1; row >= 0; --row) {
            const QModelIndex index = titles()->model()->index(row, 0);
            if (index.data(TitleTableModel::EntryStateRole).toInt() != int(state))
                continue;
            titles()->setCurrentIndex(index);
            titles()->setFocus();
            return true;
        }
        return false;
    }
};

} // namespace

void RunsPageTest::openedFromTheWindow()
{
    SampleDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.crawlSample());
    QVERIFY(desk.openWindow(desk.crawl.get()));
    auto *link = desk.window->currentPage()->findChild<QPushButton *>(QStringLiteral("past"));
    QVERIFY(link != nullptr && link->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(desk.window->currentPage(), desk.runsPage());
    desk.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(desk.showRuns());
    QVERIFY(desk.stand(EntryState::Accepted));
    QTest::keyClick(desk.titles(), Qt::Key_Return);
    QCOMPARE(desk.window->currentPage()->info().id, QString(pageid::movies));
    QVERIFY(desk.showRuns());
    QVERIFY(desk.stand(EntryState::Review));
    const QString title =
        desk.titles()->currentIndex().siblingAtColumn(TitleTableModel::Title).data().toString();
    QTest::keyClick(desk.titles(), Qt::Key_Return);
    QTRY_COMPARE(desk.window->currentPage()->info().id, QString(pageid::review));
    QTRY_COMPARE(desk.window->currentPage()->findChild<ReviewCard *>()->item().entry.title, title);
}

void RunsPageTest::retriedInTheWindow_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("the title") << true << int(Qt::Key_R) << Qt::KeyboardModifiers();
    QTest::newRow("all that failed") << true << int(Qt::Key_R) << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::newRow("continued") << true << int(Qt::Key_C) << Qt::KeyboardModifiers();
    QTest::newRow("of one that has ended")
        << false << int(Qt::Key_R) << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

// The key leads to the crawl page, where the failed title is tried again.
void RunsPageTest::retriedInTheWindow()
{
    QFETCH(bool, open);
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    SampleDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.crawlSample());
    const qint64 runId = desk.crawl->progress().runId;
    auto entries = HistoryDesk::wait(desk.store->entries(runId));
    QVERIFY(entries.ok());
    EntryStatus failed = entries->first();
    failed.state = EntryState::Failed;
    failed.reason = unreadableReason;
    QVERIFY(HistoryDesk::wait(desk.store->lockRun(runId)).ok());
    QVERIFY(HistoryDesk::wait(desk.store->saveEntries(runId, {failed})).ok());
    const QString stoppedBy = open ? QStringLiteral("error") : QString();
    QVERIFY(HistoryDesk::wait(desk.store->finishRun(runId, stoppedBy, {})).ok());
    desk.store->unlockRun(runId);
    QVERIFY(desk.openWindow(desk.crawl.get()));
    QVERIFY(desk.showRuns());
    QVERIFY(desk.stand(EntryState::Failed));
    QSignalSpy finished(desk.crawl.get(), &CrawlService::finished);
    QTest::keyClick(desk.titles(), Qt::Key(key), modifiers);
    QCOMPARE(desk.window->currentPage()->info().id, QString(pageid::crawl));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, sampleTimeoutMs);
    const auto summary = finished.first().first().value<CrawlSummary>();
    QVERIFY2(summary.error.isEmpty(), qPrintable(summary.error));
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.runId == runId, open);
    QCOMPARE(summary.counts.listed, open ? entries->size() : 1);
    QVERIFY(desk.showRuns());
    QTRY_COMPARE(desk.runsPage()->model()->rowCount(), open ? 1 : 2); // read anew when the page is shown
    if (open)
        QTRY_VERIFY(!desk.stand(EntryState::Failed));
}

void RunsPageTest::whatWasCrawledIsReadInANarrowPage()
{
    RunsDesk desk;
    QVERIFY(desk.open());
    desk.page->resize(500, 600);
    const QTreeView *runs = desk.runs();
    QTRY_COMPARE(runs->model()->rowCount(), 2);
    const QModelIndex gallery = runs->model()->index(0, PastRunsModel::Gallery);
    const int words = runs->fontMetrics().horizontalAdvance(gallery.data().toString());
    QTRY_VERIFY2(runs->columnWidth(PastRunsModel::Gallery) >= words + 2 * theme::pad,
                 qPrintable(gallery.data().toString()));
    QVERIFY(!runs->isColumnHidden(PastRunsModel::End)); // which says that titles failed
}

QTEST_MAIN(RunsPageTest)
#include "tst_runspage.moc"
