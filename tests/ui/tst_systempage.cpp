// The page System: what it shows, what its keys and buttons do, and what it asks before it does it.
#include "tests/ui/fakemoviestore.h"
#include "tests/ui/visiblebuttons.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/system/checkpanel.h"
#include "ui/system/checksmodel.h"
#include "ui/system/systempage.h"
#include "ui/system/tasksmodel.h"
#include "ui/system/taskspanel.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/pagelist.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

using Kind = HealthMend::Kind;

namespace {

HealthCheck checkOf(const char *id, HealthState state, const HealthMend &mend = {})
{
    const QString name = QString::fromLatin1(id);
    return {name,
            QStringLiteral("Title of %1").arg(name),
            state,
            QStringLiteral("Found of %1.").arg(name),
            QStringLiteral("Meaning of %1.").arg(name),
            mend};
}

SystemState unwell()
{
    SystemState state;
    state.at = QDateTime::currentDateTimeUtc();
    state.checks = {
        checkOf("schema", HealthState::Fine),
        checkOf("backup-age", HealthState::Attention, {Kind::BackUp, QStringLiteral("Back up now"), {}, {}}),
        checkOf("contact", HealthState::Attention,
                {Kind::ShowPage, QStringLiteral("Open the settings"), QString(pageid::settings), {}}),
        checkOf("answers", HealthState::Trouble,
                {Kind::EmptyAnswers, QStringLiteral("Empty the store of answers"), {}, {}}),
        checkOf("clock", HealthState::Attention)};
    state.caches = {{QStringLiteral("answers"),
                     QStringLiteral("Store of answers"),
                     QStringLiteral("No fact is lost."),
                     12'300'000,
                     {Kind::EmptyAnswers, QStringLiteral("Empty the store of answers"), {}, {}}},
                    {QStringLiteral("pictures"),
                     QStringLiteral("Pictures"),
                     QStringLiteral("Loaded again."),
                     0,
                     {Kind::EmptyPictures, QStringLiteral("Empty the pictures"), {}, {}}}};
    state.report = QStringLiteral("Movie DB 1.0.0\n[trouble] …\n");
    return state;
}

// Answers when it is told to.
class FakeCare : public SystemCare
{
public:
    QFuture<SystemState> look(std::stop_token stop) override
    {
        ++looks;
        stopping = std::move(stop);
        looking = std::make_shared<QPromise<SystemState>>();
        looking->start();
        if (atOnce)
            endLooking(state);
        return looking->future();
    }
    void endLooking(const SystemState &found) const
    {
        looking->addResult(found);
        looking->finish();
    }
    QFuture<Result<QString>> mend(Kind kind, const WatchPointer &watch) override
    {
        mended << kind;
        watched = watch;
        mending = std::make_shared<QPromise<Result<QString>>>();
        mending->start();
        return mending->future();
    }
    void endMending(const Result<QString> &done) const
    {
        mending->addResult(done);
        mending->finish();
    }

    QFuture<QList<TaskRecord>> tasks(int) override
    {
        ++taskLooks;
        return readyFuture(taskList);
    }

    QFuture<LogLines> log(qint64) override { return readyFuture(LogLines()); }

    QList<TaskRecord> taskList;
    int taskLooks = 0;
    SystemState state = unwell();
    bool atOnce = true;
    int looks = 0;
    QList<Kind> mended;
    WatchPointer watched;
    std::stop_token stopping;
    std::shared_ptr<QPromise<SystemState>> looking;
    std::shared_ptr<QPromise<Result<QString>>> mending;
};

struct SystemDesk
{
    std::shared_ptr<FakeCare> care = std::make_shared<FakeCare>();
    AppServices services;
    std::unique_ptr<SystemPage> page;

    bool open(const QSize &size = {1000, 640})
    {
        services.system = care;
        page = std::make_unique<SystemPage>(services, nullptr);
        page->resize(size);
        page->show();
        page->setFocus();
        return QTest::qWaitForWindowActive(page.get());
    }
    bool openSeen()
    {
        return open() && QTest::qWaitFor([this] { return page->model()->rowCount() > 0; });
    }
    QTreeView *view() const
    {
        for (auto *view : page->findChildren<QTreeView *>())
            if (view->accessibleName() == QStringLiteral("Checks"))
                return view;
        return nullptr;
    }
    void choose(const char *id) const
    {
        const QModelIndex index = page->model()->index(page->model()->rowOf(QLatin1String(id)), 0);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(index).center());
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>())
            if (label->isVisible() &&
                (label->text().contains(text) || label->accessibleName().contains(text)))
                return true;
        return false;
    }
    QMessageBox *question() const { return page->findChild<QMessageBox *>(); }
};

} // namespace

class SystemPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void worstFirst();
    void oneButtonMends();
    void leadsToThePage();
    void nothingToMend();
    void emptyingIsAskedFor();
    void mendingFails();
    void mendingIsStopped();
    void tasksAreShown();
    void cachesAreEmptied();
    void reportIsCopied();
    void lookIsStopped();
    void chosenStaysChosen();
    void stopsWithThePage();
    void fitsASmallWindow();
    void badgeInTheWindow();
};

void SystemPageTest::worstFirst()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    const QAbstractItemModelTester tester(desk.page->model());
    QCOMPARE(desk.page->model()->rowCount(), 5);
    QStringList ids;
    for (int row = 0; row < 5; ++row)
        ids << desk.page->model()->at(row)->id;
    QCOMPARE(ids,
             (QStringList{QStringLiteral("answers"), QStringLiteral("backup-age"), QStringLiteral("contact"),
                          QStringLiteral("clock"), QStringLiteral("schema")}));
    QVERIFY(desk.says(QStringLiteral("4 checks want attention")));
    QVERIFY(desk.says(QStringLiteral("Found of answers.")));
    QVERIFY(desk.says(QStringLiteral("Meaning of answers.")));
    QCOMPARE(desk.page->badge(), 4);
    QCOMPARE(desk.page->model()->index(0, ChecksModel::State).data().toString(), QStringLiteral("Trouble"));
    desk.care->state.checks = {checkOf("schema", HealthState::Fine)};
    QTest::keyClick(desk.view(), Qt::Key_R);
    QTRY_VERIFY(desk.says(QStringLiteral("all 1 checks are fine")));
    QCOMPARE(desk.page->badge(), 0);
}

void SystemPageTest::oneButtonMends()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    desk.choose("backup-age");
    QAbstractButton *mend = button(desk.page.get(), QStringLiteral("Back up now"));
    QVERIFY(mend != nullptr);
    QTest::mouseClick(mend, Qt::LeftButton);
    QCOMPARE(desk.care->mended, QList<Kind>{Kind::BackUp});
    QVERIFY(!mend->isEnabled());
    QTest::keyClick(desk.view(), Qt::Key_Return); // not a second time meanwhile
    QCOMPARE(desk.care->mended.size(), 1);
    const int looks = desk.care->looks;
    desk.care->state.checks[1].state = HealthState::Fine;
    desk.care->endMending(QStringLiteral("A backup was made and checked: 1 MB."));
    QTRY_VERIFY(desk.says(QStringLiteral("A backup was made and checked")));
    QCOMPARE(desk.care->looks, looks + 1);
    QTRY_COMPARE(desk.page->badge(), 3);
}

void SystemPageTest::leadsToThePage()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    QSignalSpy shown(desk.page.get(), &Page::showPage);
    desk.choose("contact");
    desk.view()->setFocus();
    QTest::keyClick(desk.view(), Qt::Key_Return);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().toString(), QString(pageid::settings));
    QVERIFY(desk.care->mended.isEmpty());
    QTest::mouseClick(button(desk.page.get(), QStringLiteral("Log")), Qt::LeftButton);
    QCOMPARE(shown.last().first().toString(), QString(pageid::log));
}

void SystemPageTest::nothingToMend()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    desk.choose("clock");
    QVERIFY(desk.says(QStringLiteral("Meaning of clock.")));
    QTest::keyClick(desk.view(), Qt::Key_Return);
    QVERIFY(desk.care->mended.isEmpty());
    QVERIFY(desk.page->findChild<CheckPanel *>()->findChild<QAbstractButton *>()->isHidden());
    desk.choose("contact");
    QVERIFY(button(desk.page.get(), QStringLiteral("Open the settings")) != nullptr);
}

void SystemPageTest::emptyingIsAskedFor()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    desk.choose("answers");
    QTest::keyClick(desk.view(), Qt::Key_Return);
    QTRY_VERIFY(desk.question() != nullptr);
    QVERIFY(desk.question()->informativeText().contains(QStringLiteral("cannot be undone")));
    QTest::keyClick(desk.question(), Qt::Key_Escape);
    QTRY_VERIFY(desk.question() == nullptr);
    QVERIFY(desk.care->mended.isEmpty());
    QTest::mouseClick(button(desk.page.get(), QStringLiteral("Empty the store of answers")), Qt::LeftButton);
    QTRY_VERIFY(desk.question() != nullptr);
    QTest::mouseClick(button(desk.question(), QStringLiteral("Empty")), Qt::LeftButton);
    QCOMPARE(desk.care->mended, QList<Kind>{Kind::EmptyAnswers});
}

