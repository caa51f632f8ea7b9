// The JSON shapes that programs rely on, one function each; keys in a fixed order, unknown = null.
// Their schemas are in resources/contract. Thread: pure, any thread. Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/crawl.h"
#include "core/domain/moviedocument.h"
#include "core/domain/review.h"

namespace moviedb::contract {

OrderedJson movieListLine(const GalleryEntry &entry);
OrderedJson crawlSummary(const CrawlSummary &summary);
OrderedJson reviewLine(const ReviewItem &item);
OrderedJson scoredCandidate(const ScoredCandidate &scored);
OrderedJson claimLine(const Claim &claim);

// One film as exported. Row times (created_at, updated_at) are null here: they are bookkeeping of one
// database, and equal content has to give equal bytes. The CSV and table exports have them.
OrderedJson movie(const MovieDocument &document);

// A stored value as JSON: whole numbers without a fraction, text as it is, null for unknown.
OrderedJson value(const QVariant &value);

// Compact UTF-8; text that is not valid Unicode gets replacement characters instead of an exception.
QByteArray toBytes(const OrderedJson &json);

} // namespace moviedb::contract
