// What reviewers say of a film, on our scale of ten.
// Thread: any.
// Failure: none; a score that cannot be meant is left out.
#pragma once

#include "core/sources/wikidata/entity.h"

namespace moviedb::wikidata {

// Rotten Tomatoes (the Tomatometer: a percentage), IMDb (of ten) and Metacritic (the Metascore: of a hundred), each as their
// scores are written: "93 %", "7,4/10", "66 out of 100". Of several of one reviewer the preferred one, then the latest.
QList<RatingFact> knownRatings(const Entity &film);

} // namespace moviedb::wikidata
