// Which items carry an IMDb id, from the query service's answer.
// https://www.w3.org/TR/sparql11-results-json/
// Thread: pure, any thread.
// Failure: Parse (with the JSON path).
#pragma once

#include "core/ports/source.h"

namespace moviedb::wikidata {

// Body of an ItemsByImdbId document.
struct ItemLink
{
    QString imdbId;
    QString item;
    QString pageKey; // empty = no article
};
Result<QList<ItemLink>> parseItemLinks(const Document &document); // several items may carry one id

} // namespace moviedb::wikidata

Q_DECLARE_TYPEINFO(moviedb::wikidata::ItemLink, Q_RELOCATABLE_TYPE);