void SystemPageTest::mendingFails()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    desk.choose("backup-age");
    QTest::keyClick(desk.view(), Qt::Key_Return);
    desk.care->endMending(
        makeError(Fault::Io, QStringLiteral("The disk is full."), {}, QStringLiteral("Make room.")));
    QTRY_VERIFY(desk.says(QStringLiteral("The disk is full.")));
    QVERIFY(desk.says(QStringLiteral("Make room.")));
}

void SystemPageTest::mendingIsStopped()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    desk.choose("backup-age");
    QTest::keyClick(desk.view(), Qt::Key_Return);
    QTRY_VERIFY(button(desk.page.get(), QStringLiteral("Stop")) != nullptr);
    QTest::mouseClick(button(desk.page.get(), QStringLiteral("Stop")), Qt::LeftButton);
    QVERIFY(desk.care->watched->isCancelled());
    desk.care->endMending(makeError(Fault::Cancelled, QStringLiteral("Stopped.")));
    QTRY_VERIFY(desk.says(QStringLiteral("What was done so far stays.")));
    QVERIFY(button(desk.page.get(), QStringLiteral("Stop")) == nullptr);
}

void SystemPageTest::tasksAreShown()
{
    SystemDesk desk;
    const auto store = std::make_shared<FakeMovieStore>();
    PastRun past;
    past.run.gallery = QStringLiteral("provider:us/max");
    past.run.providerName = QStringLiteral("HBO Max");
    store->runs = {past};
    desk.services.store = store;
    QVERIFY(desk.openSeen());
    QCOMPARE(desk.care->taskLooks, 0); // nobody has asked for them
    QTest::keyClick(desk.view(), Qt::Key_2);
    QTRY_VERIFY(desk.says(QStringLiteral("stand here while they run")));
    const QDateTime begun = QDateTime::currentDateTimeUtc().addSecs(-100);
    using State = TaskRecord::State;
    desk.care->taskList = {
        {QStringLiteral("3"),
         QStringLiteral("crawl"),
         QStringLiteral("provider:us/max"),
         State::Running,
         begun,
         {},
         {}},
        {QStringLiteral("2"),
         QStringLiteral("backup"),
         {},
         State::Done,
         begun,
         begun.addSecs(72),
         QStringLiteral("42 films")},
        {QStringLiteral("1"), QStringLiteral("move"), {}, State::BrokenOff, begun, {}, {}}};
    auto *panel = desk.page->findChild<TasksPanel *>();
    QTRY_COMPARE(panel->model()->rowCount(), 3); // by itself
    const QAbstractItemModelTester tester(panel->model());
    QVERIFY(panel->view()->isVisible());
    const auto text = [panel](int row, int column) {
        return panel->model()->index(row, column).data().toString();
    };
    QCOMPARE(text(0, TasksModel::State), QStringLiteral("Running"));
    QCOMPARE(text(0, TasksModel::About), QString::fromUtf8("HBO Max · United States"));
    QVERIFY(text(0, TasksModel::Took).startsWith(QStringLiteral("1 min ")));
    QCOMPARE(text(1, TasksModel::Task), QStringLiteral("Backup"));
    QCOMPARE(text(1, TasksModel::Took), QStringLiteral("1 min 12 s"));
    QCOMPARE(text(1, TasksModel::Outcome), QStringLiteral("42 films"));
    QCOMPARE(text(2, TasksModel::State), QStringLiteral("Broken off"));
    QCOMPARE(text(2, TasksModel::Took), QString());
    panel->view()->setCurrentIndex(panel->model()->index(1, 0));
    const int looks = desk.care->taskLooks;
    desk.care->taskList[0].state = State::Done;
    desk.care->taskList[0].endedAt = begun.addSecs(101);
    QTRY_COMPARE(text(0, TasksModel::State), QStringLiteral("Done"));
    QVERIFY(desk.care->taskLooks > looks);
    QCOMPARE(panel->view()->currentIndex().row(), 1);
}

