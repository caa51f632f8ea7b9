// What a source says, without the fields in which it is not believed.
// Thread: pure, any thread. Failure: none.
#pragma once

#include "core/domain/film.h"

namespace moviedb::crawl {

SourceFacts without(const QSet<SourceField> &fields, SourceFacts facts);

} // namespace moviedb::crawl
