#include "fakemoviestore.h"
#include "ui/candidatelist.h"
#include "ui/messagebar.h"
#include "ui/reviewbulk.h"
#include "ui/reviewcard.h"
#include "ui/reviewpage.h"
#include "ui/reviewqueue.h"
#include "ui/reviewside.h"
#include "ui/reviewwords.h"
#include "ui/scorebars.h"
#include "ui/thresholdpanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;
using namespace moviedb::test;

namespace {

// A page over a queue in memory, driven by what a person has: keys.
struct ReviewDesk
{
    std::shared_ptr<FakeMovieStore> store = std::make_shared<FakeMovieStore>();
    QStringList searched;
    QList<QList<qint64>> fetched;
    QList<QUrl> opened;
    int fetchFailures = 0;
    qsizetype learned = 0; // decisions that learning was asked to use
    std::unique_ptr<ReviewPage> page;

    explicit ReviewDesk(int titles)
    {
        for (int id = 1; id <= titles; ++id)
            add(id, QStringLiteral("year_differs"), ReviewState::Open);
    }
    void add(qint64 id, const QString &reason, ReviewState state, bool candidates = true)
    {
        const QString key = QStringLiteral("Film_%1").arg(id);
        QList<ScoredCandidate> pages;
        if (candidates)
            pages = {scored(key + QStringLiteral("_(1996_film)"), 1996, 45, -12.5, 35),
                     scored(key + QStringLiteral("_(2021_film)"), 2021, 40, -25, 30)};
        store->items.insert(id, reviewItem(id, QStringLiteral("Film %1").arg(id), reason, state, pages));
    }
    bool open()
    {
        ReviewServices services;
        services.store = store;
        services.searchAgain = [this](qint64 id, const QString &words) {
            searched.append(words);
            MatchResult match;
            match.decision = Decision::Review;
            match.reason = QStringLiteral("low_score");
            match.candidates = {scored(QStringLiteral("Found_%1").arg(id), 2001, 40, 10, 20)};
            return readyFuture(Result<MatchResult>(match));
        };
        services.fetchAccepted = [this](const QList<qint64> &ids) {
            fetched.append(ids);
            CrawlSummary summary;
            summary.counts.failed = std::exchange(fetchFailures, 0);
            summary.counts.stored = int(ids.size()) - summary.counts.failed;
            return readyFuture(Result<CrawlSummary>(summary));
        };
        services.learn = [this](const QList<PastJudgment> &past) {
            learned = past.size();
            return readyFuture(Result<QString>(QStringLiteral("Learned.")));
        };
        services.pageUrl = [](const QString &key) {
            return QUrl(QStringLiteral("https://wiki.example/") + key);
        };
        services.openUrl = [this](const QUrl &url) { opened.append(url); };
        page = std::make_unique<ReviewPage>(services);
        page->resize(1060, 720);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            return false;
        return QTest::qWaitFor([this] { return page->openCount() > 0; });
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : page.get(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    ReviewCard *card() const { return page->findChild<ReviewCard *>(); }
    QString shown() const { return card()->item().entry.title; }
    ReviewState state(qint64 id) const { return store->items.value(id).state; }
    // Chooses the group whose words contain `text`.
    bool group(const QString &text) const
    {
        auto *groups = page->findChild<QListWidget *>();
        for (int row = 0; row < groups->count(); ++row)
            if (groups->item(row)->text().contains(text)) {
                groups->setCurrentRow(row);
                return true;
            }
        return false;
    }
    QString message() const { return card()->message()->text(); }
};

QPushButton *button(QWidget *parent, const QString &text)
{
    for (auto *each : parent->findChildren<QPushButton *>())
        if (each->text().startsWith(text))
            return each;
    return nullptr;
}

} // namespace

class TestReviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyDecides_data();
    void everyKeyDecides();
    void choosesByNumber();
    void backAndUndo();
    void undoOfAnEarlierSession();
    void refusedJudgmentComesBack();
    void searchAgainByKeys();
    void pasteAnAddress();
    void opensInTheBrowser();
    void typingIsNotDeciding();
    void failedLookupsStandApart();
    void bulkIsOneStep();
    void bulkLeavesOutWhatHasNoPage();
    void factsAreFetchedInBatches();
    void fetchFailureIsToldAndRetried();
    void decisionsAreSeenAndTakenBack();
    void thresholdCounts();
    void learnsFromDecisions();
    void aThousandTitles();
    void queueModel();
    void partsSumToTheScore();
    void pageKeys_data();
    void pageKeys();
};

void TestReviewPage::everyKeyDecides_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("state");
    QTest::newRow("Return accepts") << int(Qt::Key_Return) << int(ReviewState::Confirmed);
    QTest::newRow("Enter accepts") << int(Qt::Key_Enter) << int(ReviewState::Confirmed);
    QTest::newRow("X rejects all") << int(Qt::Key_X) << int(ReviewState::Rejected);
    QTest::newRow("0 no article") << int(Qt::Key_0) << int(ReviewState::NoArticle);
    QTest::newRow("S postpones") << int(Qt::Key_S) << int(ReviewState::Postponed);
}

