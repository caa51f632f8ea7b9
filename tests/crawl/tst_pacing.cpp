// Pacing under a hand-moved clock: what it lets through, and when, written down as an event log.
#include "core/crawl/fetch/pacing.h"

#include <QTest>

#include <limits>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

const QString wiki = QStringLiteral("wikipedia");
const QString jw = QStringLiteral("justwatch");

Error fault(Fault kind, int code = 0)
{
    return makeError(kind, QStringLiteral("x"), {}, {}, code);
}

} // namespace

class TstPacing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void intervalAndParallel();
    void retryAfterClosesTheWholeService();
    void busyWithoutATimeWaits();
    void burstCountsOnce();
    void busyWaitsDouble();
    void busyWaitsFallWhileItServes();
    void longPauseIsWaitedInFull();
    void intervalOfThreeSecondsHolds();
    void troublesTogetherAreOne();
    void retryAfterOfAnySize_data();
    void retryAfterOfAnySize();
    void heldBackIsNoAttempt_data();
    void heldBackIsNoAttempt();
    void heldBackSinceTheFirst();
    void backOffGrowsAndForgets();
    void jitterIsSeeded();
    void refusalIsForever();
    void endings_data();
    void slowerServices();
    void endings();
    void statuses_data();
    void statuses();
};

void TstPacing::intervalAndParallel()
{
    Pacing pacing;
    pacing.setRule(wiki, {300, 3});
    pacing.setRule(jw, {1000, 1});
    QStringList log;
    // Every request takes 900 ms; both services have an endless queue.
    QMap<qint64, QString> ends;
    for (qint64 now = 0; now <= 2000; now += 50) {
        while (!ends.isEmpty() && ends.firstKey() <= now) {
            pacing.ended(ends.first().section(QLatin1Char('/'), 0, 0), now, std::nullopt);
            ends.erase(ends.begin());
        }
        for (const QString &service : {jw, wiki})
            if (pacing.mayStart(service, now)) {
                pacing.started(service, now);
                log << QStringLiteral("%1 %2").arg(now).arg(service.left(1));
                ends.insert(now + 900 + (service == jw ? 1 : 0), service + QLatin1String("/"));
            }
        QVERIFY(pacing.running(wiki) <= 3);
        QVERIFY(pacing.running(jw) <= 1);
    }
    QCOMPARE(log.filter(QStringLiteral("w")),
             QStringList({QStringLiteral("0 w"), QStringLiteral("300 w"), QStringLiteral("600 w"),
                          QStringLiteral("900 w"), QStringLiteral("1200 w"), QStringLiteral("1500 w"),
                          QStringLiteral("1800 w")}));
    QCOMPARE(log.filter(QStringLiteral("j")),
             QStringList({QStringLiteral("0 j"), QStringLiteral("1000 j"), QStringLiteral("2000 j")}));
}

void TstPacing::slowerServices()
{
    Pacing pacing;
    pacing.setRule(wiki, {300, 1});
    pacing.setRule(jw, {1000, 3});
    QVERIFY(pacing.isSlower(jw, wiki));
    QVERIFY(!pacing.isSlower(wiki, jw));
    QVERIFY(!pacing.isSlower(wiki, wiki));
}

void TstPacing::retryAfterClosesTheWholeService()
{
    Pacing pacing;
    pacing.setRule(wiki, {0, 3});
    pacing.setRule(jw, {0, 1});
    pacing.started(wiki, 0);
    pacing.started(wiki, 0);
    const auto verdict = pacing.ended(wiki, 100, fault(Fault::RateLimited, 429), 120);
    QVERIFY(verdict.retry);
    QVERIFY(!verdict.refused);
    QCOMPARE(verdict.notBefore, 120100);
    QVERIFY(!pacing.mayStart(wiki, 120099));
    QVERIFY(pacing.mayStart(wiki, 120100));
    QVERIFY(pacing.mayStart(jw, 101));
    // A good answer that was under way does not open the service early, nor does a shorter Retry-After.
    pacing.ended(wiki, 200, std::nullopt);
    QVERIFY(!pacing.mayStart(wiki, 120099));
    pacing.started(wiki, 150);
    pacing.ended(wiki, 300, fault(Fault::RateLimited, 503), 1);
    QVERIFY(!pacing.mayStart(wiki, 120099));
    QCOMPARE(pacing.closedUntil(wiki, 1000), 120100);
}

