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

void TimeLeft::note(qint64 now, double done)
{
    if (!m_samples.empty() && now - m_samples.back().first < sampleMs)
        return;
    m_samples.emplace_back(now, done);
    while (m_samples.front().first < now - rateWindowMs)
        m_samples.pop_front();
}

qint64 TimeLeft::seconds() const
{
    if (m_samples.empty())
        return -1;
    const auto &[firstAt, firstDone] = m_samples.front();
    const auto &[lastAt, lastDone] = m_samples.back();
    if (lastAt - firstAt < leastSpanMs || lastDone <= firstDone)
        return -1;
    return qRound64((1.0 - lastDone) * double(lastAt - firstAt) / (lastDone - firstDone) / 1000.0);
}

} // namespace moviedb::crawl
