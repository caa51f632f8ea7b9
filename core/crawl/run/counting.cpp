#include "core/crawl/run/counting.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qint64 rateWindowMs = 60000;

} // namespace

void countStates(const QList<EntryStatus> &statuses, CrawlProgress &progress)
{
    progress.listed = int(statuses.size());
    progress.matched = progress.accepted = progress.review = progress.none = 0;
    progress.stored = progress.unchanged = progress.failed = progress.skipped = 0;
    for (const EntryStatus &status : statuses) {
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

} // namespace moviedb::crawl
