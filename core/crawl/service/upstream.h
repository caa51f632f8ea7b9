// A set of services to crawl, the real ones or invented ones: how they are reached and which galleries are theirs.
// Thread: `makeClient` is called on the crawl thread, where the client lives; the others on any.
#pragma once

#include "core/domain/crawl.h"
#include "core/ports/httpclient.h"
#include "core/settings/settings.h"

#include <functional>
#include <memory>

namespace moviedb {

using ClientFactory = std::function<std::unique_ptr<HttpClient>(const Settings &)>;

struct Upstream
{
    QString name; // for messages: "the sample"
    ClientFactory makeClient;
    // The settings to reach it with (addresses, pacing), made from the person's; empty: just those.
    std::function<Settings(Settings)> adapt;
    // Its galleries and titles; empty: none of its own.
    std::function<bool(const CrawlScope &)> holds;
};

} // namespace moviedb
