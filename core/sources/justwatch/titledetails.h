// Everything JustWatch knows of one title, as an entry and as claims.
// Thread: pure, any thread.
// Failure: Parse (with the JSON path).
#pragma once

#include "core/domain/sourceinfo.h"
#include "core/ports/source.h"

namespace moviedb::justwatch {

inline const QString extractor = QStringLiteral("justwatch/1");

struct TitleDetails
{
    GalleryEntry entry; // with what helps to match
    SourceFacts facts;  // receipt filled except fetchedAt
};
// Body of a TitleDetails document: one node object.
Result<TitleDetails> parseTitleDetails(const Document &document, const Endpoints &endpoints,
                                       const QString &country);

// What helps to match alone, of the same document.
Result<GalleryEntry> parseTitleEntry(const Document &document, const Endpoints &endpoints);

} // namespace moviedb::justwatch
