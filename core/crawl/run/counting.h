// Where a run stands, in numbers: every listed title is in exactly one state.
// Thread: values.
// Failure: none.
#pragma once

#include "core/domain/crawl.h"

#include <array>
#include <deque>
#include <optional>

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

// How long the rest takes: each gate on a title's way lets so many through as it did in the last minute, and behind it the last
// title takes as long as the first did. What comes early in a crawl is the gallery's pace; what is behind fills up first.
class TimeLeft
{
public:
    // `now`: milliseconds of a steady clock.
    void note(qint64 now, const CrawlProgress &progress);
    qint64 seconds() const; // -1 = too early to tell, or nothing moves

private:
    static constexpr size_t gates = 3; // its details have come, its page is found, all is known of it
    using Passed = std::array<int, gates>;
    struct Sample
    {
        qint64 at = 0;
        Passed passed{};
    };
    std::optional<double> perMs(size_t gate) const;
    bool isSteady(size_t gate) const;
    std::optional<double> msLeft(size_t gate) const;

    std::deque<Sample> m_samples;                     // a second apart at least, over the last minute
    Passed m_before{};                                // at the first sample: a resumed crawl
    std::array<std::optional<qint64>, gates> m_first; // when the first title passed
    std::array<qint64, gates> m_latest{};             // when one did last
    int m_titles = 0;
};

} // namespace moviedb::crawl
