// JSON shapes of films, claims and doubts that programs rely on, one function each; keys in a fixed order, unknown
// = null. Their schemas are in resources/contract.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/contract/jsonvalue.h"
#include "core/domain/moviedocument.h"
#include "core/domain/receipts.h"
#include "core/domain/review.h"

namespace moviedb::contract {

// `recheckDays`: after which a person's No is asked about again.
OrderedJson reviewLine(const ReviewItem &item, int recheckDays);
OrderedJson scoredCandidate(const ScoredCandidate &scored);
OrderedJson claimLine(const Claim &claim);
OrderedJson receiptCountLine(const ReceiptCount &count); // a column of `claims --coverage`

// Keys of a film that are lists, in their order.
inline constexpr const char *movieLists[] = {"directors", "writers",   "studios",   "distributors", "cast",
                                             "genres",    "countries", "languages", "ratings",      "offers"};

// One film as exported. Row times (created_at, updated_at) are null here: they are bookkeeping of one
// database, and equal content has to give equal bytes. The CSV and table exports have them.
OrderedJson movie(const MovieDocument &document);

} // namespace moviedb::contract
