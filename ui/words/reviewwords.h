// Words for codes: why a title waits, what kind a page is, what a part of a score is called.
// Thread: any.
// Failure: an unknown code is shown as it is, with blanks for underscores.
#pragma once

#include "core/domain/review.h"

namespace moviedb::ui {

QString reasonSentence(const QString &code);           // "only the year differs"
QString groupSentence(const QString &code, int count); // of a match::DoubtGroup, after the count
QString reviewStateWord(ReviewState state);            // "accepted", "no article", …
QString kindWord(PageKind kind);                       // "film", "television series", …
QString partWord(const QString &name);                 // "Title", "Release year", …
QString pageTitle(const QString &pageKey);             // blanks for underscores
// Why nobody would expect this page to be the film's: "5 of 100 points", "not a film: book"; "" where something speaks for it.
QString unlikelyWord(const ScoredCandidate &candidate);
// "you rejected it on 3 May 2026, and the page has changed since"; "" for a page that nobody rejected.
QString offeredAgainSentence(const Candidate &candidate);
// "not offered, because you rejected it: Harbour (3 May 2026)"; "" for none.
QString notOfferedSentence(const QList<ScoredCandidate> &rejected);
QString dayText(const QString &time); // of an RFC 3339 time: "3 May 2026", in the person's own way
QString pointsText(double points);    // "+38.0", "−12.5", "0.0"
// "Twister · 1996 · 113 min" and the like, leaving out what is not known.
QString titleWithYear(const QString &title, std::optional<int> year); // "Twister (1996)"
QString runtimeText(std::optional<int> minutes);                      // "113 min" or ""

} // namespace moviedb::ui
