// Frontier under a hand-moved clock: which keys go out together, when, and what becomes of them.
#include "core/crawl/fetch/frontier.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

namespace need {

const NeedKind search{QStringLiteral("search"), 4};
const NeedKind itemsByImdbId{QStringLiteral("items_by_imdb_id"), 1};
const NeedKind entities{QStringLiteral("entities"), 2};
const NeedKind entitiesByPage{QStringLiteral("entities_by_page"), 3};
const NeedKind pages{QStringLiteral("pages"), 5};

} // namespace need

const QString wikidata = QStringLiteral("wikidata");

int sizes(const QString &, const NeedKind &kind)
{
    return kind == need::search ? 1 : kind == need::itemsByImdbId ? 8 : 4;
}

QStringList keys(int from, int count)
{
    QStringList out;
    for (int i = 0; i < count; ++i)
        out << QStringLiteral("Q%1").arg(from + i);
    return out;
}

void addAll(Frontier &frontier, const QStringList &names, qint64 now, const NeedKind &kind = need::entities,
            int title = 0)
{
    for (const QString &name : names)
        frontier.add({wikidata, kind, name}, now, title);
}

} // namespace

class TstFrontier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverTwice();
    void fullBatchesAtOnce();
    void partialWaitsForCompany();
    void partialGoesWhenNothingCanJoin();
    void idleServiceSendsAfterPatience();
    void patienceBecomesShorter();
    void overdueGoesBeforeFullBatches();
    void earlierKindsFirst();
    void earlierTitlesFirst();
    void asEarlyAsTheFirstTitleThatNeedsIt();
    void titlesBeforeKinds();
    void askedAgainInItsPlace();
    void whatHoldsOthersBackWaitsLess_data();
    void whatHoldsOthersBackWaitsLess();
    void missingKeysAreAskedAgain();
    void emptyAnswersGiveUp();
    void spoiledKeyLeavesTheOthers();
    void failuresRetryLaterThenGiveUp();
    void hopelessFailureGivesUpAtOnce();
    void unreadableBatchesShrink();
    void putBackCountsNothing();
    void wakeTimes();
    void whatASourceHasTold();
};

void TstFrontier::neverTwice()
{
    Frontier frontier(sizes);
    const Need need{wikidata, need::entities, QStringLiteral("Q1")};
    QVERIFY(frontier.add(need, 0));
    QVERIFY(!frontier.add(need, 0));
    const auto batch = frontier.take(wikidata, 0, false);
    QVERIFY(batch);
    QVERIFY(!frontier.add(need, 1));
    QVERIFY(frontier.answered(batch->id, {QStringLiteral("Q1")}, 2).isEmpty());
    QVERIFY(!frontier.add(need, 3));
    QCOMPARE(frontier.queued(), 0);
    QVERIFY(frontier.add({wikidata, need::entitiesByPage, QStringLiteral("Q1")}, 3));
}

void TstFrontier::fullBatchesAtOnce()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 10), 0);
    QVERIFY(frontier.hasFullBatch(0));
    QCOMPARE(frontier.take(wikidata, 0, true)->keys, keys(1, 4));
    QCOMPARE(frontier.take(wikidata, 0, true)->keys, keys(5, 4));
    QVERIFY(!frontier.hasFullBatch(0));
    QVERIFY(!frontier.take(wikidata, 0, true));
    QCOMPARE(frontier.queued(wikidata), 2);
    QCOMPARE(frontier.inFlight(wikidata), 2);
    QVERIFY(!frontier.take(QStringLiteral("wikipedia"), 0, false));
}

void TstFrontier::partialWaitsForCompany()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 5), 0);
    const auto first = frontier.take(wikidata, 0, true);
    QVERIFY(!frontier.take(wikidata, 1999, true)); // the service is not idle
    frontier.answered(first->id, first->keys, 1999);
    addAll(frontier, keys(6, 3), 5001);
    QCOMPARE(frontier.take(wikidata, 5001, true)->keys, keys(5, 4));
}

void TstFrontier::partialGoesWhenNothingCanJoin()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 2), 0);
    QVERIFY(!frontier.take(wikidata, 0, true));
    const auto batch = frontier.take(wikidata, 0, false);
    QVERIFY(batch);
    QCOMPARE(batch->keys, keys(1, 2));
    QCOMPARE(batch->attempt, 1);
}

