// Invented films with everything a real one carries, as many as asked for, always the same ones.
#pragma once

#include "core/domain/crawl.h"

namespace moviedb::bench {

// `number` ≥ 0. Twenty cast members, two writers, four claims a field: the weight of a well-known film.
FilmRecord film(int number);
EntryOutcome outcome(int number);

} // namespace moviedb::bench
