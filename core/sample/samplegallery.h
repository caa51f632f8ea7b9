// The gallery of the built-in sample: what to crawl, and how to tell its titles from real ones.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/crawl.h"

namespace moviedb {

// Where everything of the sample lives: RFC 2606 keeps ".invalid" from ever existing, and such requests never leave
// the program.
inline constexpr const char *sampleHost = "sample.invalid";
inline constexpr const char *sampleGallery = "provider:us/sample";

// The whole gallery; `films` 0 = all.
CrawlScope sampleScope(int films = 0);
// The gallery, or titles that all have their posters on sampleHost.
bool isSampleScope(const CrawlScope &scope);

} // namespace moviedb
