// Numbers as ranges of one width: few enough to be seen, with edges that a person would choose.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/ports/charting.h"

#include <QMap>

namespace moviedb::store {

struct RangeRules
{
    QList<double> widths;      // to choose from, the narrowest first
    int most = 24;             // ranges between the few outliers at both ends
    std::optional<double> top; // the highest value there can be: it belongs to the range below it
};

// `counts`: value → films. Ranges without a film are left out; what lies far outside stands in an open one. The filters
// are on `column`.
QList<ChartBar> rangesOf(const QMap<double, qint64> &counts, const QString &column, const RangeRules &rules);

// A row of edges for sums of money, each about a quarter more than the one before (ISO 3, R 10): the largest that is not
// above `amount`, and the next one.
std::pair<double, double> moneyStep(double amount);

} // namespace moviedb::store
