// The price of a threshold: how many titles it would accept, ask about or leave, and how often it would have been
// wrong on what a person has settled. Built once for a queue, then asked for every step of a slider.
// Thread: values, any thread.
// Failure: none.
#pragma once

#include "core/domain/review.h"
#include "core/match/decide/matcher.h"

#include <vector>

namespace moviedb::match {

struct ThresholdPrice
{
    int accept = 0;
    int review = 0;
    int none = 0;
    int pastAccepted = 0;   // past judgments that this line would have accepted without asking
    int pastWrong = 0;      // … and the person decided otherwise
    double errorRate = 0.0; // pastWrong / pastAccepted, 0 when it would have accepted none
};

class ThresholdTable
{
public:
    // Candidates of each title, best first.
    ThresholdTable(const QList<QList<ScoredCandidate>> &titles, const QList<PastJudgment> &past);
    ThresholdPrice at(const Thresholds &thresholds) const; // the same rule as decide()

private:
    struct Line
    {
        double best = 0;
        double second = 0;
        bool hasBest = false;
        bool hasSecond = false;
        bool doubt = false;
        bool right = false; // past judgments: the best candidate is what the person chose
    };
    static Line lineOf(const QList<ScoredCandidate> &bestFirst);
    static Decision decideLine(const Line &line, const Thresholds &thresholds);

    std::vector<Line> m_titles;
    std::vector<Line> m_past;
};

} // namespace moviedb::match
