// Review of many titles at once: groups, failed look-ups, one rule for all, past decisions, the threshold,
// learning.
#include "core/language/language.h"
#include "reviewdesk.h"
#include "ui/bulk/bulkmodel.h"
#include "ui/bulk/reviewbulk.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewside.h"
#include "ui/review/thresholdpanel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSplitter>

using namespace moviedb;
using namespace moviedb::ui;
using namespace moviedb::test;

namespace {

QPushButton *button(QWidget *parent, const QString &text)
{
    for (auto *each : parent->findChildren<QPushButton *>())
        if (each->text().startsWith(text))
            return each;
    return nullptr;
}

} // namespace

class TestReviewGroups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failedLookupsStandApart();
    void bulkIsOneStep();
    void bulkLeavesOutWhatHasNoPage();
    void bulkTicksNothingDoubtful();
    void failedLookUpsAreShownWhenNothingElseWaits();
    void postponedOnesAreOfferedWhenNothingElseWaits();
    void factsAreFetchedInBatches();
    void fetchFailureIsToldAndRetried();
    void decisionsAreSeenAndTakenBack();
    void thresholdCounts();
    void learnsFromDecisions();
    void nothingAboveTheListIsCut_data();
    void nothingAboveTheListIsCut();
};

void TestReviewGroups::failedLookupsStandApart()
{
    ReviewDesk desk(2);
    desk.add(3, QStringLiteral("no_candidate"), ReviewState::Open, false);
    desk.add(4, QStringLiteral("lookup_failed"), ReviewState::LookupFailed, false);
    desk.add(5, QStringLiteral("lookup_failed"), ReviewState::LookupFailed, false);
    QVERIFY(desk.open());
    QVERIFY(desk.group(QStringLiteral("where no page was found")));
    QCOMPARE(desk.listed()->rowCount(), 1);
    QCOMPARE(desk.shown(), QStringLiteral("Film 3"));
    QVERIFY(desk.group(QStringLiteral("look-ups failed")));
    QCOMPARE(desk.listed()->rowCount(), 2);
    QCOMPARE(desk.shown(), QStringLiteral("Film 4"));
    QPushButton *again = button(desk.card(), QStringLiteral("Look it up again"));
    QVERIFY(again != nullptr && again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(desk.searched, QStringList{QStringLiteral("Film 4")});
    QTRY_COMPARE(desk.card()->item().state, ReviewState::Open); // an answer: now it can be decided
    QCOMPARE(desk.card()->chosenKey(), QStringLiteral("Found_4"));
}

void TestReviewGroups::bulkIsOneStep()
{
    ReviewDesk desk(500);
    QVERIFY(desk.open());
    auto *bulk = desk.page->findChild<ReviewBulk *>();
    QTest::mouseClick(button(desk.page->findChild<ReviewSide *>(), QStringLiteral("All ")), Qt::LeftButton);
    QVERIFY(bulk->isVisible());
    QCOMPARE(bulk->findChild<BulkModel *>()->rowCount(), 500);
    QCOMPARE(desk.store->judgeCalls, 0); // a preview first
    bulk->findChild<BulkModel *>()->setData(bulk->findChild<BulkModel *>()->index(0, 0), Qt::Unchecked,
                                            Qt::CheckStateRole);
    desk.press(Qt::Key_Space); // the button has the keyboard
    QTRY_COMPARE(desk.store->judgeCalls, 1);
    QCOMPARE(desk.store->judged.size(), 499);
    QCOMPARE(desk.page->badge(), 1);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.page->badge(), 500);
    QTRY_VERIFY(desk.store->steps.isEmpty());
    QCOMPARE(desk.state(499), ReviewState::Open);
}

void TestReviewGroups::bulkLeavesOutWhatHasNoPage()
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

void TestReviewGroups::bulkTicksNothingDoubtful()
{
    const auto titled = [](qint64 id, const QString &key, double points) {
        return reviewItem(id, QStringLiteral("Film %1").arg(id), QStringLiteral("low_score"),
                          ReviewState::Open, {scored(key, 1996, points, 0, 0)});
    };
    const QList<ReviewItem> all{titled(1, QStringLiteral("Twice"), 60),
                                titled(2, QStringLiteral("Twice"), 55), titled(3, QStringLiteral("Poor"), 0),
                                titled(4, QStringLiteral("Good"), 60)};
    QList<const ReviewItem *> items;
    for (const ReviewItem &item : all)
        items.append(&item);
    BulkModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(items);
    model.setKind(Judgment::Kind::Accept, 0);
    QCOMPARE(model.tickedCount(), 1);
    QCOMPARE(model.judgments().first().key, QStringLiteral("Good"));
    QCOMPARE(model.doubtful(), 3);
    QCOMPARE(model.withoutCandidate(), 0);
    const auto outcome = [&model](int row) { return model.index(row, BulkModel::Outcome).data().toString(); };
    QVERIFY2(outcome(0).contains(QLatin1String("Film 2")), qPrintable(outcome(0)));
    QVERIFY2(outcome(1).contains(QLatin1String("Film 1")), qPrintable(outcome(1)));
    QVERIFY2(outcome(2).contains(QLatin1String("0 of 100")), qPrintable(outcome(2)));
    QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole)); // a person may say so
    QCOMPARE(model.tickedCount(), 2);
    model.setKind(Judgment::Kind::NoArticle, 0);
    QCOMPARE(model.tickedCount(), 4);
    QCOMPARE(model.doubtful(), 0);
}

