// Which of a film's several statements is taken for a field that holds one value.
// Thread: any.
// Failure: none; nothing when no statement can be used.
#pragma once

#include "core/sources/wikidata/entity.h"

namespace moviedb::wikidata {

// The first release: the earliest date known to the month or day. Of two that can be the same day the more
// exact one is taken, of two equal ones the one in the country of origin. A bare year only counts when
// nothing better is there, or only a later day in other countries than the film's.
std::optional<Statement> chosenRelease(const Entity &film);

// The length of the film as everybody saw it goes before that of a part, an edition, a medium or a country.
// Minutes and the statement as written.
std::optional<std::pair<int, QString>> chosenRuntime(const Entity &film);

// The first one in US dollars, of the whole film before one of a part.
std::optional<Statement> chosenBudget(const Entity &film);

// Worldwide (no territory, or "worldwide" as one) before single territories and weeks, then the largest. In US dollars
// only.
std::optional<Statement> chosenBoxOffice(const Entity &film);

} // namespace moviedb::wikidata
