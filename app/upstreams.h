// The services this program crawls: the real ones over the network, and the built-in sample, which answers inside the
// program.
// Thread: any; the clients live on the thread that makes them.
#pragma once

#include "core/crawl/service/crawlparts.h"
#include "core/store/moviestore/openstore.h"

namespace moviedb {

// Both upstreams, the classifier with what was learned on this machine, the store of answers of the cache folder, and what
// lets other programs join a crawl into that database.
CrawlParts crawlParts(const Settings &settings, const StoreOptions &database);
// The sample's posters are drawn here, all others come over the network.
std::unique_ptr<HttpClient> posterClient(const Settings &settings);

} // namespace moviedb
