// A page is looked at before it is accepted: a title whose page does not pass waits again, with the reason and the way on.
#include "reviewdesk.h"
#include "ui/candidates/candidatelist.h"
#include "ui/review/reviewqueue.h"
#include "ui/review/reviewside.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::ui;
using namespace moviedb::test;

namespace {

const QString first = QStringLiteral("Film_1_(1996_film)"); // the best page of the first title

QPushButton *button(QWidget *parent, const QString &text)
{
    for (auto *each : parent->findChildren<QPushButton *>())
        if (each->isVisible() && each->text().startsWith(text))
            return each;
    return nullptr;
}

Error noSuchPage()
{
    return makeError(Fault::NotFound, QStringLiteral("Wikipedia has no such page."));
}

Error noFilm()
{
    return makeError(Fault::Conflict, QStringLiteral("It is not known as a film."));
}

void markAsRead(ReviewDesk &desk, qint64 id, bool isFilm = true)
{
    for (ScoredCandidate &one : desk.store->items[id].candidates) {
        one.candidate.verified = true;
        one.candidate.isFilm = isFilm;
    }
}

MessageBar *refusals(const ReviewDesk &desk)
{
    return desk.page->findChild<MessageBar *>(QStringLiteral("refused"));
}

} // namespace

class TestReviewLooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyUnknownPagesAreAsked_data();
    void onlyUnknownPagesAreAsked();
    void refusedPageComesBack_data();
    void refusedPageComesBack();
    void typedPageIsLookedAt();
    void theNextTitleIsThereAtOnce();
    void aLineLeadsBackToTheTitle();
    void undoWhileItIsLookedAt();
    void undoFollowsTheDatabase();
    void manyAtOnceAreOneStep();
    void aPageThatHasGoneSinceIsFound();
    void whatAPersonInsistedOnStays();
    void whatIsNotStoredYetIsKnown();
    void whatWasRejectedIsSaid();
    void pagesAreReadInFull_data();
    void pagesAreReadInFull();
    void anEmptyQueueTakesNoRoomBelow();
    void queueStandsBesideTheCard();
    void pointsStayInTheList();
};

void TestReviewLooks::pagesAreReadInFull_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1100, 700, 640, 560, 480})
        QTest::addRow("%d pixels", width) << width;
}

// Long titles go on in a further line, and bars and points stay in sight.
void TestReviewLooks::pagesAreReadInFull()
{
    QFETCH(const int, width);
    ReviewDesk desk(1);
    ScoredCandidate &best = desk.store->items[1].candidates.first();
    best.candidate.title =
        QStringLiteral("The Assassination of a Lighthouse Keeper by the Harbour Master Himself");
    best.candidate.description =
        QStringLiteral("1996 film by a person whose name is as long as the title above it");
    best.parts.append({QStringLiteral("unique"), 4.0});
    best.parts.append({QStringLiteral("disambiguator"), 3.0});
    QVERIFY(desk.open());
    desk.page->resize(width, 700);
    const auto *pages = desk.page->findChild<CandidateList *>();
    QVERIFY(pages != nullptr);
    QStringList cut;
    const auto isWhole = [&] {
        cut.clear();
        for (const QWidget *part : pages->widget()->findChildren<QWidget *>()) {
            if (!part->isVisible())
                continue;
            const int right = part->mapTo(pages->viewport(), QPoint(part->width(), 0)).x();
            const auto *label = qobject_cast<const QLabel *>(part);
            const QString name = label != nullptr ? label->text() : part->accessibleName();
            if (right > pages->viewport()->width())
                cut << QStringLiteral("beyond the edge: ") + name;
            if (label != nullptr && label->wordWrap() &&
                label->height() < label->heightForWidth(label->width()))
                cut << QStringLiteral("too low: ") + name;
        }
        return cut.isEmpty();
    };
    QVERIFY2(QTest::qWaitFor(isWhole, 2000), qPrintable(cut.join(QLatin1Char('\n'))));
}

// Where the queue comes below the card: a page without titles is the words that say so, and does not scroll.
void TestReviewLooks::anEmptyQueueTakesNoRoomBelow()
{
    ReviewDesk desk(1);
    QVERIFY(desk.open());
    desk.page->setMinimumSize(1, 1); // the window gives it less than both parts want
    desk.page->resize(600, 500);
    const auto *queue = desk.page->findChild<ReviewSide *>();
    QTRY_VERIFY(queue->isVisible());
    desk.store->items.clear();
    desk.page->reload();
    QTRY_VERIFY(!queue->isVisible());
    QTRY_VERIFY(desk.page->minimumSizeHint().height() < 500);
    desk.page->resize(1060, 720);
    QTRY_VERIFY(queue->isVisible());
    desk.page->resize(600, 500);
    QTRY_VERIFY(!queue->isVisible());
    desk.add(1, QStringLiteral("year_differs"), ReviewState::Open);
    desk.page->reload();
    QTRY_VERIFY(queue->isVisible());
}

