#include "core/store/browsing/shorterway.h"

namespace moviedb::store {

namespace {

constexpr double stepCost = 12; // microseconds: a row on the way along the order, asked for its text
constexpr double foundCost = 5; // one that the index of texts finds

} // namespace

bool isShorterAlongTheOrder(const SampledRows &sample, qint64 window, qint64 rows)
{
    if (sample.asked == 0 || sample.holding == 0)
        return false;
    const double share = double(sample.holding) / double(sample.asked);
    return double(window) / share * stepCost < share * double(rows) * foundCost;
}

} // namespace moviedb::store
