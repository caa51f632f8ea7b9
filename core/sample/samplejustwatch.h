// JustWatch's GraphQL of the sample: operations Packages, GalleryTotal, Gallery and TitleDetails.
// Thread: pure over an immutable world.
// Failure: an HTTP status, as a server would.
#pragma once

#include "core/ports/httpclient.h"
#include "core/sample/sampleworld.h"

namespace moviedb::sample {

HttpResponse answerJustWatch(const World &world, const HttpRequest &request);

} // namespace moviedb::sample