// In a window of 900 × 600, which leaves the page 640: the queue is seen without scrolling, and nothing of the card or of what
// decides all at once lies beyond the edge.
void TestReviewLooks::queueStandsBesideTheCard()
{
    ReviewDesk desk(3);
    QVERIFY(desk.open());
    desk.page->setMinimumSize(1, 1);
    desk.page->resize(640, 520);
    const auto *queue = desk.page->findChild<ReviewSide *>();
    const auto *pages = desk.page->findChild<CandidateList *>();
    const auto left = [&](const QWidget *part) { return part->mapTo(desk.page.get(), QPoint()).x(); };
    QTRY_VERIFY(queue->isVisible() && left(queue) + queue->width() <= left(pages));
    const auto beyond = [&] {
        QStringList buttons;
        for (const auto *button : desk.page->findChildren<QPushButton *>())
            if (button->isVisible() && left(button) + button->width() > 640)
                buttons << button->text();
        return buttons;
    };
    QTRY_COMPARE(beyond(), QStringList());
    for (auto *button : desk.page->findChildren<QPushButton *>())
        if (button->text().startsWith(QLatin1String("All ")))
            button->click();
    QTRY_VERIFY(!pages->isVisible());
    QTRY_COMPARE(beyond(), QStringList());
}

void TestReviewLooks::pointsStayInTheList()
{
    ReviewDesk desk(1);
    QVERIFY(desk.open());
    const QAbstractItemModel *titles = nullptr;
    for (const auto *list : desk.page->findChildren<QListView *>())
        if (qobject_cast<const ReviewQueue *>(list->model()) != nullptr)
            titles = list->model();
    QVERIFY(titles != nullptr);
    const QModelIndex title = titles->index(0, 0);
    QCOMPARE(title.data(ReviewQueue::DetailRole).toString(), QStringLiteral("Film 1 (1996 film)"));
    QVERIFY(!title.data(ReviewQueue::PointsRole).toString().isEmpty());
}

void TestReviewLooks::onlyUnknownPagesAreAsked_data()
{
    QTest::addColumn<bool>("read");
    QTest::addColumn<bool>("isFilm");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("asked");
    const QString usual = QStringLiteral("year_differs");
    QTest::newRow("a page that the search has read as a film's") << true << true << usual << false;
    QTest::newRow("a page that the search has read as something else") << true << false << usual << true;
    QTest::newRow("a page that was not read") << false << false << usual << true;
    QTest::newRow("a page that was read and was missing")
        << true << true << QStringLiteral("page_missing") << true;
    QTest::newRow("a page that was read and led elsewhere")
        << true << true << QStringLiteral("page_of_another") << true;
}

void TestReviewLooks::onlyUnknownPagesAreAsked()
{
    QFETCH(bool, read);
    QFETCH(bool, isFilm);
    QFETCH(QString, reason);
    QFETCH(bool, asked);
    ReviewDesk desk(2);
    desk.looks = true;
    desk.store->items[1].reason = reason;
    if (read)
        markAsRead(desk, 1, isFilm);
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.state(1), ReviewState::Confirmed);
    QCOMPARE(desk.lookedAt, asked ? QStringList{first} : QStringList());
}

void TestReviewLooks::refusedPageComesBack_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("button"); // beside the sentence
    QTest::newRow("missing") << int(Fault::NotFound) << QStringLiteral("Search again");
    QTest::newRow("no film") << int(Fault::Conflict) << QStringLiteral("Use it anyway");
    QTest::newRow("no network") << int(Fault::Network) << QStringLiteral("Try again");
}

