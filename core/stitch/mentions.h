// What the pages of a film say of the people, companies, genres and countries that its lists name: the receipts of
// their names, ids and codes. A source that has read a page of their own says it there.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/stitch/linklists.h"

#include <span>

namespace moviedb::stitch {

// `pages`: pages of their own, sorted by EntityRef::wikidataId.
std::span<const EntityFacts> pagesOf(const QString &wikidataId, std::span<const EntityFacts> pages);

// Of entries that a source gives an id or a code, and of those that are shown. `pages` as above.
QList<EntityFacts> mentions(const QString &list, const QList<StatedList> &stated, int shown,
                            std::span<const EntityFacts> pages);

} // namespace moviedb::stitch