void TestReviewPage::everyKeyDecides()
{
    QFETCH(int, key);
    QFETCH(int, state);
    ReviewDesk desk(3);
    QVERIFY(desk.open());
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    desk.press(key);
    QCOMPARE(desk.shown(), QStringLiteral("Film 2")); // at once, not after the database
    QTRY_COMPARE(int(desk.state(1)), state);
    QCOMPARE(desk.page->openCount(), 2);
    if (state == int(ReviewState::Confirmed)) {
        QCOMPARE(desk.store->items.value(1).chosenKey, QStringLiteral("Film_1_(1996_film)"));
    }
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.state(1), ReviewState::Open);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
}

void TestReviewPage::choosesByNumber()
{
    ReviewDesk desk(2);
    QVERIFY(desk.open());
    desk.press(Qt::Key_2);
    QCOMPARE(desk.card()->chosenKey(), QStringLiteral("Film_1_(2021_film)"));
    desk.press(Qt::Key_9); // there is no ninth page
    QCOMPARE(desk.card()->chosenKey(), QStringLiteral("Film_1_(2021_film)"));
    desk.press(Qt::Key_Up);
    QCOMPARE(desk.card()->chosenKey(), QStringLiteral("Film_1_(1996_film)"));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.store->items.value(1).chosenKey, QStringLiteral("Film_1_(2021_film)"));
}

void TestReviewPage::backAndUndo()
{
    ReviewDesk desk(4);
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_X);
    QCOMPARE(desk.shown(), QStringLiteral("Film 3"));
    desk.press(Qt::Key_B);
    QCOMPARE(desk.shown(), QStringLiteral("Film 2")); // decided, shown as such
    QVERIFY(isDecided(desk.card()->item().state));
    desk.press(Qt::Key_B);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    desk.press(Qt::Key_2);
    desk.press(Qt::Key_Return); // a decision can be changed where it is seen
    QTRY_COMPARE(desk.store->items.value(1).chosenKey, QStringLiteral("Film_1_(2021_film)"));
    for (int step = 0; step < 3; ++step)
        desk.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.state(1), ReviewState::Open);
    QTRY_COMPARE(desk.state(2), ReviewState::Open);
    QCOMPARE(desk.store->items.value(2).candidates.size(), 2); // rejected pages are back
    QCOMPARE(desk.page->openCount(), 4);
    QVERIFY(desk.store->steps.isEmpty());
}

void TestReviewPage::undoOfAnEarlierSession()
{
    ReviewDesk desk(3);
    desk.store->judge({{2, Judgment::Kind::RejectAll, {}}, {3, Judgment::Kind::NoArticle, {}}});
    QVERIFY(desk.open());
    QCOMPARE(desk.page->openCount(), 1);
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.page->openCount(), 3);
    QTRY_COMPARE(desk.shown(), QStringLiteral("Film 2"));
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.message(), QStringLiteral("There is no decision to undo."));
}

void TestReviewPage::refusedJudgmentComesBack()
{
    ReviewDesk desk(2);
    QVERIFY(desk.open());
    desk.store->refuse = true;
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.message().contains(QStringLiteral("The disk is full.")));
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    QCOMPARE(desk.page->openCount(), 2);
    QCOMPARE(desk.card()->item().state, ReviewState::Open);
}