void TestReviewLooks::refusedPageComesBack()
{
    QFETCH(int, fault);
    QFETCH(QString, button);
    ReviewDesk desk(1);
    desk.looks = true;
    desk.looksGive.insert(first, makeError(Fault(fault), QStringLiteral("That does not do.")));
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.shown(), QStringLiteral("Film 1"));
    QTRY_VERIFY(desk.message().contains(QStringLiteral("That does not do.")));
    QCOMPARE(desk.page->badge(), 1);
    QCOMPARE(desk.card()->item().state, ReviewState::Open);
    QCOMPARE(desk.store->judgeCalls, 0); // nothing of it reached the database
    QPushButton *way = ::button(desk.card()->message(), button);
    QVERIFY(way != nullptr);
    QTest::mouseClick(way, Qt::LeftButton);
    if (fault == int(Fault::NotFound)) {
        QCOMPARE(desk.card()->asking(), ReviewCard::Ask::SearchWords);
    } else if (fault == int(Fault::Conflict)) {
        QTRY_COMPARE(desk.state(1), ReviewState::Confirmed);
        QCOMPARE(desk.lookedAt, (QStringList{first, first + u'!'}));
    } else {
        QTRY_COMPARE(desk.lookedAt, (QStringList{first, first}));
    }
}

void TestReviewLooks::typedPageIsLookedAt()
{
    ReviewDesk desk(2);
    desk.looks = true;
    markAsRead(desk, 1);
    desk.looksGive.insert(QStringLiteral("Tide_(film)"), QStringLiteral("Tide_(1999_film)"));
    QVERIFY(desk.open());
    desk.press(Qt::Key_P);
    desk.type(QStringLiteral("https://de.wikipedia.org/wiki/Gezeiten"));
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.card()->asking(), ReviewCard::Ask::PageAddress); // refused in place
    desk.field()->selectAll();
    desk.type(QStringLiteral("en.m.wikipedia.org/wiki/Tide_%28film%29#Cast"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.store->items.value(1).chosenKey, QStringLiteral("Tide_(1999_film)")); // after redirects
    QCOMPARE(desk.lookedAt, QStringList{QStringLiteral("Tide_(film)")});
}

void TestReviewLooks::theNextTitleIsThereAtOnce()
{
    ReviewDesk desk(3);
    desk.looks = desk.slow = true;
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.shown(), QStringLiteral("Film 2"));
    QCOMPARE(desk.page->badge(), 2);
    desk.press(Qt::Key_S);
    QTRY_COMPARE(desk.state(2), ReviewState::Postponed); // it does not wait for the first
    QCOMPARE(desk.state(1), ReviewState::Open);
    desk.press(Qt::Key_B);
    desk.press(Qt::Key_B);
    QVERIFY(desk.card()
                ->findChild<QLabel *>(QStringLiteral("decision"))
                ->text()
                .contains(QStringLiteral("looked at")));
    desk.answerLooks();
    QTRY_COMPARE(desk.state(1), ReviewState::Confirmed);
}

void TestReviewLooks::aLineLeadsBackToTheTitle()
{
    ReviewDesk desk(3);
    desk.looks = true;
    desk.looksGive.insert(first, noFilm());
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(refusals(desk)->isVisible());
    QCOMPARE(desk.shown(), QStringLiteral("Film 2")); // nothing jumps under the person
    QCOMPARE(desk.page->badge(), 3);
    QVERIFY(
        refusals(desk)->text().contains(QStringLiteral("Film 1 waits again: It is not known as a film.")));
    QTest::mouseClick(button(refusals(desk), QStringLiteral("Show it")), Qt::LeftButton);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    QVERIFY(!refusals(desk)->isVisible());
    QTest::mouseClick(button(desk.card()->message(), QStringLiteral("Use it anyway")), Qt::LeftButton);
    QTRY_COMPARE(desk.store->items.value(1).chosenKey, first);
    QVERIFY(!refusals(desk)->isVisible());
}

void TestReviewLooks::undoWhileItIsLookedAt()
{
    ReviewDesk desk(2);
    desk.looks = desk.slow = true;
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_U);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    desk.answerLooks();
    QTest::qWait(50);
    QCOMPARE(desk.store->judgeCalls, 0);
    QCOMPARE(desk.state(1), ReviewState::Open);
    QCOMPARE(desk.page->badge(), 2);
}

void TestReviewLooks::undoFollowsTheDatabase()
{
    ReviewDesk desk(3);
    desk.looks = desk.slow = true;
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_S);
    QTRY_COMPARE(desk.state(2), ReviewState::Postponed);
    desk.answerLooks();
    QTRY_COMPARE(desk.state(1), ReviewState::Confirmed); // stored after the second
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.state(1), ReviewState::Open);
    QCOMPARE(desk.shown(), QStringLiteral("Film 1"));
    QCOMPARE(desk.state(2), ReviewState::Postponed);
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.state(2), ReviewState::Open);
}

