// Whether a source still says of films what it used to say: counts in, verdict out.
//
// Two questions, for they go wrong in different ways. Of a film that is stored the program knows what the source said
// of it; that it says so no longer is rare (well below one film in ten), so of the last 10 to 20 such films four in ten
// or fewer are found again by chance in less than one case of 6,000 (binomial, 0.9: P(X <= 4 of 10) = 1.5e-4,
// P(X <= 8 of 20) = 4e-9). Of a new film it knows nothing; lists differ, and what nearly all films of one have may be
// rare in the next. So a field that was found on nine pages of ten counts as gone only when 20 pages in a row that have
// the usual other fields have it not: where half of the films have it, that happens by chance once in a million.
// https://en.wikipedia.org/wiki/Binomial_distribution
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QtGlobal>

namespace moviedb::crawl {

struct Yield
{
    int pages = 0;
    int found = 0; // of them with the field
};

namespace yield {
inline constexpr int window = 20;        // pages that a verdict looks back on
inline constexpr int leastHistory = 20;  // pages, before anything is expected
inline constexpr double nearlyAll = 0.9; // of them had the field
inline constexpr int leastStored = 10;   // films, before a verdict
inline constexpr double collapsed = 0.4; // or fewer of them are found again
inline constexpr double sound = 0.8;     // or more of them are found again
} // namespace yield

enum class YieldVerdict {
    Sound,     // what is not found any more is gone from the page, not from the markup
    Undecided, // nobody can tell yet
    Collapsed
};

// The field is one that the source tells of nearly every film.
bool isExpected(const Yield &history);
// `stored`: of the last stored films of which the source said it, how many it says it of again.
YieldVerdict verdictOnStored(const Yield &stored);
// `recent`: the last pages of new films that have the usual other fields.
YieldVerdict verdictOnNew(const Yield &history, const Yield &recent);

} // namespace moviedb::crawl
