// What the Crawl page and the status line say of a crawl that is under way: the share of the work, and how each service
// stands.
#include "ui/crawl/crawlrun.h"
#include "ui/window/statusline.h"
#include "ui/words/crawlwords.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

CrawlProgress underWay(double done)
{
    CrawlProgress progress;
    progress.state = CrawlProgress::State::Running;
    progress.gallery = QStringLiteral("provider:us/lantern");
    progress.expected = progress.listed = 300;
    progress.done = done;
    progress.requests = 12;
    progress.secondsLeft = 90;
    return progress;
}

ServiceState service(const QString &title, ServiceState::Door door, int requests, int queued)
{
    ServiceState state;
    state.title = title;
    state.door = door;
    state.until = QTime(14, 2, 10);
    state.requests = requests;
    state.queued = queued;
    return state;
}

bool says(const QWidget &parent, const QString &text)
{
    for (const QLabel *label : parent.findChildren<QLabel *>())
        if (label->isVisibleTo(&parent) && label->text().replace(QChar::Nbsp, u' ').contains(text))
            return true;
    return false;
}

} // namespace

class TestCrawlProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shares_data();
    void shares();
    void services_data();
    void services();
    void panelTellsShareAndServices();
    void statusLineMovesBeforeAFilmIsStored();
    void endTellsWhoWaitsAndWhy();
    void pausedCrawlTellsNoTimeLeft();
    void stoppedCrawlCanGoOn_data();
    void stoppedCrawlCanGoOn();
    void statusLineShowsTitlesAsTheyAre();
    void statusLineIsNeverCutWithoutDots_data();
    void statusLineIsNeverCutWithoutDots();
    void statusLineLetsTheWindowShrink();
};

void TestCrawlProgress::shares_data()
{
    QTest::addColumn<double>("done");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << QStringLiteral("0 %");
    QTest::newRow("a third") << 1.0 / 3 << QStringLiteral("33 %");
    QTest::newRow("nearly all is not all") << 0.999 << QStringLiteral("99 %");
    QTest::newRow("all") << 1.0 << QStringLiteral("100 %");
    QTest::newRow("out of range") << 1.7 << QStringLiteral("100 %");
}

void TestCrawlProgress::shares()
{
    QFETCH(double, done);
    QTEST(percentText(done), "text");
}

void TestCrawlProgress::services_data()
{
    QTest::addColumn<ServiceState>("state");
    QTest::addColumn<QString>("text");
    using Door = ServiceState::Door;
    const QString lantern = QStringLiteral("Lantern");
    QTest::newRow("asked once") << service(lantern, Door::Open, 1, 0) << QStringLiteral("Lantern: 1 request");
    QTest::newRow("more to ask") << service(lantern, Door::Open, 1200, 40)
                                 << QStringLiteral("Lantern: 1,200 requests, 40 waiting");
    QTest::newRow("asked to wait") << service(lantern, Door::Waiting, 12, 40)
                                   << QStringLiteral(
                                          "Lantern: waits until 14:02:10, 12 requests, 40 waiting");
    QTest::newRow("refused") << service(lantern, Door::Refused, 3, 0)
                             << QStringLiteral("Lantern: refused, 3 requests");
}

void TestCrawlProgress::services()
{
    QFETCH(ServiceState, state);
    QTEST(serviceText(state), "text");
}

void TestCrawlProgress::panelTellsShareAndServices()
{
    CrawlRunPanel panel;
    panel.resize(900, 200);
    panel.show();
    auto *line = panel.findChild<QLabel *>(QStringLiteral("services"));
    QVERIFY(line != nullptr && !line->isVisible());
    CrawlProgress progress = underWay(0.37);
    progress.services = {service(QStringLiteral("Lantern"), ServiceState::Door::Open, 8, 0),
                         service(QStringLiteral("Ledger"), ServiceState::Door::Refused, 4, 0)};
    panel.setProgress(progress);
    QVERIFY(says(panel, QStringLiteral("37 %")));
    QVERIFY(says(panel, QStringLiteral("2 minutes left")));
    QVERIFY(line->isVisible());
    QCOMPARE(line->text().replace(QChar::Nbsp, u' '),
             QStringLiteral("Lantern: 8 requests\u2003 Ledger: refused, 4 requests"));
    CrawlSummary summary;
    summary.counts = progress;
    summary.counts.stored = 300;
    summary.counts.reused = 1200;
    summary.counts.changedAtSource = 3;
    panel.finish(summary, TitleTableModel());
    QVERIFY(line->isVisible()); // who refuses us does so afterwards, too
    QCOMPARE(line->text().replace(QChar::Nbsp, u' '), QStringLiteral("Ledger: refused, 4 requests"));
    summary.counts.services.last().queued = 381; // for which nobody asks any more
    panel.finish(summary, TitleTableModel());
    QCOMPARE(line->text().replace(QChar::Nbsp, u' '), QStringLiteral("Ledger: refused, 4 requests"));
    summary.counts.services.removeLast();
    panel.finish(summary, TitleTableModel());
    QVERIFY(!line->isVisible());
    QVERIFY(!says(panel, QStringLiteral("%")));
    QVERIFY(says(panel, QStringLiteral("kept answers used")));
    QVERIFY(says(panel, QStringLiteral("3 changed at their source")));
}