void TstFrontier::idleServiceSendsAfterPatience()
{
    Frontier frontier(sizes, 1000);
    addAll(frontier, keys(1, 1), 100);
    addAll(frontier, keys(2, 1), 900);
    QVERIFY(!frontier.take(wikidata, 1099, true));
    QCOMPARE(frontier.take(wikidata, 1100, true)->keys, keys(1, 2));
}

void TstFrontier::patienceBecomesShorter()
{
    Frontier frontier(sizes, 1000);
    addAll(frontier, keys(1, 2), 0);
    QVERIFY(!frontier.take(wikidata, 400, true));
    frontier.setPatience(300);
    QCOMPARE(frontier.nextWake(wikidata), qint64(300));
    QCOMPARE(frontier.take(wikidata, 400, true)->keys, keys(1, 2));
    addAll(frontier, keys(3, 1), 400);
    addAll(frontier, keys(4, 8), 1900, need::itemsByImdbId);
    QCOMPARE(frontier.take(wikidata, 1900, true)->kind, need::itemsByImdbId); // not yet too long
    addAll(frontier, keys(12, 8), 2400, need::itemsByImdbId);
    QCOMPARE(frontier.take(wikidata, 2400, true)->kind, need::entities);
}

void TstFrontier::overdueGoesBeforeFullBatches()
{
    Frontier frontier(sizes, 1000);
    addAll(frontier, {QStringLiteral("tt1")}, 0, need::itemsByImdbId);
    for (int round = 0; round < 4; ++round) { // never idle: nothing is answered before the next one leaves
        addAll(frontier, keys(4 * round, 4), round * 500);
        QCOMPARE(frontier.take(wikidata, round * 500, true)->kind, need::entities);
    }
    addAll(frontier, keys(16, 4), 1999);
    QCOMPARE(frontier.take(wikidata, 1999, true)->kind, need::entities);
    addAll(frontier, keys(20, 4), 2000);
    QCOMPARE(frontier.take(wikidata, 2000, true)->keys, QStringList{QStringLiteral("tt1")});
    QCOMPARE(frontier.take(wikidata, 2000, true)->keys, keys(20, 4));
}

void TstFrontier::earlierKindsFirst()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 4), 0, need::pages);
    addAll(frontier, keys(1, 1), 0, need::search);
    addAll(frontier, keys(1, 4), 0, need::entities);
    QCOMPARE(frontier.take(wikidata, 0, true)->kind, need::entities);
    QCOMPARE(frontier.take(wikidata, 0, true)->kind, need::search);
    QCOMPARE(frontier.take(wikidata, 0, true)->kind, need::pages);
}

void TstFrontier::earlierTitlesFirst()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 3), 0, need::entities, 7);
    addAll(frontier, keys(4, 3), 1, need::entities, 2);
    addAll(frontier, keys(7, 2), 2, need::entities, 5);
    QCOMPARE(frontier.take(wikidata, 3, true)->keys, keys(4, 4));
    QCOMPARE(frontier.take(wikidata, 3, false)->keys,
             QStringList(
                 {QStringLiteral("Q8"), QStringLiteral("Q1"), QStringLiteral("Q2"), QStringLiteral("Q3")}));
}

void TstFrontier::asEarlyAsTheFirstTitleThatNeedsIt()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 6), 0, need::entities, 9);
    addAll(frontier, keys(7, 1), 0, need::entities, 5);
    QVERIFY(!frontier.add({wikidata, need::entities, QStringLiteral("Q6")}, 1, 4));
    QVERIFY(!frontier.add({wikidata, need::entities, QStringLiteral("Q7")}, 1, 8)); // no later for that
    QCOMPARE(frontier.queued(), 7);
    QCOMPARE(frontier.take(wikidata, 1, true)->keys,
             QStringList(
                 {QStringLiteral("Q6"), QStringLiteral("Q7"), QStringLiteral("Q1"), QStringLiteral("Q2")}));
    QVERIFY(!frontier.add({wikidata, need::entities, QStringLiteral("Q1")}, 2, 0)); // on its way already
    QCOMPARE(frontier.take(wikidata, 2, false)->keys, keys(3, 3));
}