void TestReviewLooks::manyAtOnceAreOneStep()
{
    ReviewDesk desk(5);
    desk.looks = true;
    markAsRead(desk, 4);
    desk.looksGive.insert(QStringLiteral("Film_2_(1996_film)"), noSuchPage());
    desk.looksGive.insert(QStringLiteral("Film_3_(1996_film)"), noFilm());
    QVERIFY(desk.open());
    QTest::mouseClick(button(desk.page->findChild<ReviewSide *>(), QStringLiteral("All ")), Qt::LeftButton);
    desk.press(Qt::Key_Space);
    QTRY_COMPARE(desk.store->judgeCalls, 1);
    QCOMPARE(desk.store->judged.size(), 3);
    QCOMPARE(desk.lookedAt.size(), 4); // in one question
    QCOMPARE(desk.state(2), ReviewState::Open);
    QCOMPARE(desk.state(3), ReviewState::Open);
    QTRY_COMPARE(desk.page->badge(), 2);
    desk.press(Qt::Key_U);
    QTRY_COMPARE(desk.page->badge(), 5);
    QVERIFY(desk.store->steps.isEmpty());
}

void TestReviewLooks::aPageThatHasGoneSinceIsFound()
{
    ReviewDesk desk(2);
    desk.looks = true;
    markAsRead(desk, 1);
    desk.looksGive.insert(first, noSuchPage());
    desk.fetchFailures = 1;
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.fetched.size(), 1);
    QTRY_COMPARE(desk.state(1), ReviewState::Postponed);
    QVERIFY(refusals(desk)->text().contains(QStringLiteral("Wikipedia has no such page.")));
    QVERIFY(desk.page->findChild<MessageBar *>(QStringLiteral("unstored"))->text().isEmpty());
}

void TestReviewLooks::whatAPersonInsistedOnStays()
{
    ReviewDesk desk(1);
    desk.looks = true;
    desk.looksGive.insert(first, noFilm());
    QVERIFY(desk.open());
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(button(desk.card()->message(), QStringLiteral("Use it anyway")) != nullptr);
    desk.fetchFailures = 1; // its facts do not come for another reason
    QTest::mouseClick(button(desk.card()->message(), QStringLiteral("Use it anyway")), Qt::LeftButton);
    QTRY_COMPARE(desk.fetched.size(), 1);
    QTRY_COMPARE(desk.lookedAt.size(), 3);
    QTest::qWait(50);
    QCOMPARE(desk.state(1), ReviewState::Confirmed);
}

// For whom wants to close the window.
void TestReviewLooks::whatIsNotStoredYetIsKnown()
{
    ReviewDesk desk(3);
    desk.looks = desk.slow = true;
    desk.looksGive.insert(first, noFilm());
    QVERIFY(desk.open());
    QSignalSpy changes(desk.page.get(), &Page::unstoredChanged);
    QSignalSpy refusals(desk.page.get(), &Page::storingRefused);
    QVERIFY(desk.page->unstored().isEmpty());
    desk.press(Qt::Key_Return);
    QVERIFY(desk.page->unstored().contains(
        QStringLiteral("“Film 1” is not stored yet: its page is being looked at")));
    desk.press(Qt::Key_Return);
    QVERIFY(desk.page->unstored().contains(QStringLiteral("2 of your decisions")));
    QVERIFY(changes.size() > 0);
    desk.answerLooks();
    QTRY_VERIFY(desk.page->unstored().isEmpty());
    QCOMPARE(refusals.size(), 1);
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_U);
    QVERIFY(desk.page->unstored().isEmpty()); // taken back: nothing waits
}

void TestReviewLooks::whatWasRejectedIsSaid()
{
    ReviewDesk desk(2);
    ReviewItem &item = desk.store->items[1];
    ScoredCandidate away;
    away.candidate.key = QStringLiteral("Another_film");
    away.candidate.rejectedAt = QStringLiteral("2026-05-03T11:00:00Z");
    item.rejected = {away};
    item.candidates.first().candidate.rejectedAt = QStringLiteral("2026-05-04T11:00:00Z");
    item.candidates.first().candidate.offeredAgain = OfferedAgain::PageChanged;
    QVERIFY(desk.open());
    QStringList said;
    for (const auto *label : desk.page->findChildren<QLabel *>())
        if (label->isVisible())
            said << label->text();
    QCOMPARE(said.filter(QStringLiteral("because you rejected it: Another film (3 May 2026)")).size(), 1);
    QCOMPARE(
        said.filter(QStringLiteral("you rejected it on 4 May 2026, and the page has changed since")).size(),
        1);
}

QTEST_MAIN(TestReviewLooks)
#include "tst_reviewlooks.moc"