void TstPacing::busyWithoutATimeWaits()
{
    Pacing pacing;
    pacing.setRule(wiki, {0, 3});
    pacing.started(wiki, 0);
    const auto verdict = pacing.ended(wiki, 0, fault(Fault::RateLimited));
    QVERIFY(verdict.notBefore >= 5000);
}

// Five answers of 429 with Retry-After: 7 to requests that were under way together: one pause.
void TstPacing::burstCountsOnce()
{
    Pacing pacing;
    pacing.setRule(wiki, {0, 5});
    for (int i = 0; i < 5; ++i)
        pacing.started(wiki, 0);
    for (int i = 0; i < 5; ++i) {
        const auto verdict = pacing.ended(wiki, 100 + i, fault(Fault::RateLimited, 429), 7);
        QVERIFY(verdict.heldBack && verdict.retry); // no attempt of any of them
        QCOMPARE(verdict.notBefore, 7100 + i);
    }
    QVERIFY(!pacing.mayStart(wiki, 7103));
    QVERIFY(pacing.mayStart(wiki, 7104));
    // The same without a time: the wait is that of the first, not of the fifth.
    for (int i = 0; i < 5; ++i)
        pacing.started(wiki, 10000);
    for (int i = 0; i < 5; ++i)
        QVERIFY(pacing.ended(wiki, 10100 + i, fault(Fault::RateLimited, 429)).heldBack);
    const qint64 wait = pacing.closedUntil(wiki, 10104) - 10100;
    QVERIFY2(wait >= 2000 && wait <= 2200, qPrintable(QString::number(wait)));
}

void TstPacing::busyWaitsDouble()
{
    Pacing pacing(3);
    pacing.setRule(wiki, {0, 1});
    qint64 now = 0;
    for (const qint64 expected : {2000, 4000, 8000, 16000, 32000, 60000, 60000}) {
        QVERIFY(pacing.mayStart(wiki, now));
        pacing.started(wiki, now);
        const qint64 until = pacing.ended(wiki, now, fault(Fault::RateLimited, 429)).notBefore;
        const qint64 wait = until - now;
        QVERIFY2(wait >= expected && wait <= expected * 11 / 10, qPrintable(QString::number(wait)));
        QVERIFY(!pacing.mayStart(wiki, until - 1));
        now = until;
    }
}

// One good answer does not make up for four pauses; being served for as long as the last pause takes one back.
void TstPacing::busyWaitsFallWhileItServes()
{
    Pacing pacing;
    pacing.setRule(wiki, {0, 1});
    qint64 now = 0;
    const auto pause = [&] {
        pacing.started(wiki, now);
        const qint64 until = pacing.ended(wiki, now, fault(Fault::RateLimited, 429)).notBefore;
        const qint64 wait = until - now;
        now = until;
        return wait;
    };
    const auto serve = [&](qint64 ms) {
        now += ms;
        pacing.started(wiki, now);
        pacing.ended(wiki, now, std::nullopt);
    };
    pause();
    QVERIFY(pause() >= 4000);
    serve(100);
    QVERIFY(pause() >= 8000);
    serve(8900); // as long as the last pause
    serve(8900); // and again
    const qint64 after = pause();
    QVERIFY2(after >= 4000 && after <= 4400, qPrintable(QString::number(after)));
}

void TstPacing::longPauseIsWaitedInFull()
{
    Pacing pacing;
    pacing.setRule(wiki, {0, 3});
    pacing.started(wiki, 0);
    pacing.ended(wiki, 0, fault(Fault::RateLimited, 429), 300);
    for (qint64 now = 0; now < 300000; now += 1000)
        QVERIFY(!pacing.mayStart(wiki, now));
    QVERIFY(pacing.mayStart(wiki, 300000));
}

// A delay that robots.txt or a setting asks for: over a hundred requests, however fast the answers come.
void TstPacing::intervalOfThreeSecondsHolds()
{
    Pacing pacing;
    pacing.setRule(wiki, {3000, 3});
    QList<qint64> starts;
    for (qint64 now = 0; starts.size() < 100; now += 7) {
        if (!pacing.mayStart(wiki, now))
            continue;
        if (!starts.isEmpty())
            QVERIFY(now - starts.last() >= 3000);
        pacing.started(wiki, now);
        starts << now;
        pacing.ended(wiki, now + 5, std::nullopt);
    }
    QVERIFY(starts.last() <= 100 * 3010);
}

