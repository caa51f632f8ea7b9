// What would have to be otherwise for a candidate to be accepted. The sentence is true: the change has been made,
// the title scored again, and the verdict was Accept for this candidate.
// Thread: pure, any thread.
// Failure: nothing when no single named change (or year and title together) would do.
#pragma once

#include "core/match/decide/scoring.h"

namespace moviedb::match {

struct WhatIf
{
    std::optional<int> year; // the gallery's year were this
    QString title;           // the gallery's title were this
    QString imdbId;          // the gallery's IMDb id were this
    bool idPointsHere = false;
    bool noIds = false;        // the gallery gave no ids
    bool knownAsFilm = false;  // the page were known to be a film
    QStringList withoutRivals; // keys of candidates that were not there

    QString sentence() const; // "Would be accepted if the year were 1996."
    // The entry and candidates as they would be; `key` is the candidate spoken of.
    void apply(GalleryEntry &entry, QList<Candidate> &candidates, const QString &key) const;
};

// The candidates in any order, with their readings and scores in the same order; `index`: whose acceptance is
// asked for.
struct ScoredPages
{
    const GalleryEntry &entry;
    const QList<Candidate> &candidates;
    const std::vector<PageReading> &readings;
    const std::vector<PartialScore> &scores;
    const Thresholds &thresholds;
};
std::optional<WhatIf> whatIf(const ScoredPages &pages, qsizetype index);

} // namespace moviedb::match

Q_DECLARE_TYPEINFO(moviedb::match::WhatIf, Q_RELOCATABLE_TYPE);
