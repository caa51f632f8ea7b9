// A page from rendered HTML: the read view of 2019 (unlabelled infobox cells), of today (labelled ones) and
// Parsoid's, whose data-mw attribute keeps the template call as wikitext.
// https://www.mediawiki.org/wiki/Specs/HTML
// Thread: pure, any thread.
// Failure: Parse (no article), Limit.
#pragma once

#include "core/sources/wikipedia/page.h"

namespace moviedb::wikipedia {

Result<Page> parsePageHtml(const QByteArray &html);

} // namespace moviedb::wikipedia
