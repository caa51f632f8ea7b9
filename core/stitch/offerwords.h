// What the claim of an offer says: every column of it, those first that tell offers of one film apart.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/film.h"

namespace moviedb::stitch {

// "offers.US": each country is read by itself.
QString offerField(const OfferFact &offer);
// "Streamer (9) RENT US: HD, 4K; 3.99 USD; until 2027-01-31; https://…"
QString offerWords(const OfferFact &offer);

} // namespace moviedb::stitch
