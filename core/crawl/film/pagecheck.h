// Whether the page that came is the film's it was chosen for: pages go missing, are moved and lead elsewhere.
// https://www.mediawiki.org/wiki/Help:Redirects
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/sources/wikidata/entity.h"
#include "core/sources/wikipedia/page.h"

namespace moviedb::crawl {

struct ChosenPage
{
    QString askedFor;                             // its key when it was chosen
    const wikipedia::Page *page = nullptr;        // nullptr = there is none
    const wikidata::Entity *itemOfPage = nullptr; // nullptr = it has none, or none was read
    QString matchedItem;                          // the item that the film was found by, empty = by its words
};

// It came under another key than the one that was asked for.
bool isRedirected(const ChosenPage &chosen);

// A reason code of match::reason, empty = nothing speaks against the page. An item that does not say what it is an
// instance of is believed where the page has a film's box or calls itself a film, but for one that only a redirect
// led to; so is a page without an item.
QString objectionTo(const ChosenPage &chosen);

} // namespace moviedb::crawl
