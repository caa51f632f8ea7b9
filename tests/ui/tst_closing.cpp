// Closing the window: what a person decided is stored first, or they are told.
#include "tests/ui/faketablestore.h"
#include "ui/kit/messagebar.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/review/reviewpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagelist.h"
#include "ui/window/statusline.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

const QString busyPage = QStringLiteral("busy");

PageInfo busyInfo()
{
    PageInfo info;
    info.id = busyPage;
    info.title = QStringLiteral("Busy");
    return info;
}

// Does what it is told to.
class BusyPage : public Page
{
    Q_OBJECT
public:
    explicit BusyPage(QWidget *parent) : Page(busyInfo(), parent) {}
    QString underWay() const override { return m_work; }
    void setWork(const QString &words)
    {
        m_work = words;
        Q_EMIT underWayChanged(words);
    }

private:
    QString m_work;
};

// The window with a review page whose chosen pages are looked at when answer() is called.
struct Desk
{
    QTemporaryDir folder;
    std::shared_ptr<FakeTableStore> store = std::make_shared<FakeTableStore>();
    std::optional<QPromise<Result<QList<PageVerdict>>>> look;
    PageVerdict verdict;
    std::unique_ptr<MainWindow> window;
    bool active = false;

    Desk()
    {
        const QString key = QStringLiteral("Film_1_(1996_film)");
        store->items.insert(1, reviewItem(1, QStringLiteral("Film 1"), QStringLiteral("year_differs"),
                                          ReviewState::Open, {scored(key, 1996, 45, -12.5, 35)}));
        verdict = {1, key, key, std::nullopt};
        ReviewServices reviewing;
        reviewing.store = store;
        reviewing.checkPages = [this](const QList<Judgment> &, PageDemand) {
            look.emplace();
            look->start();
            return look->future();
        };
        QList<PageEntry> pages = standardPages();
        for (PageEntry &entry : pages)
            if (entry.info.id == pageid::review)
                entry.make = [reviewing](const AppServices &, QWidget *parent) -> Page * {
                    return new ReviewPage(reviewing, parent);
                };
        pages << PageEntry{
            busyInfo(), [](const AppServices &, QWidget *parent) -> Page * { return new BusyPage(parent); }};
        AppServices services;
        services.store = store;
        services.settings.contact = QStringLiteral("test@example.org");
        services.settings.dataDir = folder.path();
        window = std::make_unique<MainWindow>(services, pages);
        window->resize(1200, 700);
        window->show();
        active = QTest::qWaitForWindowActive(window.get());
    }
    bool decide()
    {
        window->showPage(pageid::review);
        const Page *page = window->currentPage();
        if (!active || !QTest::qWaitFor([page] { return page->badge() == 1; }))
            return false;
        window->currentPage()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        window->showPage(pageid::crawl);
        return look.has_value();
    }
    void answer()
    {
        look->addResult(QList<PageVerdict>{verdict});
        look->finish();
    }
    QMessageBox *box() const
    {
        auto *found = window->findChild<QMessageBox *>();
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    void press(const QString &text) const
    {
        for (auto *button : box()->findChildren<QPushButton *>())
            if (button->text().remove(u'&') == text)
                return button->click();
    }
};

} // namespace

class ClosingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsInTheWay();
    void closesWhenEverythingIsStored_data();
    void closesWhenEverythingIsStored();
    void aPersonStays();
    void aPersonClosesWithoutIt();
    void whatIsRefusedIsShownInstead_data();
    void whatIsRefusedIsShownInstead();
    void whatIsTypedAndNotSavedIsAskedFor_data();
    void whatIsTypedAndNotSavedIsAskedFor();
    void whatIsUnderWayStandsInTheStatusLine();
};

void ClosingTest::nothingIsInTheWay()
{
    Desk desk;
    QVERIFY(desk.window->unstored().isEmpty());
    desk.window->close();
    QVERIFY(!desk.window->isVisible());
}

void ClosingTest::closesWhenEverythingIsStored_data()
{
    QTest::addColumn<bool>("slow");
    QTest::newRow("at once: nobody is asked") << false;
    QTest::newRow("after a while: it is said what is waited for") << true;
}

void ClosingTest::closesWhenEverythingIsStored()
{
    QFETCH(bool, slow);
    Desk desk;
    QVERIFY(desk.decide());
    desk.window->close();
    QVERIFY(desk.window->isVisible());
    if (slow) {
        QTRY_VERIFY(desk.box() != nullptr);
        QVERIFY2(desk.box()->text().contains(QStringLiteral("“Film 1” is not stored yet")),
                 qPrintable(desk.box()->text()));
    }
    desk.answer();
    QTRY_VERIFY(!desk.window->isVisible());
    QCOMPARE(desk.store->items.value(1).state, ReviewState::Confirmed);
    QVERIFY(desk.box() == nullptr);
}