// A server that falls over takes all its requests along: one back-off, not three.
void TstPacing::troublesTogetherAreOne()
{
    Pacing pacing;
    pacing.setRule(wiki, {0, 3});
    for (int i = 0; i < 3; ++i)
        pacing.started(wiki, 0);
    for (int i = 0; i < 3; ++i)
        pacing.ended(wiki, 10, fault(Fault::Http, 500));
    const qint64 wait = pacing.closedUntil(wiki, 10) - 10;
    QVERIFY2(wait >= 750 && wait <= 1250, qPrintable(QString::number(wait)));
}

void TstPacing::retryAfterOfAnySize_data()
{
    constexpr qint64 year = qint64(366) * 24 * 60 * 60 * 1000;
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("shortest"); // milliseconds
    QTest::addColumn<qint64>("longest");
    const int busy = int(Fault::RateLimited);
    QTest::newRow("429, 0 keeps the ordinary back-off")
        << busy << 429 << qint64(0) << qint64(2000) << qint64(2200);
    QTest::newRow("429, below 0 keeps the ordinary back-off")
        << busy << 429 << qint64(-7) << qint64(2000) << qint64(2200);
    QTest::newRow("429, a second") << busy << 429 << qint64(1) << qint64(1000) << qint64(1000);
    QTest::newRow("429, ten days") << busy << 429 << qint64(864000) << qint64(864000000) << qint64(864000000);
    QTest::newRow("429, overflows in milliseconds")
        << busy << 429 << qint64(10000000000000000) << year << year;
    QTest::newRow("429, the largest number") << busy << 429 << largest << year << year;
    QTest::newRow("503, the largest number") << busy << 503 << largest << year << year;
    QTest::newRow("500, the largest number") << int(Fault::Http) << 500 << largest << year << year;
    QTest::newRow("500, 0 keeps the ordinary back-off")
        << int(Fault::Http) << 500 << qint64(0) << qint64(750) << qint64(1250);
}

void TstPacing::retryAfterOfAnySize()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(qint64, seconds);
    QFETCH(qint64, shortest);
    QFETCH(qint64, longest);
    Pacing pacing;
    pacing.setRule(wiki, {0, 1});
    pacing.started(wiki, 100);
    const qint64 wait = pacing.ended(wiki, 100, fault(Fault(kind), code), seconds).notBefore - 100;
    QVERIFY2(wait >= shortest && wait <= longest, qPrintable(QString::number(wait)));
    QVERIFY(!pacing.mayStart(wiki, 100 + shortest - 1));
}

void TstPacing::heldBackIsNoAttempt_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("seconds"); // -1 = none named
    QTest::addColumn<bool>("heldBack");
    QTest::newRow("429 with a time") << int(Fault::RateLimited) << 429 << 5 << true;
    QTest::newRow("429 without a time") << int(Fault::RateLimited) << 429 << -1 << true;
    QTest::newRow("503 with a time") << int(Fault::RateLimited) << 503 << 5 << true;
    QTest::newRow("503 without a time") << int(Fault::RateLimited) << 503 << -1 << false;
    QTest::newRow("maxlag in a good answer") << int(Fault::RateLimited) << 0 << -1 << true;
    QTest::newRow("500") << int(Fault::Http) << 500 << -1 << false;
    QTest::newRow("the network has gone") << int(Fault::Unreachable) << 0 << -1 << true;
    QTest::newRow("a connection was cut") << int(Fault::Network) << 0 << -1 << false;
    QTest::newRow("no answer in time") << int(Fault::Timeout) << 0 << -1 << false;
    QTest::newRow("403") << int(Fault::Refused) << 403 << 5 << false;
}

void TstPacing::heldBackIsNoAttempt()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(int, seconds);
    QFETCH(bool, heldBack);
    Pacing pacing;
    pacing.setRule(wiki, {0, 1});
    pacing.started(wiki, 0);
    const auto retryAfter = seconds < 0 ? std::nullopt : std::optional<qint64>(seconds);
    QCOMPARE(pacing.ended(wiki, 0, fault(Fault(kind), code), retryAfter).heldBack, heldBack);
    QCOMPARE(pacing.heldBackSince(wiki).has_value(), heldBack);
}

void TstPacing::heldBackSinceTheFirst()
{
    Pacing pacing;
    pacing.setRule(wiki, {0, 1});
    for (const qint64 now : {7000, 12000, 17000}) {
        pacing.started(wiki, now);
        pacing.ended(wiki, now, fault(Fault::RateLimited, 429), 5);
        QCOMPARE(pacing.heldBackSince(wiki), std::optional<qint64>(7000));
    }
    pacing.started(wiki, 22000);
    pacing.ended(wiki, 22100, std::nullopt);
    QVERIFY(!pacing.heldBackSince(wiki));
}

