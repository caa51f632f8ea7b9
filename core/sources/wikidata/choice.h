// Which of a film's several statements is taken for a field that holds one value.
// Thread: pure. Failure: none; nothing when no statement can be used.
#pragma once

#include "core/sources/wikidata/entity.h"

namespace moviedb::wikidata {

// The first release: the earliest date known to the month or day. Of two that can be the same day the more
// exact one is taken, of two equal ones the one in the country of origin. A bare year only counts when
// nothing better is there.
std::optional<Statement> chosenRelease(const Entity &film);

// The length of the whole film goes before that of a part or an edition ("applies to part").
// Minutes and the statement as written.
std::optional<std::pair<int, QString>> chosenRuntime(const Entity &film);

// The first one in US dollars.
std::optional<Statement> chosenBudget(const Entity &film);

// Worldwide (no territory, or "worldwide" as one) before single territories, then the largest. In US dollars
// only.
std::optional<Statement> chosenBoxOffice(const Entity &film);

// Only the scores whose scale is beyond doubt: Tomatometer in percent, IMDb out of ten, Metacritic of 100.
QList<RatingFact> knownRatings(const Entity &film);

} // namespace moviedb::wikidata