void ClosingTest::aPersonStays()
{
    Desk desk;
    QVERIFY(desk.decide());
    desk.window->close();
    QTRY_VERIFY(desk.box() != nullptr);
    desk.press(QStringLiteral("Stay"));
    QTRY_VERIFY(desk.box() == nullptr);
    desk.answer();
    QTRY_COMPARE(desk.store->items.value(1).state, ReviewState::Confirmed);
    QTest::qWait(20);
    QVERIFY(desk.window->isVisible());
    desk.window->close();
    QVERIFY(!desk.window->isVisible());
}

void ClosingTest::aPersonClosesWithoutIt()
{
    Desk desk;
    QVERIFY(desk.decide());
    desk.window->close();
    QTRY_VERIFY(desk.box() != nullptr);
    desk.press(QStringLiteral("Close without it"));
    QTRY_VERIFY(!desk.window->isVisible());
    QCOMPARE(desk.store->items.value(1).state, ReviewState::Open);
}

void ClosingTest::whatIsRefusedIsShownInstead_data()
{
    QTest::addColumn<bool>("byDatabase");
    QTest::newRow("the page is no film's") << false;
    QTest::newRow("the database does not take the decision") << true;
}

void ClosingTest::whatIsRefusedIsShownInstead()
{
    QFETCH(bool, byDatabase);
    Desk desk;
    QVERIFY(desk.decide());
    desk.store->refuse = byDatabase;
    if (!byDatabase)
        desk.verdict.objection = makeError(Fault::Conflict, QStringLiteral("It is not known as a film."));
    desk.window->close();
    QTRY_VERIFY(desk.box() != nullptr);
    desk.answer();
    QTRY_VERIFY(desk.box() == nullptr);
    QTest::qWait(20);
    QVERIFY(desk.window->isVisible());
    QCOMPARE(desk.window->currentPage()->info().id, QString(pageid::review));
    QStringList told;
    for (const auto *bar : desk.window->currentPage()->findChildren<MessageBar *>())
        told << bar->text();
    const QString expected =
        byDatabase ? QStringLiteral("The disk is full") : QStringLiteral("not known as a film");
    QVERIFY2(told.join(u'\n').contains(expected), qPrintable(told.join(u'\n')));
    desk.window->close(); // told: now it may
    QVERIFY(!desk.window->isVisible());
}

// "Ready" is not said while a page works, and a click leads to it.
void ClosingTest::whatIsTypedAndNotSavedIsAskedFor_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("closes");
    QTest::newRow("stays, where it is saved") << QStringLiteral("Stay") << false;
    QTest::newRow("closes") << QStringLiteral("Close without it") << true;
}

void ClosingTest::whatIsTypedAndNotSavedIsAskedFor()
{
    QFETCH(const QString, button);
    QFETCH(const bool, closes);
    Desk desk;
    QVERIFY(desk.active);
    desk.window->showPage(pageid::settings);
    desk.window->currentPage()->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    desk.window->showPage(pageid::crawl);
    desk.window->close();
    QVERIFY(desk.window->isVisible());
    QTRY_VERIFY(desk.box() != nullptr);
    QCOMPARE(desk.box()->text(), QStringLiteral("The settings are changed and not saved."));
    desk.press(button);
    QTRY_COMPARE(desk.window->isVisible(), !closes);
    if (!closes)
        QTRY_COMPARE(desk.window->shownPage(), pageid::settings);
}

void ClosingTest::whatIsUnderWayStandsInTheStatusLine()
{
    Desk desk;
    auto *line = desk.window->findChild<StatusLine *>();
    QToolButton *task = nullptr;
    for (auto *button : line->findChildren<QToolButton *>())
        if (button->accessibleName() == QLatin1String("Status"))
            task = button;
    QVERIFY(task != nullptr);
    desk.window->showPage(busyPage);
    auto *page = qobject_cast<BusyPage *>(desk.window->currentPage());
    QVERIFY(page != nullptr);
    QCOMPARE(task->text(), QStringLiteral("Ready"));
    page->setWork(QStringLiteral("Copying and comparing: 4 %"));
    QCOMPARE(task->text(), QStringLiteral("Copying and comparing: 4 %"));
    desk.window->showPage(pageid::crawl);
    QTest::mouseClick(task, Qt::LeftButton);
    QCOMPARE(desk.window->currentPage(), page);

    CrawlProgress crawl; // has buttons of its own there
    crawl.state = CrawlProgress::State::Paused;
    line->setProgress(crawl);
    page->setWork(QStringLiteral("Copying and comparing: 5 %"));
    QCOMPARE(task->text(), QStringLiteral("Paused"));
    crawl.state = CrawlProgress::State::Idle;
    line->setProgress(crawl);
    page->setWork(QStringLiteral("Copying and comparing: 6 %"));
    QCOMPARE(task->text(), QStringLiteral("Copying and comparing: 6 %"));
    page->setWork({});
    QVERIFY(!task->text().contains(QLatin1String("Copying")));
}

QTEST_MAIN(ClosingTest)
#include "tst_closing.moc"
