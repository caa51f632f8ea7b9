// What the pages of a film say of the people, companies, genres and countries that its lists name: the receipts of
// their names, ids and codes. A source that has read a page of their own says it there.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/stitch/linklists.h"

namespace moviedb::stitch {

// Of entries that a source gives an id or a code, and of those that are shown. `known`: pages of their own.
QList<EntityFacts> mentions(const QString &list, const QList<StatedList> &stated, int shown,
                            const QList<EntityFacts> &known);

} // namespace moviedb::stitch