// The pages of the first titles do not wait until the last have been looked for.
void TstFrontier::titlesBeforeKinds()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 4), 0, need::pages, 3);
    addAll(frontier, keys(5, 4), 0, need::entities, 60);
    addAll(frontier, keys(9, 1), 0, need::search, 3);
    QCOMPARE(frontier.take(wikidata, 0, true)->kind, need::search);
    QCOMPARE(frontier.take(wikidata, 0, true)->kind, need::pages);
    QCOMPARE(frontier.take(wikidata, 0, true)->kind, need::entities);
}

void TstFrontier::askedAgainInItsPlace()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 4), 0, need::entities, 6);
    const auto batch = frontier.take(wikidata, 0, true);
    addAll(frontier, keys(5, 2), 1, need::entities, 2);
    frontier.putBack(batch->id, 1);
    addAll(frontier, keys(7, 2), 2, need::entities, 6);
    QCOMPARE(frontier.take(wikidata, 2, true)->keys,
             QStringList(
                 {QStringLiteral("Q5"), QStringLiteral("Q6"), QStringLiteral("Q1"), QStringLiteral("Q2")}));
    QCOMPARE(frontier.take(wikidata, 2, true)->keys,
             QStringList(
                 {QStringLiteral("Q3"), QStringLiteral("Q4"), QStringLiteral("Q7"), QStringLiteral("Q8")}));
}

void TstFrontier::whatHoldsOthersBackWaitsLess_data()
{
    QTest::addColumn<int>("title");   // that a partial batch is for
    QTest::addColumn<int>("latest");  // of those that full batches are for
    QTest::addColumn<int>("waitsMs"); // patience: 1000
    QTest::newRow("it holds others back") << 3 << 3 + Frontier::heldBack << 500;
    QTest::newRow("so few that they are stored together") << 3 << 2 + Frontier::heldBack << 2000;
    QTest::newRow("an earlier one is still asked for") << 8 << 8 + Frontier::heldBack << 2000;
}

void TstFrontier::whatHoldsOthersBackWaitsLess()
{
    QFETCH(int, title);
    QFETCH(int, latest);
    QFETCH(int, waitsMs);
    Frontier frontier(sizes, 1000);
    if (title > 5) { // in flight all the time
        addAll(frontier, {QStringLiteral("tt0")}, 0, need::search, 5);
        QVERIFY(frontier.take(wikidata, 0, true));
    }
    addAll(frontier, {QStringLiteral("tt1")}, 0, need::itemsByImdbId, title);
    addAll(frontier, keys(1, 1), 0, need::search, latest);
    QCOMPARE(frontier.take(wikidata, 0, true)->kind, need::search); // never idle from here on
    QVERIFY(!frontier.take(wikidata, waitsMs - 1, true));
    QCOMPARE(frontier.take(wikidata, waitsMs, true)->keys, QStringList{QStringLiteral("tt1")});
}

void TstFrontier::missingKeysAreAskedAgain()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 4), 0);
    const auto batch = frontier.take(wikidata, 0, false);
    QVERIFY(frontier.answered(batch->id, keys(1, 2), 10).isEmpty());
    const auto again = frontier.take(wikidata, 10, false);
    QCOMPARE(again->keys, keys(3, 2));
    QCOMPARE(again->attempt, 1);
}

void TstFrontier::emptyAnswersGiveUp()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 2), 0);
    QStringList givenUp;
    int asked = 0;
    while (const auto batch = frontier.take(wikidata, asked, false)) {
        ++asked;
        givenUp += frontier.answered(batch->id, {}, asked);
    }
    QCOMPARE(asked, Frontier::maxAttempts);
    QCOMPARE(givenUp, keys(1, 2));
}

void TstFrontier::spoiledKeyLeavesTheOthers()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 4), 0);
    const auto batch = frontier.take(wikidata, 0, false);
    frontier.spoiled(batch->id, QStringLiteral("Q2"), 5);
    QCOMPARE(frontier.take(wikidata, 5, false)->keys,
             QStringList({QStringLiteral("Q1"), QStringLiteral("Q3"), QStringLiteral("Q4")}));
}

