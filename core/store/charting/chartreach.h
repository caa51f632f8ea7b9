// The films that a chart looks at: all that are asked about, or some of them from all over the table, for a first answer.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/ports/charting.h"
#include "core/store/charting/chartfilms.h"

namespace moviedb::store {

struct ReachedFilms
{
    ChartFilms films;
    qint64 outOf = 0; // ChartData::outOf
};

struct SampleSizes
{
    qint64 few = 40000;    // films: the claims of so many are read in some tenths of a second
    qint64 sampled = 2000; // films: a share is right within 2.2 %, 19 times in 20: 1.96 * sqrt(0.25 / 2000)
};

// All of them, too, where they are few.
Result<ReachedFilms> filmsWithin(Connection &connection, const ChartFilms &films, ChartReach reach,
                                 const SampleSizes &sizes = {});

} // namespace moviedb::store
