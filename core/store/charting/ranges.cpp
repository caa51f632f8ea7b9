#include "core/store/charting/ranges.h"

#include <algorithm>
#include <cmath>

namespace moviedb::store {

namespace {

constexpr double outliers = 0.005; // the share of the films at either end that may stand in an open range

qint64 filmsIn(const QMap<double, qint64> &counts)
{
    qint64 sum = 0;
    for (const qint64 films : counts)
        sum += films;
    return sum;
}

// The value below which this share of the films lies.
double valueAt(const QMap<double, qint64> &counts, double share)
{
    const double wanted = double(filmsIn(counts)) * share;
    double sum = 0;
    for (auto value = counts.cbegin(); value != counts.cend(); ++value) {
        sum += double(value.value());
        if (sum > wanted)
            return value.key();
    }
    return counts.lastKey();
}

double widthFor(double span, const RangeRules &rules)
{
    for (const double width : rules.widths)
        if (span / width <= rules.most)
            return width;
    double width = rules.widths.last();
    while (span / width > rules.most)
        width *= 10;
    return width;
}

// The number of the range that a value is in.
double placeOf(double value, double width, const RangeRules &rules)
{
    return rules.top && value == *rules.top ? std::ceil(value / width) - 1 : std::floor(value / width);
}

ChartBar rangeBar(const QString &column, const RangeRules &rules, ChartBar bar)
{
    ChartPart part;
    const bool closed = rules.top && bar.to >= *rules.top && !bar.openAbove;
    if (!bar.openBelow)
        part.filters << Filter{column, Comparison::GreaterOrEqual, QString::number(bar.from, 'g', 12)};
    if (!bar.openAbove)
        part.filters << Filter{column, closed ? Comparison::LessOrEqual : Comparison::Less,
                               QString::number(bar.to, 'g', 12)};
    bar.parts = {part};
    return bar;
}

} // namespace

QList<ChartBar> rangesOf(const QMap<double, qint64> &counts, const QString &column, const RangeRules &rules)
{
    if (counts.isEmpty())
        return {};
    const double lowest = valueAt(counts, outliers);
    const double highest = valueAt(counts, 1 - outliers);
    const double width = widthFor(highest - lowest, rules);
    const double first = placeOf(lowest, width, rules);
    const double last = placeOf(highest, width, rules);
    QMap<double, ChartBar> bars; // by the number of the range
    for (auto value = counts.cbegin(); value != counts.cend(); ++value) {
        const double place = std::clamp(placeOf(value.key(), width, rules), first - 1, last + 1);
        auto bar = bars.find(place);
        if (bar == bars.end()) {
            ChartBar made;
            made.from = place * width;
            made.to = made.from + width;
            made.openBelow = place < first;
            made.openAbove = place > last;
            bar = bars.insert(place, rangeBar(column, rules, made));
        }
        bar->parts.first().count += value.value();
    }
    return bars.values();
}

std::pair<double, double> moneyStep(double amount)
{
    static constexpr double steps[] = {1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8, 10};
    const double scale = std::pow(10, std::floor(std::log10(amount)));
    // A logarithm may be off by its last digit.
    const double decade = amount < scale ? scale / 10 : amount >= scale * 10 ? scale * 10 : scale;
    int step = 0;
    while (step < 9 && amount >= steps[step + 1] * decade)
        ++step;
    return {steps[step] * decade, steps[step + 1] * decade};
}

} // namespace moviedb::store
