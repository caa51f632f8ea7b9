#include "ui/charts/chartscale.h"

#include <cmath>

namespace moviedb::ui {

double chartStep(double span, int most)
{
    if (span <= 0 || most <= 0)
        return 1;
    const double wanted = span / most;
    const double scale = std::pow(10, std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * scale >= wanted * (1 - 1e-9))
            return step * scale;
    return 10 * scale;
}

QList<double> chartTicks(double from, double to, double step)
{
    QList<double> ticks;
    const double least = step * 1e-6; // 0.1 has no exact place among doubles
    for (double tick = std::ceil((from - least) / step); tick * step <= to + least; ++tick)
        ticks << tick * step;
    return ticks;
}

QList<double> chartDecades(double from, double to)
{
    QList<double> decades;
    const double last = std::ceil(std::log10(to) - 1e-9);
    for (double power = std::floor(std::log10(from) + 1e-9); power <= last; ++power)
        decades << std::pow(10, power);
    if (decades.size() == 1)
        decades << decades.first() * 10;
    return decades;
}

QString shortMoney(double dollars)
{
    for (const auto &[unit, name] : {std::pair{1e9, " B"}, {1e6, " M"}, {1e3, " K"}})
        if (dollars >= unit * 0.9995)
            return QLatin1Char('$') + QString::number(dollars / unit, 'g', 3) + QLatin1String(name);
    return QLatin1Char('$') + QString::number(dollars, 'g', 3);
}

} // namespace moviedb::ui
