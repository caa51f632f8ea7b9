// One page of a gallery as GraphQL answers it (undocumented; the operations other clients use).
// Thread: pure, any thread.
// Failure: Parse (with the JSON path), Refused, Limit.
#pragma once

#include "core/sources/justwatch/gallerypage.h"

namespace moviedb::justwatch {

// A GraphQL list answer. Partial errors keep the good edges; each bad one is a warning (what the service says of it is
// one of the document). `endpoints`: where posters lie.
Result<GalleryPage> parseGalleryAnswer(const QByteArray &body, const Endpoints &endpoints = {});

} // namespace moviedb::justwatch