void TestReviewPage::searchAgainByKeys()
{
    ReviewDesk desk(2);
    QVERIFY(desk.open());
    desk.press(Qt::Key_Slash);
    QCOMPARE(desk.card()->asking(), ReviewCard::Ask::SearchWords);
    QCOMPARE(desk.card()->field()->text(), QStringLiteral("Film 1")); // selected, so that typing replaces it
    desk.type(QStringLiteral("sunken harbour 0 x s"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.searched, QStringList{QStringLiteral("sunken harbour 0 x s")});
    QTRY_COMPARE(desk.card()->chosenKey(), QStringLiteral("Found_1"));
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    QCOMPARE(desk.state(1), ReviewState::Open);
    QCOMPARE(desk.card()->asking(), ReviewCard::Ask::Nothing);
    desk.press(Qt::Key_Return); // the keyboard is back on the card
    QTRY_COMPARE(desk.store->items.value(1).chosenKey, QStringLiteral("Found_1"));
}

void TestReviewPage::pasteAnAddress()
{
    ReviewDesk desk(2);
    QVERIFY(desk.open());
    desk.press(Qt::Key_P);
    desk.type(QStringLiteral("https://example.org/nothing"));
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.state(1), ReviewState::Open); // refused in place, the text stays for mending
    QCOMPARE(desk.card()->field()->text(), QStringLiteral("https://example.org/nothing"));
    desk.card()->field()->selectAll();
    desk.type(QStringLiteral("https://en.wikipedia.org/wiki/Sunken_Harbour_(1999_film)#Plot"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.store->items.value(1).chosenKey, QStringLiteral("Sunken_Harbour_(1999_film)"));
    QCOMPARE(desk.shown(), QStringLiteral("Film 2"));
    desk.press(Qt::Key_P);
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.card()->asking(), ReviewCard::Ask::Nothing);
    QCOMPARE(desk.state(2), ReviewState::Open);
}

void TestReviewPage::opensInTheBrowser()
{
    ReviewDesk desk(1);
    QVERIFY(desk.open());
    desk.press(Qt::Key_2);
    desk.press(Qt::Key_O);
    QCOMPARE(desk.opened, QList<QUrl>{QUrl(QStringLiteral("https://wiki.example/Film_1_(2021_film)"))});
    QCOMPARE(desk.state(1), ReviewState::Open);
}

// The letters of the filter field are letters there, not decisions.
void TestReviewPage::typingIsNotDeciding()
{
    ReviewDesk desk(12);
    QVERIFY(desk.open());
    desk.page->focusFilter();
    desk.type(QStringLiteral("Film 1x0sbu"));
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.store->judgeCalls, 0);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    field->setText(QStringLiteral("Film 1"));
    QCOMPARE(desk.page->findChild<ReviewSide *>()->list()->model()->rowCount(), 4); // 1, 10, 11, 12
    QCOMPARE(desk.store->judgeCalls, 0);
}

