// Where a run stands, in numbers: every listed title is in exactly one state.
// Thread: values. Failure: none.
#pragma once

#include "core/domain/crawl.h"

#include <deque>

namespace moviedb::crawl {

// Listed, accepted, review, none, failed, stored and unchanged of `progress` from the titles' states;
// `matched` counts the ones that have been decided.
void countStates(const QList<EntryStatus> &statuses, CrawlProgress &progress);

// Titles finished a minute, over the last minute.
class Rate
{
public:
    void add(qint64 now, int titles);
    double perMinute(qint64 now) const;

private:
    std::deque<std::pair<qint64, int>> m_events;
    qint64 m_start = -1;
};

} // namespace moviedb::crawl
