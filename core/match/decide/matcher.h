// Which candidate is the page of a title? Scores as sums of named parts, decides by threshold and lead, explains
// itself. The rule of acceptance (a threshold and a lead) follows the reconciliation practice of OpenRefine's
// Wikidata service.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/domain/film.h"
#include "core/match/classify/classifier.h"
#include "core/match/decide/reasons.h"

namespace moviedb::match {

struct Thresholds
{
    double acceptAbove = 75; // 0…100, inclusive (crawl --accept-above)
    double lead = 10;        // points ahead of the next candidate
    double noneBelow = 35;   // best candidate below: none is good enough
};

// Candidates come back classified and sorted, best first, with parts that sum to the score (to 0.05).
MatchResult match(const GalleryEntry &entry, QList<Candidate> candidates, const FilmClassifier &classifier,
                  const Thresholds &thresholds = {});
// The decision alone, for scores that exist already (threshold slider): the same rule match() uses.
Decision decide(const QList<ScoredCandidate> &bestFirst, const Thresholds &thresholds);

// Text to search for: the first query, and better ones when the first brought little.
QStringList searchQueries(const GalleryEntry &entry);

} // namespace moviedb::match