void TstFrontier::failuresRetryLaterThenGiveUp()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 3), 0);
    QStringList log;
    qint64 now = 0;
    for (int i = 0; i < 20 && frontier.queued() > 0; ++i) {
        const auto batch = frontier.take(wikidata, now, false);
        if (!batch) {
            now += 100;
            continue;
        }
        const QStringList givenUp = frontier.failed(batch->id, Frontier::After::AskingAgain, now + 200);
        log << QStringLiteral("%1 attempt %2, %3 given up").arg(now).arg(batch->attempt).arg(givenUp.size());
    }
    QCOMPARE(
        log,
        QStringList({QStringLiteral("0 attempt 1, 0 given up"), QStringLiteral("200 attempt 2, 0 given up"),
                     QStringLiteral("400 attempt 3, 0 given up"), QStringLiteral("600 attempt 4, 0 given up"),
                     QStringLiteral("800 attempt 5, 3 given up")}));
}

void TstFrontier::hopelessFailureGivesUpAtOnce()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 3), 0);
    const auto batch = frontier.take(wikidata, 0, false);
    QCOMPARE(frontier.givenUp(batch->id), keys(1, 3));
    QCOMPARE(frontier.queued(), 0);
    QCOMPARE(frontier.inFlight(), 0);
}

void TstFrontier::unreadableBatchesShrink()
{
    // One key of eight makes every answer unreadable: it alone is given up.
    Frontier frontier([](const QString &, const NeedKind &) { return 8; });
    addAll(frontier, keys(1, 8), 0);
    QStringList givenUp;
    QList<qsizetype> asked;
    while (const auto batch = frontier.take(wikidata, 0, false)) {
        asked << batch->keys.size();
        if (batch->keys.contains(QStringLiteral("Q5")))
            givenUp += frontier.failed(batch->id, Frontier::After::AskingForLess, 0);
        else
            frontier.answered(batch->id, batch->keys, 0);
    }
    QCOMPARE(givenUp, QStringList({QStringLiteral("Q5")}));
    QCOMPARE(asked.mid(0, 3), QList<qsizetype>({8, 8, 2}));
}

void TstFrontier::putBackCountsNothing()
{
    Frontier frontier(sizes);
    addAll(frontier, keys(1, 5), 0);
    const auto batch = frontier.take(wikidata, 0, false);
    frontier.putBack(batch->id, 0);
    const auto again = frontier.take(wikidata, 0, false);
    QCOMPARE(again->keys, keys(1, 4));
    QCOMPARE(again->attempt, 1);
}

void TstFrontier::wakeTimes()
{
    Frontier frontier(sizes, 1000);
    QCOMPARE(frontier.nextWake(wikidata), -1);
    addAll(frontier, keys(1, 1), 50);
    QCOMPARE(frontier.nextWake(wikidata), 1050);
    const auto batch = frontier.take(wikidata, 50, false);
    frontier.failed(batch->id, Frontier::After::AskingAgain, 400);
    QCOMPARE(frontier.nextWake(wikidata), 400);
}

// Not before it was asked, not while something is queued or under way, and not while a key is asked again.
void TstFrontier::whatASourceHasTold()
{
    Frontier frontier(sizes);
    QVERIFY(!frontier.hasAllOf(wikidata));
    addAll(frontier, keys(1, 2), 0);
    QVERIFY(!frontier.hasAllOf(wikidata));
    const auto batch = frontier.take(wikidata, 0, false);
    QVERIFY(!frontier.hasAllOf(wikidata));
    frontier.answered(batch->id, keys(1, 1), 1);
    QVERIFY(!frontier.hasAllOf(wikidata));
    const auto again = frontier.take(wikidata, 1, false);
    frontier.answered(again->id, keys(2, 1), 2);
    QVERIFY(frontier.hasAllOf(wikidata));
    QVERIFY(!frontier.hasAllOf(QStringLiteral("wikipedia")));
    addAll(frontier, keys(3, 1), 3);
    QVERIFY(!frontier.hasAllOf(wikidata));
}

QTEST_GUILESS_MAIN(TstFrontier)
#include "tst_frontier.moc"