// The badge says 2, and what it leads to are those two.
void TestReviewGroups::failedLookUpsAreShownWhenNothingElseWaits()
{
    ReviewDesk desk(0);
    for (const qint64 id : {1, 2})
        desk.add(id, QStringLiteral("lookup_failed"), ReviewState::LookupFailed, false);
    QVERIFY(desk.open());
    QCOMPARE(desk.page->badge(), 2);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
}

// The list at the side is out of sight in a small window.
void TestReviewGroups::postponedOnesAreOfferedWhenNothingElseWaits()
{
    theme::apply(theme::Mode::Light); // Enter presses a button
    ReviewDesk desk(1);
    QVERIFY(desk.open());
    desk.press(Qt::Key_S);
    QTRY_COMPARE(desk.page->badge(), 0);
    QPushButton *offered = nullptr;
    QTRY_VERIFY((offered = button(desk.page.get(), QStringLiteral("Look at what is postponed"))) != nullptr &&
                offered->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), offered);
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(!offered->isVisible());
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    desk.press(Qt::Key_0);
    QTRY_COMPARE(desk.state(1), ReviewState::NoArticle);
}

void TestReviewGroups::factsAreFetchedInBatches()
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

void TestReviewGroups::fetchFailureIsToldAndRetried()
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

void TestReviewGroups::decisionsAreSeenAndTakenBack()
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

void TestReviewGroups::thresholdCounts()
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
    panel->findChild<QSlider *>()->setValue(80);
    QTRY_COMPARE(panel->price().pastAccepted, 10);
    QCOMPARE(panel->price().accept, 0);
    QCOMPARE(panel->price().none, 1);
    QCOMPARE(panel->price().pastWrong, 1);
    panel->findChild<QSlider *>()->setValue(90);
    QCOMPARE(panel->price().pastAccepted, 5);
    QCOMPARE(panel->price().pastWrong, 0);
    panel->findChild<QSlider *>()->setValue(60);
    QCOMPARE(panel->price().accept, 1);
}

// The button asks to learn from what was decided, and tells what came of it.
void TestReviewGroups::learnsFromDecisions()
{
    ReviewDesk desk(3);
    desk.store->past = {{GalleryEntry(), {}, ReviewState::Rejected, {}}};
    QVERIFY(desk.open());
    QSignalSpy told(desk.page.get(), &Page::tell);
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

void TestReviewGroups::nothingAboveTheListIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("titles");
    QTest::newRow("English") << QStringLiteral("en") << 3;
    QTest::newRow("Italian") << QStringLiteral("it") << 3;
    QTest::newRow("Italian, many titles") << QStringLiteral("it") << 1204;
}

void TestReviewGroups::nothingAboveTheListIsCut()
{
    QFETCH(QString, language);
    QFETCH(int, titles);
    theme::apply(theme::Mode::Light);
    Language spoken;
    spoken.use(language);
    ReviewDesk desk(titles);
    QVERIFY(desk.open());
    auto *side = desk.page->findChild<ReviewSide *>();
    const QLineEdit *search = side->searchField();
    const QFontMetrics metrics = search->fontMetrics();
    const int aroundWords =
        search->sizeHint().width() - 17 * metrics.horizontalAdvance(u'x'); // as Qt makes it
    const auto room = [search, aroundWords] { return search->width() - aroundWords; };
    for (const int width : {220, 260, 340}) { // of the queue, as a person draws the line beside it
        desk.page->findChild<QSplitter *>()->setSizes({width, desk.page->width() - width});
        QTRY_VERIFY2(room() >= metrics.horizontalAdvance(search->placeholderText()),
                     qPrintable(search->placeholderText() + QStringLiteral(" in %1 pixels").arg(room())));
        for (const auto *each : side->findChildren<QPushButton *>())
            QTRY_VERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text()));
        const auto *groups = side->findChild<QListWidget *>();
        for (int row = 0; row < groups->count(); ++row) // none begins on the words of the one above it
            QTRY_VERIFY2(groups->visualItemRect(groups->item(row)).height() >= groups->sizeHintForRow(row),
                         qPrintable(groups->item(row)->text()));
    }
}

QTEST_MAIN(TestReviewGroups)
#include "tst_reviewgroups.moc"
