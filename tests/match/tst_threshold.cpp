#include "core/match/decide/threshold.h"
#include "matchsupport.h"

#include <QElapsedTimer>

using namespace moviedb;
using namespace moviedb::match;

class TestThreshold : public QObject
{
    Q_OBJECT

    static QList<ScoredCandidate> scored(double best, double second, bool doubt = false)
    {
        QList<ScoredCandidate> list{{page("A"), best, {}, {}}, {page("B"), second, {}, {}}};
        if (doubt)
            list[0].parts.append({words("doubt"), -5.0});
        return list;
    }

private Q_SLOTS:
    void equalsAFullRecount()
    {
        QList<QList<ScoredCandidate>> titles{{}};
        for (int best = 0; best <= 100; best += 7)
            for (int second = 0; second <= best; second += 9)
                titles.append(scored(best, second, second % 2 == 1));
        QList<PastJudgment> past;
        for (const QList<ScoredCandidate> &candidates : titles) {
            PastJudgment one;
            one.candidates = candidates;
            one.state = past.size() % 3 == 0 ? ReviewState::Rejected : ReviewState::Confirmed;
            one.chosenKey = past.size() % 5 == 0 ? words("B") : words("A");
            past.append(one);
        }
        const ThresholdTable table(titles, past);
        for (double accept = 0; accept <= 100; accept += 5) {
            const Thresholds thresholds{accept, 10, qMin(accept, 35.0)};
            ThresholdPrice counted;
            for (const QList<ScoredCandidate> &candidates : titles) {
                const Decision decision = decide(candidates, thresholds);
                counted.accept += decision == Decision::Accept ? 1 : 0;
                counted.review += decision == Decision::Review ? 1 : 0;
                counted.none += decision == Decision::None ? 1 : 0;
            }
            for (const PastJudgment &one : past) {
                if (decide(one.candidates, thresholds) != Decision::Accept)
                    continue;
                ++counted.pastAccepted;
                if (one.state != ReviewState::Confirmed || one.chosenKey != words("A"))
                    ++counted.pastWrong;
            }
            const ThresholdPrice price = table.at(thresholds);
            QCOMPARE(price.accept, counted.accept);
            QCOMPARE(price.review, counted.review);
            QCOMPARE(price.none, counted.none);
            QCOMPARE(price.pastAccepted, counted.pastAccepted);
            QCOMPARE(price.pastWrong, counted.pastWrong);
            QCOMPARE(price.accept + price.review + price.none, int(titles.size()));
        }
    }

    void undecidedPastDoesNotCount()
    {
        PastJudgment open;
        open.candidates = scored(90, 10);
        open.state = ReviewState::Postponed;
        const ThresholdPrice price = ThresholdTable({}, {open}).at({});
        QCOMPARE(price.pastAccepted, 0);
        QCOMPARE(price.errorRate, 0.0);
    }

    void tenThousandCandidates()
    {
        QList<QList<ScoredCandidate>> titles;
        for (int i = 0; i < 1000; ++i) {
            QList<ScoredCandidate> candidates;
            for (int k = 0; k < 10; ++k)
                candidates.append({page("A"), double((i * 7) % 100 - k * 13), {}, {}});
            titles.append(candidates);
        }
        QElapsedTimer timer;
        timer.start();
        const ThresholdTable table(titles, {});
        int sum = 0;
        for (int step = 0; step < 10; ++step)
            sum += table.at({double(step * 10), 10, 0}).accept;
        const qint64 elapsed = timer.elapsed();
        qInfo("table of 10,000 candidates and 10 steps of the slider: %lld ms", elapsed);
        QVERIFY(sum > 0);
        QVERIFY2(elapsed < 10000, qPrintable(QString::number(elapsed))); // the work grows with the list
    }
};

QTEST_GUILESS_MAIN(TestThreshold)
#include "tst_threshold.moc"
