// What a page says about its film, as facts with the infobox row they were read from.
// Thread: pure, any thread.
// Failure: none; what cannot be read is left out.
#pragma once

#include "core/sources/wikipedia/page.h"

namespace moviedb::wikipedia {

inline const QString extractor = QStringLiteral("wikipedia/1");

// Claims of a page: which page and item it is; of one film: release_date (with precision), runtime, budget, box_office (in dollars; other currencies
// stay text in the snippet and give no value), plot, tagline never, poster_url, country, language, title, and
// links with positions and cast roles when the page lists them.
SourceFacts pageFacts(const Page &page, const QDateTime &fetchedAt, const QString &url);

} // namespace moviedb::wikipedia