void TstPacing::backOffGrowsAndForgets()
{
    Pacing pacing;
    pacing.setRule(wiki, {0, 1});
    qint64 now = 0;
    qint64 smallest = 750;
    qint64 largest = 1250;
    for (int i = 0; i < 9; ++i) {
        pacing.started(wiki, now);
        const auto verdict = pacing.ended(wiki, now, fault(Fault::Http, 500));
        QVERIFY(verdict.retry);
        const qint64 wait = verdict.notBefore - now;
        QVERIFY2(wait >= smallest && wait <= largest, qPrintable(QString::number(wait)));
        QVERIFY(!pacing.mayStart(wiki, verdict.notBefore - 1));
        now = verdict.notBefore;
        smallest = std::min<qint64>(45000, smallest * 2);
        largest = std::min<qint64>(75000, largest * 2);
    }
    pacing.started(wiki, now);
    pacing.ended(wiki, now, std::nullopt);
    pacing.started(wiki, now);
    QVERIFY(pacing.ended(wiki, now, fault(Fault::Timeout)).notBefore - now <= 1250);
}

void TstPacing::jitterIsSeeded()
{
    const auto waits = [](quint32 seed) {
        Pacing pacing(seed);
        QList<qint64> out;
        for (int i = 0; i < 5; ++i) {
            pacing.started(wiki, 0);
            out << pacing.ended(wiki, 0, fault(Fault::Network)).notBefore;
        }
        return out;
    };
    QCOMPARE(waits(7), waits(7));
    QVERIFY(waits(7) != waits(8));
}

void TstPacing::refusalIsForever()
{
    Pacing pacing;
    pacing.setRule(jw, {0, 1});
    pacing.started(jw, 0);
    const auto verdict = pacing.ended(jw, 10, fault(Fault::Refused, 403));
    QVERIFY(verdict.refused);
    QVERIFY(!verdict.retry);
    QVERIFY(pacing.whyRefused(jw).has_value());
    QVERIFY(!pacing.mayStart(jw, 1000000000));
}

void TstPacing::endings_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("retry");
    QTest::addColumn<bool>("closes");
    QTest::newRow("reset") << int(Fault::Network) << 0 << true << true;
    QTest::newRow("timeout") << int(Fault::Timeout) << 0 << true << true;
    QTest::newRow("tls") << int(Fault::Tls) << 0 << true << true;
    QTest::newRow("500") << int(Fault::Http) << 500 << true << true;
    QTest::newRow("400") << int(Fault::Http) << 400 << false << false;
    QTest::newRow("422") << int(Fault::Http) << 422 << false << false;
    QTest::newRow("unreadable") << int(Fault::Parse) << 0 << true << false;
    QTest::newRow("too large") << int(Fault::Limit) << 0 << true << false;
    QTest::newRow("404") << int(Fault::NotFound) << 404 << false << false;
}

void TstPacing::endings()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(bool, retry);
    QFETCH(bool, closes);
    Pacing pacing;
    pacing.setRule(wiki, {0, 3});
    pacing.started(wiki, 0);
    const auto verdict = pacing.ended(wiki, 0, fault(Fault(kind), code));
    QCOMPARE(verdict.retry, retry);
    QCOMPARE(pacing.closedUntil(wiki, 0) > 0, closes);
    QCOMPARE(pacing.running(wiki), 0);
}

void TstPacing::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("expected"); // -1 = no error
    QTest::newRow("200") << 200 << -1;
    QTest::newRow("204") << 204 << -1;
    QTest::newRow("302") << 302 << int(Fault::Http);
    QTest::newRow("403") << 403 << int(Fault::Refused);
    QTest::newRow("404") << 404 << int(Fault::NotFound);
    QTest::newRow("422") << 422 << int(Fault::Http);
    QTest::newRow("429") << 429 << int(Fault::RateLimited);
    QTest::newRow("500") << 500 << int(Fault::Http);
    QTest::newRow("503") << 503 << int(Fault::RateLimited);
}

void TstPacing::statuses()
{
    QFETCH(int, status);
    QFETCH(int, expected);
    const auto error = errorOfStatus(status, QStringLiteral("here"));
    QCOMPARE(error ? int(error->fault) : -1, expected);
    if (error)
        QCOMPARE(error->code, status);
}

QTEST_GUILESS_MAIN(TstPacing)
#include "tst_pacing.moc"
