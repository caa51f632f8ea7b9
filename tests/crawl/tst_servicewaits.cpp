// How long services that only ask us to wait are waited for, under a hand-moved clock: when their part ends, what is left of it then,
// and what the others do meanwhile.
#include "core/crawl/fetch/frontier.h"
#include "core/crawl/fetch/servicewaits.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

const QString busy = QStringLiteral("busy");
const QString calm = QStringLiteral("calm");
const NeedKind pages{QStringLiteral("pages"), 1};
constexpr qint64 patienceMs = 600000;
constexpr int keysOfEach = 1000;
constexpr qint64 answerMs = 100;

int oneKey(const QString &, const NeedKind &)
{
    return 1;
}

Error told(Fault fault)
{
    return makeError(fault, QStringLiteral("Not now."), {}, {}, fault == Fault::RateLimited ? 429 : 0);
}

// Two services of which one only ever says the same trouble.
class Street
{
public:
    explicit Street(qint64 patience) : waits(patience, 0)
    {
        pacing.setRule(busy, {300, 1});
        pacing.setRule(calm, {300, 1});
        for (int i = 0; i < keysOfEach; ++i)
            for (const QString &source : {busy, calm})
                frontier.add({source, pages, QStringLiteral("%1 %2").arg(source).arg(i)}, 0);
        waits.asked(busy, QStringLiteral("busy.example"));
    }
    // True: a request went out, and was answered at once.
    bool ask(const QString &service, qint64 now, const std::optional<Error> &trouble,
             std::optional<qint64> retryAfter = std::nullopt)
    {
        if (!pacing.mayStart(service, now))
            return false;
        const auto batch = frontier.take(service, now, false);
        if (!batch)
            return false;
        pacing.started(service, now);
        const Pacing::Verdict verdict = pacing.ended(service, now + answerMs, trouble, retryAfter);
        if (trouble) {
            waits.troubled(service, *trouble);
            frontier.putBack(batch->id, verdict.notBefore);
        } else {
            waits.answered(service);
            frontier.answered(batch->id, batch->keys, now + answerMs);
        }
        return true;
    }

    Pacing pacing;
    Frontier frontier{oneKey};
    ServiceWaits waits;
};

} // namespace

class TstServiceWaits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyThatPartEnds_data();
    void onlyThatPartEnds();
    void oneGoodAnswerIsPatienceAnew();
    void noPatienceHasNoEnd();
    void saysHowLong();
};

void TstServiceWaits::onlyThatPartEnds_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("retryAfter"); // -1 = it names none
    QTest::addColumn<qint64>("from");    // the end of patience
    QTest::addColumn<qint64>("to");
    QTest::addColumn<QString>("said");
    const QString wait = QStringLiteral("busy.example asks us to wait");
    const QString away = QStringLiteral("busy.example cannot be reached");
    // With each pause the next is known: the part ends when that would be too long, not after it.
    QTest::newRow("429 without a time")
        << int(Fault::RateLimited) << -1 << patienceMs - 66000 << patienceMs << wait;
    QTest::newRow("429, a minute each time")
        << int(Fault::RateLimited) << 60 << patienceMs - 61000 << patienceMs << wait;
    QTest::newRow("429, an hour at once")
        << int(Fault::RateLimited) << 3600 << qint64(0) << qint64(1000) << wait;
    QTest::newRow("the network has gone")
        << int(Fault::Unreachable) << -1 << patienceMs - 66000 << patienceMs << away;
}

void TstServiceWaits::onlyThatPartEnds()
{
    QFETCH(int, fault);
    QFETCH(int, retryAfter);
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(QString, said);
    Street street(patienceMs);
    const Error trouble = told(Fault(fault));
    const auto seconds = retryAfter < 0 ? std::nullopt : std::optional<qint64>(retryAfter);
    int served = 0;
    std::optional<Error> end;
    qint64 now = 0;
    for (; now <= 2 * patienceMs && !end; now += 100) {
        street.ask(busy, now, trouble, seconds);
        served += street.ask(calm, now, std::nullopt) ? 1 : 0;
        end = street.waits.endOfPatience(busy, street.pacing, now + answerMs);
        QVERIFY(!street.waits.endOfPatience(calm, street.pacing, now + answerMs));
    }
    QVERIFY(end.has_value());
    QVERIFY2(now >= from && now <= to, qPrintable(QString::number(now)));
    QCOMPARE(int(end->fault), fault);
    QVERIFY2(end->text.contains(said), qPrintable(end->text));
    QVERIFY(end->remedy.contains(QStringLiteral("--resume")));
    QCOMPARE(street.frontier.queued(busy), keysOfEach); // none was lost, and none has failed
    QCOMPARE(served, int(std::min<qint64>(keysOfEach, (now + 200) / 300))); // as often as its pace allows
    QCOMPARE(street.frontier.queued(calm), keysOfEach - served);
}

void TstServiceWaits::oneGoodAnswerIsPatienceAnew()
{
    Street street(patienceMs);
    qint64 good = -1;
    qint64 now = 0;
    bool ended = false;
    for (; now <= 3 * patienceMs && !ended; now += 100) {
        const bool serves = good < 0 && now > patienceMs / 2;
        if (street.ask(busy, now, serves ? std::nullopt : std::optional(told(Fault::RateLimited)), 30) &&
            serves)
            good = now;
        ended = street.waits.endOfPatience(busy, street.pacing, now + answerMs).has_value();
    }
    QVERIFY(good > patienceMs / 2);
    QVERIFY(ended);
    QVERIFY2(now - good >= patienceMs - 31000 && now - good <= patienceMs + 1000,
             qPrintable(QString::number(now - good)));
    QCOMPARE(street.frontier.queued(busy), keysOfEach - 1);
}

void TstServiceWaits::noPatienceHasNoEnd()
{
    Street street(0);
    for (qint64 now = 0; now <= 10 * patienceMs; now += 1000) {
        street.ask(busy, now, told(Fault::RateLimited), 3600);
        QVERIFY(!street.waits.endOfPatience(busy, street.pacing, now + answerMs));
    }
}

void TstServiceWaits::saysHowLong()
{
    Street street(patienceMs);
    QCOMPARE(street.waits.message(busy, street.pacing, 0), QString());
    street.ask(busy, 0, told(Fault::RateLimited), 30);
    const QString message = street.waits.message(busy, street.pacing, answerMs);
    QVERIFY2(message.startsWith(QStringLiteral("Waiting for busy.example until ")), qPrintable(message));
    QVERIFY2(message.endsWith(QStringLiteral("Not now.")), qPrintable(message));
    QCOMPARE(street.waits.message(busy, street.pacing, 31000), QString());
}

QTEST_GUILESS_MAIN(TstServiceWaits)
#include "tst_servicewaits.moc"
