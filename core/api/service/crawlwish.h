// The body of a request for a crawl → what to crawl. Names galleries and titles only: no file of this machine is read.
// Thread: any.
// Failure: Usage, naming the place in the body; Parse for titles that cannot be read.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/crawl.h"

namespace moviedb::api {

Result<CrawlScope> readCrawlWish(const Json &body, const QString &country);

} // namespace moviedb::api
