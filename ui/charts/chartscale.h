// Where the lines of a chart's axes stand, and what stands at them.
// Thread: pure.
// Failure: none.
#pragma once

#include <QList>
#include <QString>

namespace moviedb::ui {

// 1, 2 or 5 times a power of ten: so wide that `span` has at most `most` steps.
double chartStep(double span, int most);
// The multiples of `step` between the two, both included.
QList<double> chartTicks(double from, double to, double step);
// The powers of ten between the two, and one around them on either side; both above 0.
QList<double> chartDecades(double from, double to);
// "$25 M", "$1 K": as short as an axis wants it.
QString shortMoney(double dollars);

} // namespace moviedb::ui
