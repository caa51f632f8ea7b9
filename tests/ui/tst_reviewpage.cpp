// Review of one title after the other, driven by what a person has: keys.
#include "reviewdesk.h"
#include "ui/bulk/reviewbulk.h"
#include "ui/candidates/candidatelist.h"
#include "ui/candidates/scorebars.h"
#include "ui/kit/keybutton.h"
#include "ui/review/reviewdeck.h"
#include "ui/review/reviewqueue.h"
#include "ui/review/reviewside.h"
#include "ui/words/reviewwords.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace moviedb;
using namespace moviedb::ui;
using namespace moviedb::test;

class TestReviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyDecides_data();
    void everyKeyDecides();
    void enterAsksWhereLittleSpeaks_data();
    void enterAsksWhereLittleSpeaks();
    void choosesByNumber();
    void backAndUndo();
    void undoOfAnEarlierSession();
    void refusedJudgmentComesBack();
    void searchAgainByKeys();
    void pasteAnAddress();
    void opensInTheBrowser();
    void typingIsNotDeciding();
    void aThousandTitles();
    void queueModel();
    void partsSumToTheScore();
    void namesOfPartsAreWhole();
    void toolTipsNeverTakeMarkup();
    void readOnlyDatabaseDecidesNothing();
    void nothingIsCutInANarrowPage();
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
    QCOMPARE(desk.page->badge(), 2);
    if (state == int(ReviewState::Confirmed)) {
        QCOMPARE(desk.store->items.value(1).chosenKey, QStringLiteral("Film_1_(1996_film)"));
    }
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.state(1), ReviewState::Open);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
}

void TestReviewPage::enterAsksWhereLittleSpeaks_data()
{
    QTest::addColumn<double>("title"); // points of it
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("few points") << 5.0 << int(PageKind::Film) << QStringLiteral("5 of 100 points");
    QTest::newRow("a book") << 60.0 << int(PageKind::Book) << QStringLiteral("book");
}

// A page for which next to nothing speaks is not accepted by one key pressed in passing.
void TestReviewPage::enterAsksWhereLittleSpeaks()
{
    QFETCH(double, title);
    QFETCH(int, kind);
    QFETCH(QString, word);
    ReviewDesk desk(0);
    ScoredCandidate poor = scored(QStringLiteral("Poor"), 1979, title, 0, 0);
    poor.candidate.kind = PageKind(kind);
    const ScoredCandidate good = scored(QStringLiteral("Good"), 1979, 30, 0, 0);
    for (const qint64 id : {1, 2})
        desk.store->items.insert(id,
                                 reviewItem(id, QStringLiteral("Film %1").arg(id),
                                            QStringLiteral("no_candidate"), ReviewState::Open, {poor, good}));
    QVERIFY(desk.open());
    auto *accept = desk.page->findChild<ReviewDeck *>()->findChild<KeyButton *>();
    QCOMPARE(accept->text(), QStringLiteral("Accept"));
    QVERIFY(!accept->isPrimary());
    desk.press(Qt::Key_Return);
    QVERIFY2(desk.message().contains(word), qPrintable(desk.message()));
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    desk.press(Qt::Key_2); // a better one: nothing to ask
    QCOMPARE(desk.message(), QString());
    QVERIFY(accept->isPrimary());
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    QCOMPARE(desk.store->judgeCalls, 0);
    desk.press(Qt::Key_Return); // all the same
    QTRY_COMPARE(desk.store->items.value(1).chosenKey, QStringLiteral("Poor"));
    QCOMPARE(desk.shown(), QStringLiteral("Film 2"));
    QCOMPARE(desk.message(), QString());
    desk.press(Qt::Key_Return); // asked for each title anew
    QCOMPARE(desk.shown(), QStringLiteral("Film 2"));
    QCOMPARE(desk.store->judgeCalls, 1);
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
        desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.state(1), ReviewState::Open);
    QTRY_COMPARE(desk.state(2), ReviewState::Open);
    QCOMPARE(desk.store->items.value(2).candidates.size(), 2); // rejected pages are back
    QCOMPARE(desk.page->badge(), 4);
    QVERIFY(desk.store->steps.isEmpty());
}

void TestReviewPage::undoOfAnEarlierSession()
{
    ReviewDesk desk(3);
    desk.store->judge({{2, Judgment::Kind::RejectAll, {}}, {3, Judgment::Kind::NoArticle, {}}});
    QVERIFY(desk.open());
    QCOMPARE(desk.page->badge(), 1);
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.page->badge(), 3);
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
    QCOMPARE(desk.page->badge(), 2);
    QCOMPARE(desk.card()->item().state, ReviewState::Open);
}

