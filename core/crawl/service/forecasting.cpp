#include "core/crawl/service/forecasting.h"

#include "core/crawl/run/resources.h"
#include "core/domain/sourcenames.h"
#include "core/sources/registry/sources.h"

#include <algorithm>
#include <cmath>

namespace moviedb::crawl {

namespace {

constexpr double titlesOfList = 1900; // a longer list is read in parts, and so is the whole once
constexpr int leastIntervalMs = 150;  // a request takes as long as that, however loose the pacing

struct Titles
{
    double all = 0;
    double withIds = 0; // of those that nothing is kept of
    double bare = 0;    // the same
    double aged = 0;
    double agedDetails = 0;
    double agedItems = 0;
    double agedSearches = 0;
    double agedNames = 0;
    bool providers = false;
};

Titles without(const Titles &titles, const KnownTitles &known)
{
    const double unknown = std::max(0.0, 1 - known.fresh - known.aged);
    Titles left = titles;
    left.withIds *= unknown;
    left.bare *= unknown;
    left.aged = titles.all * known.aged;
    left.agedDetails = titles.all * (known.fresh + known.aged - known.freshDetails);
    left.agedItems = titles.all * known.agedItems;
    left.agedSearches = titles.all * known.agedSearches;
    left.agedNames = known.agedNames;
    left.providers = known.providers;
    return left;
}

// A gallery's titles have ids once their details are known; those of a list may come with some.
Titles titlesOf(const CrawlScope &scope, int titles, const Settings &settings)
{
    const bool detailed = settings.accepts(source::justwatch);
    if (scope.kind != CrawlScope::Kind::Entries)
        return detailed ? Titles{double(titles), double(titles), 0}
                        : Titles{double(titles), 0, double(titles)};
    Titles counted{double(titles)};
    for (const GalleryEntry &entry : scope.entries.mid(0, titles)) {
        const bool hasIds = !entry.imdbId.isEmpty() || !entry.wikidataId.isEmpty() ||
                            !entry.wikiHref.isEmpty() || (detailed && !entry.justwatchId.isEmpty());
        ++(hasIds ? counted.withIds : counted.bare);
    }
    return counted;
}

// Titles of which the kept answer is checked or asked for anew.
double agedFor(const ServedKind &served, const Titles &titles)
{
    if (served.keeps == Keeps::LikeDetails)
        return titles.agedDetails;
    return served.vouched ? titles.agedItems : titles.aged;
}

// Who and what the titles name is kept for longer, and checked alone; the film's own item is no such name.
double agedNamesFor(const ServedKind &served, const Titles &titles)
{
    const double names = titles.all * std::max(0.0, served.perTitle - 1) + served.perCrawl;
    return served.givesNames ? titles.agedNames * names : 0;
}

double requestsFor(const ServedKind &served, const Titles &titles, const CrawlScope &scope)
{
    const bool isKept = served.keeps == Keeps::LikeSearches && titles.providers;
    if (served.lists && (isKept || !asksGallery(scope)))
        return 0;
    if (served.lists) { // each part of a long list begins anew
        const double parts = titles.all > titlesOfList ? 1 + std::ceil(titles.all / titlesOfList) : 1;
        return std::max(1.0, (titles.all * served.perTitle + parts * served.perCrawl) / served.batch);
    }
    const double again = served.keeps == Keeps::LikeSearches ? titles.agedSearches : 0;
    const double ofTitles = (titles.withIds + again) * served.perTitle + titles.bare * served.perBareTitle +
                            agedFor(served, titles) * served.perAgedTitle;
    const double keys = agedNamesFor(served, titles) + (ofTitles > 0 ? ofTitles + served.perCrawl : 0);
    return keys > 0 ? std::max(1.0, keys / (served.batch * served.full)) : 0;
}

} // namespace

Forecast forecastFor(const CrawlScope &scope, int titles, const Settings &settings, const KnownTitles &known)
{
    Forecast forecast;
    forecast.titles = scope.limits.titles > 0 ? std::min(titles, scope.limits.titles) : titles;
    const Titles listed = without(titlesOf(scope, forecast.titles, settings), known);
    for (const SourceInfo &source : sources::descriptions()) {
        if (!settings.mayAsk(source))
            continue;
        double sum = 0;
        for (const ServedKind &served : source.kinds)
            sum += requestsFor(served, listed, scope);
        const int requests = int(std::ceil(sum));
        const int intervalMs = std::max(settings.pacingFor(source).minIntervalMs, leastIntervalMs);
        forecast.requests += requests;
        // The services are asked side by side: the slowest one decides.
        forecast.seconds = std::max(forecast.seconds, qint64(requests) * intervalMs / 1000);
    }
    forecast.seconds += 2;
    return forecast;
}

} // namespace moviedb::crawl
