// The newest revision of a page: what tells that it has changed, at the price of a few bytes.
// https://www.mediawiki.org/wiki/API:Revisions
// Thread: pure, any thread.
// Failure: Parse.
#pragma once

#include "core/ports/source.h"

namespace moviedb::wikipedia {

struct PageRevision
{
    QString revision;    // empty = there is no such page
    QDateTime changedAt; // UTC; invalid = the answer does not say
    QString item;        // of Wikidata; empty = none
};

// Body of a Revisions document, or of a Pages document, which says that, too.
Result<PageRevision> parseRevisionDocument(const Document &document);

} // namespace moviedb::wikipedia
