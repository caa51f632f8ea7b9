// Where a run stands, in numbers: every listed title is in exactly one state.
// Thread: values.
// Failure: none.
#pragma once

#include "core/domain/crawl.h"

#include <deque>

namespace moviedb::crawl {

// Listed, accepted, review, none, failed, stored and unchanged of `progress` from the titles' states, and how many are
// in each stage; `matched` counts the ones that have been decided. `done` is the share of the steps (looking up, matching,
// facts, storing) that they have behind them, of all that `expected` titles take.
void countStates(const QList<EntryStatus> &statuses, CrawlProgress &progress);

// When a run ends, the titles that were under way wait again; those are returned.
QList<EntryStatus> waitAgain(QList<EntryStatus> &statuses);

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

// How long the rest takes when it goes on as it went in the last minute.
class TimeLeft
{
public:
    // `done` 0…1, at `now` in milliseconds of a steady clock.
    void note(qint64 now, double done);
    qint64 seconds() const; // -1 = too early to tell

private:
    std::deque<std::pair<qint64, double>> m_samples; // a second apart at least, over the last minute
};

} // namespace moviedb::crawl
