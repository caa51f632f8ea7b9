// Where a replay goes on after it was interrupted, and which histories are not the beginning of a book.
#include "app/recipes/replayplan.h"

#include <QTest>

using namespace moviedb;

namespace {

RecipeMark mark(qint64 act, int part, qint64 changes)
{
    return {act,
            part,
            QStringLiteral("2026-11-26T10:00:0%1Z").arg(act),
            QStringLiteral("edit"),
            QStringLiteral("Act %1").arg(act),
            changes};
}

HistoryStep step(qint64 id, qint64 changes)
{
    HistoryStep step;
    step.stepId = id;
    step.at = QStringLiteral("2026-11-26T10:00:0%1Z").arg(id);
    step.kind = QStringLiteral("edit");
    step.description = QStringLiteral("Act %1").arg(id);
    step.changes = changes;
    return step;
}

} // namespace

class TestReplayPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnBehindWhatIsDone_data();
    void goesOnBehindWhatIsDone();
    void otherHistoriesAreRefused_data();
    void otherHistoriesAreRefused();
    void onTopOfOthers_data();
    void onTopOfOthers();
    void whatCameAfterIsNamed();

private:
    // Act 2 went on after act 3 had begun.
    const QList<RecipeMark> m_book = {mark(1, 1, 2), mark(2, 1, 3), mark(3, 1, 0), mark(2, 2, 4),
                                      mark(4, 1, 1)};
};

void TestReplayPlan::goesOnBehindWhatIsDone_data()
{
    QTest::addColumn<QList<HistoryStep>>("history");
    QTest::addColumn<int>("done");
    QTest::newRow("nothing is done") << QList<HistoryStep>{} << 0;
    QTest::newRow("the first act") << QList<HistoryStep>{step(1, 2)} << 1;
    QTest::newRow("an act whose second part is missing") << QList<HistoryStep>{step(2, 3), step(1, 2)} << 2;
    QTest::newRow("an act of no changes") << QList<HistoryStep>{step(3, 0), step(2, 3), step(1, 2)} << 3;
    QTest::newRow("both parts of an act") << QList<HistoryStep>{step(3, 0), step(2, 7), step(1, 2)} << 4;
    QTest::newRow("all of it") << QList<HistoryStep>{step(4, 1), step(3, 0), step(2, 7), step(1, 2)} << 5;
}

void TestReplayPlan::goesOnBehindWhatIsDone()
{
    QFETCH(QList<HistoryStep>, history);
    QFETCH(int, done);
    const auto lines = linesDone(m_book, history);
    QVERIFY2(lines.ok(), lines.ok() ? "" : qPrintable(lines.error().oneLine()));
    QCOMPARE(*lines, qsizetype(done));
}

void TestReplayPlan::otherHistoriesAreRefused_data()
{
    QTest::addColumn<QList<HistoryStep>>("history");
    HistoryStep other = step(2, 3);
    other.description = QStringLiteral("Something else");
    QTest::newRow("another act under a number") << QList<HistoryStep>{other, step(1, 2)};
    QTest::newRow("an act is missing in between") << QList<HistoryStep>{step(3, 0), step(1, 2)};
    QTest::newRow("a person went on") << QList<HistoryStep>{step(5, 1), step(1, 2)};
    QTest::newRow("an act of other size") << QList<HistoryStep>{step(2, 4), step(1, 2)};
    QTest::newRow("a later act was done, the first not") << QList<HistoryStep>{step(4, 1)};
}

void TestReplayPlan::otherHistoriesAreRefused()
{
    QFETCH(QList<HistoryStep>, history);
    const auto lines = linesDone(m_book, history);
    QVERIFY(!lines);
    QCOMPARE(lines.error().fault, Fault::Conflict);
}

void TestReplayPlan::onTopOfOthers_data()
{
    QTest::addColumn<QList<HistoryStep>>("history");
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("laterBy");
    HistoryStep mine = step(7, 3);
    mine.description = QStringLiteral("Mine");
    const auto later = [](qint64 act, qint64 changes) {
        HistoryStep done = step(act, changes);
        done.stepId += 8;
        return done;
    };
    QTest::newRow("nothing is there") << QList<HistoryStep>{} << 0 << 0;
    QTest::newRow("acts of somebody else") << QList<HistoryStep>{mine} << 0 << 8;
    QTest::newRow("one act is done") << QList<HistoryStep>{later(1, 2), mine} << 1 << 8;
    QTest::newRow("an act whose second part is missing")
        << QList<HistoryStep>{later(3, 0), later(2, 3), later(1, 2), mine} << 3 << 8;
    QTest::newRow("all of it") << QList<HistoryStep>{later(4, 1), later(3, 0), later(2, 7), later(1, 2), mine}
                               << 5 << 8;
}

void TestReplayPlan::onTopOfOthers()
{
    QFETCH(QList<HistoryStep>, history);
    QFETCH(int, done);
    QFETCH(int, laterBy);
    const auto place = placeOnTop(m_book, history);
    QVERIFY2(place.ok(), place.ok() ? "" : qPrintable(place.error().oneLine()));
    QCOMPARE(place->next, qsizetype(done));
    QCOMPARE(place->laterBy, qint64(laterBy));
}

void TestReplayPlan::whatCameAfterIsNamed()
{
    HistoryStep mine = step(2, 3);
    mine.description = QStringLiteral("Went on by hand");
    const auto place = placeOnTop(m_book, {mine, step(1, 2)});
    QVERIFY(!place);
    QCOMPARE(place.error().fault, Fault::Conflict);
    QVERIFY(place.error().text.contains(mine.description));
}

QTEST_GUILESS_MAIN(TestReplayPlan)
#include "tst_replayplan.moc"