// How long it takes from here is known again when it goes on.
void TestCrawlProgress::pausedCrawlTellsNoTimeLeft()
{
    CrawlRunPanel panel;
    panel.resize(900, 200);
    panel.show();
    CrawlProgress progress = underWay(0.37);
    progress.state = CrawlProgress::State::Paused;
    panel.setProgress(progress);
    QVERIFY(says(panel, QStringLiteral("37 %")));
    QVERIFY(!says(panel, QStringLiteral("left")));
}

void TestCrawlProgress::stoppedCrawlCanGoOn_data()
{
    QTest::addColumn<QString>("stoppedBy");
    QTest::addColumn<bool>("offered");
    QTest::newRow("by a person") << QStringLiteral("user") << true;
    QTest::newRow("by an error") << QStringLiteral("error") << true;
    QTest::newRow("by a source that refuses us") << QStringLiteral("refused") << false;
    QTest::newRow("at its end") << QString() << false;
}

void TestCrawlProgress::stoppedCrawlCanGoOn()
{
    QFETCH(const QString, stoppedBy);
    QFETCH(const bool, offered);
    CrawlRunPanel panel;
    panel.resize(900, 200);
    panel.show();
    panel.setProgress(underWay(0.37));
    CrawlSummary summary;
    summary.stoppedBy = stoppedBy;
    panel.finish(summary, TitleTableModel());
    QSignalSpy goesOn(&panel, &CrawlRunPanel::goOnRequested);
    QPushButton *resume = nullptr;
    for (auto *button : panel.findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QLatin1String("Resume"))
            resume = button;
    QCOMPARE(resume != nullptr, offered);
    QCOMPARE(says(panel, QStringLiteral("It can be resumed")), offered);
    QCOMPARE(says(panel, QStringLiteral("Past crawls can continue it later")),
             stoppedBy == QLatin1String("refused"));
    if (resume != nullptr)
        QTest::mouseClick(resume, Qt::LeftButton);
    QCOMPARE(goesOn.count(), int(offered));
}

// As the stages above it count them.
void TestCrawlProgress::endTellsWhoWaitsAndWhy()
{
    QCOMPARE(waitingWords(0, 0), QStringList());
    CrawlSummary summary;
    summary.counts.stored = 397;
    summary.counts.review = 2;
    summary.counts.none = 1200;
    StatusLine line;
    line.resize(900, 36);
    line.show();
    line.finish(summary);
    auto *task = line.findChild<QToolButton *>();
    QCOMPARE(task->text(),
             QStringLiteral("Crawl finished · 397 stored · 2 to review · 1,200 without a page"));
}

void TestCrawlProgress::statusLineMovesBeforeAFilmIsStored()
{
    StatusLine line;
    line.resize(900, 36);
    line.show();
    auto *bar = line.findChild<QProgressBar *>();
    CrawlProgress progress;
    progress.state = CrawlProgress::State::Running;
    line.setProgress(progress); // nothing is listed yet
    QCOMPARE(bar->maximum(), 0);
    line.setProgress(underWay(0.25));
    QVERIFY(bar->isVisible());
    QCOMPARE(double(bar->value()) / bar->maximum(), 0.25);
    QCOMPARE(StatusLine::progressSentence(underWay(0.25)),
             QStringLiteral("Crawling Lantern · United States · 0 of 300 · 25 % · 2 min left"));
    CrawlProgress named = underWay(0.25);
    named.providerName = QStringLiteral("Lantern+");
    QVERIFY(StatusLine::progressSentence(named).startsWith(
        QStringLiteral("Crawling Lantern+ · United States · ")));
}

// A title is shown as it is written, and what is short stands where what is long begins.
void TestCrawlProgress::statusLineShowsTitlesAsTheyAre()
{
    StatusLine line;
    line.resize(900, 36);
    line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&line));
    auto *task = line.findChild<QToolButton *>();
    const int ready = task->width() - task->sizeHint().width(); // centred in what is left
    line.tell(QStringLiteral("Movies: Ada & the Parade"));
    QCOMPARE(task->text(), QStringLiteral("Movies: Ada && the Parade"));
    QCOMPARE(ready, 0);
}

void TestCrawlProgress::statusLineIsNeverCutWithoutDots_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("a wide window") << 1320;
    QTest::newRow("a narrow window") << 900;
    QTest::newRow("a very narrow one") << 640;
}

void TestCrawlProgress::statusLineIsNeverCutWithoutDots()
{
    QFETCH(int, width);
    StatusLine line;
    line.setDatabase(QStringLiteral("movies.db · SQLite · v14"), {});
    line.resize(width, 36);
    line.show();
    line.setProgress(underWay(0.25));
    QCoreApplication::processEvents();
    auto *task = line.findChild<QToolButton *>();
    QVERIFY(task->isVisible());
    QVERIFY2(task->sizeHint().width() <= task->width(), qPrintable(QStringLiteral("%1 > %2: %3")
                                                                       .arg(task->sizeHint().width())
                                                                       .arg(task->width())
                                                                       .arg(task->text())));
}

// What was told in a wide window is no reason for it to stay wide.
void TestCrawlProgress::statusLineLetsTheWindowShrink()
{
    StatusLine line;
    line.setDatabase(QStringLiteral("movies.db · SQLite · v14"), {});
    const int least = line.minimumSizeHint().width();
    line.resize(1600, 36);
    line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&line));
    line.tell(QStringLiteral("Movies: a film, ").repeated(8));
    QCOMPARE_LE(line.minimumSizeHint().width(), least);
}

QTEST_MAIN(TestCrawlProgress)
#include "tst_crawlprogress.moc"