void TestReviewPage::searchAgainByKeys()
{
    ReviewDesk desk(2);
    QVERIFY(desk.open());
    desk.press(Qt::Key_Slash);
    QCOMPARE(desk.card()->asking(), ReviewCard::Ask::SearchWords);
    QCOMPARE(desk.field()->text(), QStringLiteral("Film 1")); // selected, so that typing replaces it
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
    QCOMPARE(desk.field()->text(), QStringLiteral("https://example.org/nothing"));
    desk.field()->selectAll();
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
    QCOMPARE(desk.listed()->rowCount(), 4); // 1, 10, 11, 12
    QCOMPARE(desk.store->judgeCalls, 0);
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
    QCOMPARE(desk.page->badge(), 960);
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

// Where there is room every name is whole, in every size of letters: none is half a pixel too long for itself.
void TestReviewPage::namesOfPartsAreWhole()
{
    const QStringList names{QStringLiteral("title"), QStringLiteral("kind"), QStringLiteral("limit"),
                            QStringLiteral("people")};
    for (const QString &name : names)
        for (int tenths = 80; tenths < 160; ++tenths) {
            ScoreBars bars;
            QFont font = bars.font();
            font.setPointSizeF(tenths / 10.0);
            bars.setFont(font);
            bars.setParts({{name, 20.0}}, 20.0);
            bars.resize(500, 60);
            QCOMPARE(bars.shownName(name), partWord(name));
        }
}

// Titles, descriptions and page keys come from others: a tip that Qt would take for markup shows them escaped.
void TestReviewPage::toolTipsNeverTakeMarkup()
{
    const QString hostile = QStringLiteral("<img src='http://example.org/spy.png'>");
    ReviewDesk desk(1);
    ReviewItem &item = desk.store->items[1];
    item.entry.title += hostile;
    for (ScoredCandidate &one : item.candidates) {
        one.candidate.key += hostile;
        one.candidate.title += hostile;
        one.candidate.description = hostile;
    }
    QVERIFY(desk.open());
    QStringList tips{desk.listed()->index(0, 0).data(Qt::ToolTipRole).toString()};
    for (const QWidget *widget : desk.page->findChildren<QWidget *>())
        tips.append(widget->toolTip());
    int escaped = 0;
    for (const QString &tip : std::as_const(tips)) {
        QVERIFY2(!tip.contains(QStringLiteral("<img")), qPrintable(tip));
        escaped += int(tip.contains(QStringLiteral("&lt;img")));
    }
    QVERIFY(escaped >= 3);
}

// Titles can be looked at; nothing is decided, by button, key or double click, and every button says why.
void TestReviewPage::readOnlyDatabaseDecidesNothing()
{
    ReviewDesk desk(2);
    desk.store->readOnly = makeError(Fault::Database, QStringLiteral("This database is read-only."));
    QVERIFY(desk.open());
    int said = 0;
    for (const auto *button : desk.page->findChildren<KeyButton *>()) {
        if (!button->isEnabled() && button->toolTip().contains(desk.store->readOnly->text))
            ++said;
    }
    QCOMPARE(said, 7); // accept, no article, reject, postpone, search, paste, undo
    for (const int key : {Qt::Key_Return, Qt::Key_X, Qt::Key_0, Qt::Key_S, Qt::Key_P, Qt::Key_U})
        desk.press(key);
    Q_EMIT desk.card()->accepted();
    QCOMPARE(desk.store->judgeCalls, 0);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    auto *all = desk.page->findChild<ReviewSide *>()->findChild<QPushButton *>();
    QTest::mouseClick(all, Qt::LeftButton);
    auto *bulk = desk.page->findChild<ReviewBulk *>();
    QVERIFY(bulk->isVisible());
    bool refused = false;
    for (const auto *button : bulk->findChildren<QPushButton *>())
        refused = refused || (!button->isEnabled() && button->toolTip().contains(desk.store->readOnly->text));
    QVERIFY(refused);
}

void TestReviewPage::nothingIsCutInANarrowPage()
{
    ReviewDesk desk(3);
    QVERIFY(desk.open());
    desk.page->resize(780, 600);
    QCoreApplication::processEvents();
    int buttons = 0;
    for (const auto *button : desk.page->findChildren<QPushButton *>())
        if (button->isVisible()) {
            ++buttons;
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
    QVERIFY(buttons > 8);
    const auto *bars = desk.page->findChild<ScoreBars *>(); // of the candidate that is unfolded
    const auto *list = desk.page->findChild<CandidateList *>();
    QTRY_VERIFY(bars->isVisible());
    QVERIFY(bars->mapTo(list, QPoint(bars->width(), 0)).x() <= list->viewport()->width());
    const auto *groups = desk.page->findChild<QListWidget *>(); // as high as their words, no higher
    int words = 0;
    for (int row = 0; row < groups->count(); ++row)
        words += groups->sizeHintForRow(row);
    QTRY_COMPARE(groups->height(), words + 2);
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