void TestReviewPage::failedLookupsStandApart()
{
    ReviewDesk desk(2);
    desk.add(3, QStringLiteral("no_candidate"), ReviewState::Open, false);
    desk.add(4, QStringLiteral("lookup_failed"), ReviewState::LookupFailed, false);
    desk.add(5, QStringLiteral("lookup_failed"), ReviewState::LookupFailed, false);
    QVERIFY(desk.open());
    QVERIFY(desk.group(QStringLiteral("where no page was found")));
    QCOMPARE(desk.page->findChild<ReviewSide *>()->list()->model()->rowCount(), 1);
    QCOMPARE(desk.shown(), QStringLiteral("Film 3"));
    QVERIFY(desk.group(QStringLiteral("look-ups failed")));
    QCOMPARE(desk.page->findChild<ReviewSide *>()->list()->model()->rowCount(), 2);
    QCOMPARE(desk.shown(), QStringLiteral("Film 4"));
    QPushButton *again = button(desk.card(), QStringLiteral("Look it up again"));
    QVERIFY(again != nullptr && again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(desk.searched, QStringList{QStringLiteral("Film 4")});
    QTRY_COMPARE(desk.card()->item().state, ReviewState::Open); // an answer: now it can be decided
    QCOMPARE(desk.card()->chosenKey(), QStringLiteral("Found_4"));
}

void TestReviewPage::bulkIsOneStep()
{
    ReviewDesk desk(500);
    QVERIFY(desk.open());
    auto *bulk = desk.page->findChild<ReviewBulk *>();
    QTest::mouseClick(button(desk.page->findChild<ReviewSide *>(), QStringLiteral("All ")), Qt::LeftButton);
    QVERIFY(bulk->isVisible());
    QCOMPARE(bulk->model()->rowCount(), 500);
    QCOMPARE(desk.store->judgeCalls, 0); // a preview first
    bulk->model()->setData(bulk->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    desk.press(Qt::Key_Space); // the button has the keyboard
    QTRY_COMPARE(desk.store->judgeCalls, 1);
    QCOMPARE(desk.store->judged.size(), 499);
    QCOMPARE(desk.page->openCount(), 1);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.page->openCount(), 500);
    QTRY_VERIFY(desk.store->steps.isEmpty());
    QCOMPARE(desk.state(499), ReviewState::Open);
}

void TestReviewPage::bulkLeavesOutWhatHasNoPage()
{
    ReviewDesk desk(2);
    desk.add(3, QStringLiteral("no_candidate"), ReviewState::Open, false);
    BulkModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<const ReviewItem *> items;
    for (const ReviewItem &item : std::as_const(desk.store->items))
        items.append(&item);
    model.setItems(items);
    model.setKind(Judgment::Kind::Accept, 0);
    QCOMPARE(model.tickedCount(), 2);
    QCOMPARE(model.withoutCandidate(), 1);
    QVERIFY(!model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
    model.setKind(Judgment::Kind::Accept, 70); // both best pages have 67.5
    QCOMPARE(model.tickedCount(), 0);
    model.setKind(Judgment::Kind::NoArticle, 0);
    QCOMPARE(model.judgments().size(), 3);
    QCOMPARE(model.judgments().first().key, QString());
}

void TestReviewPage::factsAreFetchedInBatches()
{
    ReviewDesk desk(5);
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_0);
    desk.press(Qt::Key_X);
    desk.press(Qt::Key_S);
    QTRY_COMPARE(desk.fetched.size(), 1); // rejected and postponed titles need no facts
    QCOMPARE(desk.fetched.first(), (QList<qint64>{1, 2}));
    QVERIFY(desk.page->findChild<MessageBar *>(QStringLiteral("unstored"))->text().isEmpty());
}

void TestReviewPage::fetchFailureIsToldAndRetried()
{
    ReviewDesk desk(2);
    QVERIFY(desk.open());
    desk.fetchFailures = 1;
    desk.press(Qt::Key_Return);
    auto *bar = desk.page->findChild<MessageBar *>(QStringLiteral("unstored"));
    QTRY_VERIFY(bar->text().contains(QStringLiteral("Film 1 is decided but not stored")));
    desk.press(Qt::Key_S); // going on does not hide it
    QVERIFY(bar->isVisible());
    desk.press(Qt::Key_U);
    QTest::mouseClick(button(bar, QStringLiteral("Try again")), Qt::LeftButton);
    QTRY_COMPARE(desk.fetched.size(), 2);
    QTRY_VERIFY(bar->text().isEmpty());
    desk.press(Qt::Key_B);
    QTRY_VERIFY(desk.card()
                    ->findChild<QLabel *>(QStringLiteral("decision"))
                    ->text()
                    .contains(QStringLiteral("stored")));
}

void TestReviewPage::decisionsAreSeenAndTakenBack()
{
    ReviewDesk desk(2);
    desk.store->judge({{1, Judgment::Kind::Accept, QStringLiteral("Film_1_(2021_film)")}});
    QVERIFY(desk.open());
    QVERIFY(desk.group(QStringLiteral("decided")));
    QTRY_COMPARE(desk.shown(), QStringLiteral("Film 1"));
    QCOMPARE(desk.card()->chosenKey(), QStringLiteral("Film_1_(2021_film)")); // what was accepted is chosen
    QVERIFY(desk.group(QStringLiteral("accepted")));
    QTest::mouseClick(button(desk.card(), QStringLiteral("Put back")), Qt::LeftButton);
    QTRY_COMPARE(desk.state(1), ReviewState::Postponed);
}

void TestReviewPage::thresholdCounts()
{
    ReviewDesk desk(0);
    desk.add(1, QStringLiteral("year_differs"), ReviewState::Open);
    desk.add(2, QStringLiteral("no_candidate"), ReviewState::Open, false);
    for (int i = 0; i < 10; ++i) {
        PastJudgment judgment;
        judgment.candidates = {scored(QStringLiteral("Past_%1").arg(i), 1990, 45, 20, 20 + i)}; // 85 … 94
        judgment.state = i == 0 ? ReviewState::Rejected : ReviewState::Confirmed;
        judgment.chosenKey = i == 0 ? QString() : QStringLiteral("Past_%1").arg(i);
        desk.store->past.append(judgment);
    }
    QVERIFY(desk.open());
    auto *panel = desk.page->findChild<ThresholdPanel *>();
    panel->setOpen(true);
    panel->slider()->setValue(80);
    QTRY_COMPARE(panel->price().pastAccepted, 10);
    QCOMPARE(panel->price().accept, 0);
    QCOMPARE(panel->price().none, 1);
    QCOMPARE(panel->price().pastWrong, 1);
    panel->slider()->setValue(90);
    QCOMPARE(panel->price().pastAccepted, 5);
    QCOMPARE(panel->price().pastWrong, 0);
    panel->slider()->setValue(60);
    QCOMPARE(panel->price().accept, 1);
}

// The button asks to learn from what was decided, and tells what came of it.
void TestReviewPage::learnsFromDecisions()
{
    ReviewDesk desk(3);
    desk.store->past = {{GalleryEntry(), {}, ReviewState::Rejected, {}}};
    QVERIFY(desk.open());
    QSignalSpy told(desk.page.get(), &ReviewPage::messageForStatus);
    auto *panel = desk.page->findChild<ThresholdPanel *>();
    panel->setOpen(true);
    QPushButton *learn = button(panel, QStringLiteral("Learn"));
    QVERIFY(learn != nullptr);
    QTRY_VERIFY(learn->isEnabled());
    QTest::mouseClick(learn, Qt::LeftButton);
    QTRY_COMPARE(desk.learned, 1);
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(told.last().first().toString(), QStringLiteral("Learned."));
}

// Moving on with 1,000 titles queued. What it takes is told; the bound only catches a page that rebuilds all.
void TestReviewPage::aThousandTitles()
{
    ReviewDesk desk(1000);
    QVERIFY(desk.open());
    qint64 slowest = 0;
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer clock;
        clock.start();
        desk.press(i % 2 == 0 ? Qt::Key_Return : Qt::Key_S);
        desk.page->grab();
        slowest = std::max(slowest, clock.elapsed());
    }
    QCOMPARE(desk.page->openCount(), 960);
    QCOMPARE(desk.shown(), QStringLiteral("Film 41"));
    qInfo("slowest move to the next title, painted: %lld ms", slowest);
    QVERIFY(slowest < 2000);
}

