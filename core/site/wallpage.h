// The first page: the beginning of the poster wall, and the places where site.js puts search and filters.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/site/siteindex.h"

namespace moviedb {

QByteArray wallPage(const SiteFrame &frame, const SiteIndex &index);

} // namespace moviedb
