#include "core/crawl/service/forecasting.h"

#include "core/crawl/run/resources.h"
#include "core/domain/sourcenames.h"
#include "core/sources/registry/sources.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <algorithm>
#include <cmath>

namespace moviedb::crawl {

namespace {

constexpr int leastIntervalMs = 150; // a request takes as long as that, however loose the pacing

// Measured on galleries: most titles are settled by ids, few need a search; people and companies repeat.
int requestsFor(const ServedKind &served, int titles, const CrawlScope &scope, const Settings &settings)
{
    if (served.lists && !asksGallery(scope))
        return 0;
    double keys = titles * served.perTitle;
    // Without the details there are no ids, and every title has to be searched for.
    if (served.kind == wikipedia::need::search && !settings.accepts(source::justwatch))
        keys = titles;
    return std::max(served.lists ? 1 : 0, int(std::ceil(keys / served.batch)));
}

} // namespace

Forecast forecastFor(const CrawlScope &scope, int titles, const Settings &settings)
{
    Forecast forecast;
    forecast.titles = scope.limits.titles > 0 ? std::min(titles, scope.limits.titles) : titles;
    for (const SourceInfo &source : sources::descriptions()) {
        if (!settings.mayAsk(source))
            continue;
        int requests = 0;
        for (const ServedKind &served : source.kinds)
            requests += requestsFor(served, forecast.titles, scope, settings);
        const int intervalMs = std::max(settings.pacingFor(source).minIntervalMs, leastIntervalMs);
        forecast.requests += requests;
        // The services are asked side by side: the slowest one decides.
        forecast.seconds = std::max(forecast.seconds, qint64(requests) * intervalMs / 1000);
    }
    forecast.seconds += 2;
    return forecast;
}

} // namespace moviedb::crawl
