// The page of a film: what is known of it, who made it, and for each value where it comes from.
// Thread: pure.
// Failure: none; what is not known is left out.
#pragma once

#include "core/site/pageframe.h"
#include "core/site/sitefilm.h"

namespace moviedb {

QByteArray filmPage(const SiteFrame &frame, const SiteFilm &film);

} // namespace moviedb