void SystemPageTest::cachesAreEmptied()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    QTest::keyClick(desk.view(), Qt::Key_3);
    QVERIFY(desk.says(QStringLiteral("12.3 MB")));
    auto *answers = desk.page->findChild<QAbstractButton *>(QStringLiteral("answers"));
    auto *pictures = desk.page->findChild<QAbstractButton *>(QStringLiteral("pictures"));
    QVERIFY(answers->isVisible() && answers->isEnabled());
    QVERIFY(!pictures->isEnabled()); // nothing is in it
    QTest::mouseClick(answers, Qt::LeftButton);
    QTRY_VERIFY(desk.question() != nullptr);
    QTest::mouseClick(button(desk.question(), QStringLiteral("Empty")), Qt::LeftButton);
    QCOMPARE(desk.care->mended, QList<Kind>{Kind::EmptyAnswers});
    desk.care->state.caches[0].bytes = 0;
    desk.care->endMending(QStringLiteral("It is empty."));
    QTRY_VERIFY(!desk.says(QStringLiteral("12.3 MB")));
    QTest::mouseClick(button(desk.page.get(), QStringLiteral("Checks")), Qt::LeftButton);
    QVERIFY(desk.view()->isVisible());
}

void SystemPageTest::reportIsCopied()
{
    SystemDesk desk;
    desk.care->atOnce = false;
    QVERIFY(desk.open());
    QAbstractButton *copy = button(desk.page.get(), QStringLiteral("Copy report"));
    QVERIFY(!copy->isEnabled());
    desk.care->endLooking(unwell());
    QTRY_VERIFY(copy->isEnabled());
    QSignalSpy told(desk.page.get(), &Page::tell);
    QTest::keyClick(desk.view(), Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), unwell().report);
    QCOMPARE(told.size(), 1);
}

void SystemPageTest::lookIsStopped()
{
    SystemDesk desk;
    desk.care->atOnce = false;
    QVERIFY(desk.open());
    QTRY_VERIFY(button(desk.page.get(), QStringLiteral("Stop")) != nullptr);
    QTest::mouseClick(button(desk.page.get(), QStringLiteral("Stop")), Qt::LeftButton);
    QVERIFY(desk.care->stopping.stop_requested());
    desk.care->endLooking({});
    QTRY_VERIFY(button(desk.page.get(), QStringLiteral("Stop")) == nullptr);
    QCOMPARE(desk.page->model()->rowCount(), 0);
    QVERIFY(!desk.page->isBusy());
}

void SystemPageTest::chosenStaysChosen()
{
    SystemDesk desk;
    QVERIFY(desk.openSeen());
    desk.choose("contact");
    desk.care->state.checks[3].state = HealthState::Fine;
    QTest::keyClick(desk.view(), Qt::Key_R);
    QTRY_COMPARE(desk.page->model()->rowOf(QStringLiteral("contact")), 1);
    QCOMPARE(desk.view()->currentIndex().row(), 1);
    QVERIFY(desk.says(QStringLiteral("Meaning of contact.")));
}

void SystemPageTest::stopsWithThePage()
{
    SystemDesk desk;
    desk.care->atOnce = false;
    QVERIFY(desk.open());
    desk.page.reset();
    QVERIFY(desk.care->stopping.stop_requested());
    desk.care->endLooking(unwell());
    QTest::qWait(0);
}

void SystemPageTest::fitsASmallWindow()
{
    SystemDesk desk;
    QVERIFY(desk.open({440, 480}));
    QTRY_VERIFY(desk.page->model()->rowCount() > 0);
    QVERIFY2(desk.page->minimumSizeHint().width() <= 440,
             qPrintable(QString::number(desk.page->minimumSizeHint().width())));
    QVERIFY(desk.view()->height() >= 3 * theme::rowHeight);
}

void SystemPageTest::badgeInTheWindow()
{
    AppServices services;
    services.store = std::make_shared<FakeMovieStore>();
    services.settings.contact = QStringLiteral("test@example.org");
    const auto care = std::make_shared<FakeCare>();
    services.system = care;
    MainWindow window(std::move(services), standardPages());
    window.resize(1100, 700);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(care->looks, 0); // what a person sees first comes first
    QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.currentPage()->info().id, QString(pageid::system));
    QTRY_COMPARE(window.currentPage()->badge(), 4);
    // Every page that a check of this program leads to is there.
    const QStringList leads{QStringLiteral("backups"), QStringLiteral("connection"),
                            QStringLiteral("schema"),  QStringLiteral("runs"),
                            QStringLiteral("review"),  QStringLiteral("settings")};
    for (const QString &id : leads) {
        window.showPage(id);
        QCOMPARE(window.currentPage()->info().id, id);
    }
}

QTEST_MAIN(SystemPageTest)
#include "tst_systempage.moc"
