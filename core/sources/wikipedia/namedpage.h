// What the encyclopedia says of a name: whether there is such a page, what it is about, and which item it belongs to. Costs a
// fraction of the page, for fifty names in one request.
// https://www.mediawiki.org/wiki/API:Query, https://www.mediawiki.org/wiki/API:Pageprops
// Thread: pure, any thread.
// Failure: Parse.
#pragma once

#include "core/domain/film.h"
#include "core/ports/source.h"

namespace moviedb::wikipedia {

struct NamedPage
{
    QString key;   // after redirects
    QString title; // the same
    QString description;
    qint64 pageId = 0;
    bool isDisambiguation = false;
};

// Body of a document of need::names; nothing when there is no such page.
Result<std::optional<NamedPage>> parseNamedPage(const Document &document);
Candidate candidateOf(const NamedPage &page);

} // namespace moviedb::wikipedia
