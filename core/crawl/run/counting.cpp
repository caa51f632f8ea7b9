#include "core/crawl/run/counting.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qint64 rateWindowMs = 60000;
constexpr qint64 sampleMs = 1000;
constexpr qint64 leastSpanMs = 3000; // of samples, before they tell a speed
constexpr int lastStage = entryStages - 1;

} // namespace

void countStates(const QList<EntryStatus> &statuses, CrawlProgress &progress)
{
    progress.listed = int(statuses.size());
    progress.matched = progress.accepted = progress.review = progress.none = 0;
    progress.stored = progress.unchanged = progress.failed = progress.skipped = 0;
    progress.inStage.fill(0);
    double steps = 0;
    for (const EntryStatus &status : statuses) {
        ++progress.inStage[size_t(status.stage)];
        // A title that waits has none behind it, one whose details are asked for a half.
        steps += status.stage == EntryStage::LookingUp ? 0.5 : std::max(0, int(status.stage) - 1);
        switch (status.state) {
        case EntryState::Listed:
            continue;
        case EntryState::Accepted:
            ++progress.accepted;
            ++(status.wasNew ? progress.stored : progress.unchanged);
            break;
        case EntryState::Review:
            ++progress.review;
            break;
        case EntryState::None:
            ++progress.none;
            break;
        case EntryState::Failed:
            ++progress.failed;
            continue;
        case EntryState::Skipped:
            ++progress.skipped;
            continue;
        }
        ++progress.matched;
    }
    const int titles = std::max(progress.expected, progress.listed);
    progress.done = titles > 0 ? steps / (double(lastStage - 1) * titles) : 0;
}

QList<EntryStatus> waitAgain(QList<EntryStatus> &statuses)
{
    QList<EntryStatus> changed;
    for (EntryStatus &status : statuses) {
        if (status.stage == EntryStage::Waiting || status.stage == EntryStage::Done)
            continue;
        status.stage = EntryStage::Waiting;
        if (status.state == EntryState::Listed)
            status.wikipediaKey.clear(); // it was found, and not stored
        changed << status;
    }
    return changed;
}

void Rate::add(qint64 now, int titles)
{
    if (m_start < 0)
        m_start = now;
    m_events.emplace_back(now, titles);
    while (m_events.front().first < now - rateWindowMs)
        m_events.pop_front();
}

double Rate::perMinute(qint64 now) const
{
    if (m_start < 0)
        return 0;
    int sum = 0;
    for (const auto &[at, titles] : m_events)
        sum += at >= now - rateWindowMs ? titles : 0;
    const qint64 span = std::clamp<qint64>(now - m_start, 1000, rateWindowMs);
    return double(sum) * 60000.0 / double(span);
}

void TimeLeft::note(qint64 now, const CrawlProgress &progress)
{
    if (!m_samples.empty() && now - m_samples.back().at < sampleMs)
        return;
    Sample sample{now, {}};
    for (size_t gate = 0; gate < gates; ++gate)
        for (size_t stage = size_t(EntryStage::Matching) + gate; stage < progress.inStage.size(); ++stage)
            sample.passed[gate] += progress.inStage[stage];
    m_titles = std::max(progress.expected, progress.listed);
    if (m_samples.empty())
        m_before = sample.passed;
    for (size_t gate = 0; gate < gates; ++gate) {
        if (sample.passed[gate] > m_before[gate] && !m_first[gate])
            m_first[gate] = now;
        if (m_samples.empty() || sample.passed[gate] > m_samples.back().passed[gate])
            m_latest[gate] = now;
    }
    m_samples.push_back(sample);
    while (m_samples.front().at < now - rateWindowMs)
        m_samples.pop_front();
}

// Titles, since the first ones came through: they come in batches, and the first batch has no beginning.
std::optional<double> TimeLeft::perMs(size_t gate) const
{
    const Sample &last = m_samples.back();
    for (const Sample &sample : m_samples)
        if (m_first[gate] && sample.at >= *m_first[gate]) {
            const int through = last.passed[gate] - sample.passed[gate];
            return last.at - sample.at < leastSpanMs || through <= 0
                       ? std::nullopt
                       : std::optional<double>(double(through) / double(last.at - sample.at));
        }
    return std::nullopt;
}

// A gate that has just opened is slower than it will be.
bool TimeLeft::isSteady(size_t gate) const
{
    if (gate == 0 || m_samples.back().passed[gate - 1] >= m_titles)
        return true;
    return m_first[0] && m_first[gate] &&
           m_samples.back().at - *m_first[gate] >= 2 * (*m_first[gate] - *m_first[0]);
}

std::optional<double> TimeLeft::msLeft(size_t gate) const
{
    const Sample &last = m_samples.back();
    const qint64 behind = m_first[gate] ? m_first.back().value_or(last.at) - *m_first[gate] : 0;
    if (const int left = m_titles - last.passed[gate]; left > 0) {
        const std::optional<double> speed = isSteady(gate) ? perMs(gate) : std::nullopt;
        return speed ? std::optional<double>(left / *speed + double(behind)) : std::nullopt;
    }
    return std::max<double>(1000, double(behind - (last.at - m_latest[gate])));
}

qint64 TimeLeft::seconds() const
{
    if (m_samples.empty() || m_titles == 0)
        return -1;
    std::optional<double> longest;
    for (size_t gate = 0; gate < gates; ++gate)
        if (const auto left = msLeft(gate))
            longest = std::max(longest.value_or(0), *left);
    return longest ? qRound64(*longest / 1000.0) : -1;
}

} // namespace moviedb::crawl
