// What a crawl will cost, by what crawls have cost so far.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/crawl/service/knowntitles.h"
#include "core/settings/settings.h"

namespace moviedb::crawl {

// `titles` as the gallery or list says, before the scope's limit. `known`: what is kept of them.
Forecast forecastFor(const CrawlScope &scope, int titles, const Settings &settings,
                     const KnownTitles &known = {});

} // namespace moviedb::crawl
