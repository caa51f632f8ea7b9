// What is kept of a gallery's titles, for the forecast of another crawl of it.
// Thread: that of the reader.
// Failure: none; what cannot be read is not known.
#pragma once

#include "core/crawl/kept/freshness.h"
#include "core/domain/crawl.h"
#include "core/ports/answerstore.h"

namespace moviedb::crawl {

// Shares of the titles, 0 to 1.
struct KnownTitles
{
    double fresh = 0;        // whose pages stand as they are kept
    double aged = 0;         // whose pages are kept, and are checked
    double freshDetails = 0; // of either: those whose details stand, or that have none
    double agedItems = 0;    // of either: those whose items are checked, too
    double agedSearches = 0; // of either: those whose page is looked for again
    double agedNames = 0;    // of all people, companies and places that titles name: those that are checked
    bool providers = false;  // the list of the country's providers stands
};

// `titles`: of an earlier crawl of the gallery. `wanted`: list ids that are asked for, of a list; empty = all.
KnownTitles knownTitles(const QList<EntryStatus> &titles, const QSet<QString> &wanted, AnswerReader &reader,
                        const Freshness &freshness, const QDateTime &now);

} // namespace moviedb::crawl
