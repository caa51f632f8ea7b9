// How the crawl gets its network: the real client, with the built-in sample answering for its own host.
// Thread: the returned factory is called on the crawl thread.
#pragma once

#include "core/crawl/service/crawlservice.h"

namespace moviedb {

CrawlService::ClientFactory clientFactory();

} // namespace moviedb