void TestReviewPage::queueModel()
{
    ReviewDesk desk(60);
    ReviewQueue queue;
    QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::QtTest);
    queue.setItems(desk.store->items.values());
    const QList<ReviewItem> before = queue.judge({{30, Judgment::Kind::Accept, QStringLiteral("Film_30")}});
    QCOMPARE(queue.rowCount(), 59);
    QCOMPARE(queue.rowOf(30), -1);
    queue.restore(before);
    QCOMPARE(queue.rowOf(30), 29);
    QList<Judgment> many;
    for (qint64 id = 1; id <= 50; ++id)
        many.append({id, Judgment::Kind::Postpone, {}});
    const QList<ReviewItem> manyBefore = queue.judge(many);
    QCOMPARE(queue.rowCount(), 10);
    QCOMPARE(queue.count(ReviewSection::Postponed), 50);
    queue.restore(manyBefore);
    QCOMPARE(queue.rowCount(), 60);
    // What a reload brings is older than what was just decided here.
    queue.judge({{1, Judgment::Kind::Accept, QStringLiteral("Film_1")}});
    queue.setItems(desk.store->items.values(), {1});
    QCOMPARE(queue.item(1)->state, ReviewState::Confirmed);
    QCOMPARE(queue.rowCount(), 59);
}

void TestReviewPage::partsSumToTheScore()
{
    const ScoredCandidate candidate = scored(QStringLiteral("Salt"), 1999, 45, -12.5, 35);
    ScoreBars bars;
    bars.setParts(candidate.parts, candidate.score);
    QCOMPARE(bars.accessibleName(),
             QStringLiteral("Score 67.5: Title +45.0, Year \u221212.5, Kind of page +35.0"));
    QVERIFY(bars.sizeHint().height() > 0);
}

void TestReviewPage::pageKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QString &text, const QString &key) {
        QTest::newRow(name) << text << key;
    };
    row("key", QStringLiteral("Twister_(1996_film)"), QStringLiteral("Twister_(1996_film)"));
    row("title", QStringLiteral(" twister (1996 film) "), QStringLiteral("Twister_(1996_film)"));
    row("address", QStringLiteral("https://en.wikipedia.org/wiki/Twister_(1996_film)"),
        QStringLiteral("Twister_(1996_film)"));
    row("mobile with fragment", QStringLiteral("https://en.m.wikipedia.org/wiki/Am%C3%A9lie#Plot"),
        QStringLiteral("Am\u00e9lie"));
    row("with question", QStringLiteral("https://en.wikipedia.org/wiki/Salt?action=history"),
        QStringLiteral("Salt"));
    row("another site", QStringLiteral("https://example.org/film"), {});
    row("markup", QStringLiteral("<b>Salt</b>"), {});
    row("two lines", QStringLiteral("Salt\nPepper"), {});
    row("empty", QStringLiteral("  "), {});
    row("too long", QString(300, QLatin1Char('a')), {});
}

void TestReviewPage::pageKeys()
{
    QFETCH(QString, text);
    QTEST(pageKeyFromText(text), "key");
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
