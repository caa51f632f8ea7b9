// How long a No holds: until its time has come, or its page has changed.
#include "core/match/decide/memory.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::match;

namespace {

QDateTime time(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate);
}

Candidate rejected(const char *at, const char *revision)
{
    Candidate candidate;
    candidate.key = QStringLiteral("Harbour");
    candidate.rejectedAt = QLatin1String(at);
    candidate.revision = QLatin1String(revision);
    return candidate;
}

const char *const thirdOfMay = "2026-05-03T12:00:00Z";

} // namespace

class TestMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byDate_data();
    void byDate();
    void byPage_data();
    void byPage();
    void noArticle_data();
    void noArticle();
    void recheckTimes();
};

void TestMemory::byDate_data()
{
    QTest::addColumn<QString>("saidAt");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("due");
    const QString at = QLatin1String(thirdOfMay);
    QTest::newRow("a day before") << at << 180 << time("2026-10-29T12:00:00Z") << false;
    QTest::newRow("a second before") << at << 180 << time("2026-10-30T11:59:59Z") << false;
    QTest::newRow("to the second") << at << 180 << time("2026-10-30T12:00:00Z") << true;
    QTest::newRow("no days: at once") << at << 0 << time(thirdOfMay) << true;
    QTest::newRow("a clock that was put back") << at << 0 << time("2020-01-01T00:00:00Z") << false;
    QTest::newRow("no known time") << QString() << 0 << time(thirdOfMay) << false;
    QTest::newRow("no clock") << at << 0 << QDateTime() << false;
}

void TestMemory::byDate()
{
    QFETCH(QString, saidAt);
    QFETCH(int, days);
    QFETCH(QDateTime, now);
    QFETCH(bool, due);
    QCOMPARE(isDue(saidAt, {days, now}), due);
    Candidate candidate;
    candidate.rejectedAt = saidAt;
    QCOMPARE(offeredByDate(candidate, {days, now}), due ? OfferedAgain::Due : OfferedAgain::No);
}

void TestMemory::byPage_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QDateTime>("changedAt");
    QTest::addColumn<bool>("changed");
    const QString none;
    QTest::newRow("the revision that is known") << "9"
                                                << "9" << time("2026-06-01T00:00:00Z") << false;
    QTest::newRow("another one") << "9"
                                 << "10" << time("2026-06-01T00:00:00Z") << true;
    QTest::newRow("another one, older: it was put back") << "9"
                                                         << "8" << time("2026-01-01T00:00:00Z") << true;
    QTest::newRow("none known, made before") << none << "9" << time("2026-05-03T11:00:00Z") << false;
    QTest::newRow("none known, made since") << none << "9" << time("2026-05-03T13:00:00Z") << true;
    QTest::newRow("none known, nobody says when it was made") << none << "9" << QDateTime() << false;
    QTest::newRow("the page is gone") << "9" << none << QDateTime() << false;
}

void TestMemory::byPage()
{
    QFETCH(QString, known);
    QFETCH(QString, revision);
    QFETCH(QDateTime, changedAt);
    QFETCH(bool, changed);
    QCOMPARE(offeredByPage(rejected(thirdOfMay, known.toLatin1().constData()), {revision, changedAt}),
             changed ? OfferedAgain::PageChanged : OfferedAgain::No);
}

void TestMemory::noArticle_data()
{
    QTest::addColumn<ReviewState>("state");
    QTest::addColumn<QString>("checkedAt");
    QTest::addColumn<bool>("due");
    QTest::newRow("said long ago") << ReviewState::NoArticle << QString() << true;
    QTest::newRow("looked for in vain since") << ReviewState::NoArticle << "2026-10-01T00:00:00Z" << false;
    QTest::newRow("an accepted page is no No") << ReviewState::Confirmed << QString() << false;
}

void TestMemory::noArticle()
{
    QFETCH(ReviewState, state);
    QFETCH(QString, checkedAt);
    QFETCH(bool, due);
    PastJudgment judged;
    judged.state = state;
    judged.decidedAt = QLatin1String(thirdOfMay);
    judged.checkedAt = checkedAt;
    QCOMPARE(isNoArticleDue(judged, {180, time("2026-11-26T00:00:00Z")}), due);
}

void TestMemory::recheckTimes()
{
    ReviewItem item;
    item.decidedAt = QLatin1String(thirdOfMay);
    item.state = ReviewState::Rejected;
    QVERIFY(!recheckTime(item, 10).isValid());
    item.state = ReviewState::NoArticle;
    QCOMPARE(recheckTime(item, 10), time("2026-05-13T12:00:00Z"));
    item.checkedAt = QStringLiteral("2026-06-01T00:00:00Z");
    QCOMPARE(recheckTime(item, 10), time("2026-06-11T00:00:00Z"));
    QVERIFY(!recheckTime(QStringLiteral("soon"), 10).isValid());
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
