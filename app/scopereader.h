// GALLERY and LIST arguments → what to crawl. Reads files and standard input; no network.
// Thread: any. Failure: Usage (neither a gallery nor a list), Io, Parse.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

namespace moviedb {

Result<CrawlScope> readScope(const QString &argument, const QString &defaultCountry);

} // namespace moviedb
