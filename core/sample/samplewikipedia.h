// Wikipedia's REST search and action=query of the sample.
// Thread: pure over an immutable world.
// Failure: an HTTP status, as a server would.
#pragma once

#include "core/ports/httpclient.h"
#include "core/sample/sampleworld.h"

namespace moviedb::sample {

HttpResponse answerWikipedia(const World &world, const HttpRequest &request);

} // namespace moviedb::sample
