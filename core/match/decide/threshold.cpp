#include "core/match/decide/threshold.h"

#include "core/match/decide/scoring.h"

namespace moviedb::match {

ThresholdTable::Line ThresholdTable::lineOf(const QList<ScoredCandidate> &bestFirst)
{
    Line line;
    line.hasBest = !bestFirst.isEmpty();
    line.hasSecond = bestFirst.size() > 1;
    if (line.hasBest) {
        line.best = bestFirst.first().score;
        line.doubt = pointsOf(bestFirst.first(), part::doubt) != 0;
    }
    if (line.hasSecond)
        line.second = bestFirst.at(1).score;
    return line;
}

ThresholdTable::ThresholdTable(const QList<QList<ScoredCandidate>> &titles, const QList<PastJudgment> &past)
{
    m_titles.reserve(size_t(titles.size()));
    for (const QList<ScoredCandidate> &candidates : titles)
        m_titles.push_back(lineOf(candidates));
    for (const PastJudgment &one : past) {
        if (one.state == ReviewState::Open || one.state == ReviewState::Postponed ||
            one.state == ReviewState::LookupFailed)
            continue; // nothing was decided
        Line line = lineOf(one.candidates);
        line.right = line.hasBest && one.state == ReviewState::Confirmed &&
                     one.candidates.first().candidate.key == one.chosenKey;
        m_past.push_back(line);
    }
}

Decision ThresholdTable::decideLine(const Line &line, const Thresholds &thresholds)
{
    if (!line.hasBest)
        return Decision::None;
    const std::optional<double> second = line.hasSecond ? std::optional<double>(line.second) : std::nullopt;
    return decideBest(line.best, line.doubt, second, thresholds);
}

ThresholdPrice ThresholdTable::at(const Thresholds &thresholds) const
{
    ThresholdPrice price;
    for (const Line &line : m_titles) {
        switch (decideLine(line, thresholds)) {
        case Decision::Accept:
            ++price.accept;
            break;
        case Decision::Review:
            ++price.review;
            break;
        case Decision::None:
            ++price.none;
            break;
        }
    }
    for (const Line &line : m_past) {
        if (decideLine(line, thresholds) != Decision::Accept)
            continue;
        ++price.pastAccepted;
        price.pastWrong += line.right ? 0 : 1;
    }
    price.errorRate = price.pastAccepted == 0 ? 0.0 : double(price.pastWrong) / double(price.pastAccepted);
    return price;
}

} // namespace moviedb::match
