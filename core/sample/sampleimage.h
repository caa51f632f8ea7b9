// The sample's posters: a small PNG, another one for every address.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/ports/httpclient.h"

namespace moviedb::sample {

HttpResponse answerImage(const HttpRequest &request);

} // namespace moviedb::sample
