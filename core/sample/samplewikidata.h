// Wikidata's wbgetentities and the query service's IMDb look-up of the sample.
// Thread: pure over an immutable world.
// Failure: an HTTP status, as a server would.
#pragma once

#include "core/ports/httpclient.h"
#include "core/sample/sampleworld.h"

namespace moviedb::sample {

HttpResponse answerWikidata(const World &world, const HttpRequest &request);

} // namespace moviedb::sample
