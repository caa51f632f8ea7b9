// The built-in sample gallery: invented films behind an HttpClient that answers like the real services,
// without any network. Made for newcomers (`moviedb sample`) and for tests; the crawl runs through exactly
// the same code as on the real sources.
// Thread: as HttpClient.
// Failure: as HttpClient.
#pragma once

#include "core/ports/httpclient.h"

#include <memory>

namespace moviedb {

// It answers for sampleGallery (package code "smp"). `films` 0 = all (at least 40).
std::unique_ptr<HttpClient> makeSampleClient(int films = 0);

} // namespace moviedb
