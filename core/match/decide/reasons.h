// Why a title is doubtful, as stable codes: kept in the database, worded in English by groups.cpp for the command
// line and translatably by ui/words/reviewwords.cpp for the window.
// Thread: any.
#pragma once

namespace moviedb::match {

// Why a title was not accepted.
namespace reason {
inline constexpr const char *noCandidate = "no_candidate"; // nothing good enough was found
inline constexpr const char *sameTitle = "same_title";     // several films of this title fit
inline constexpr const char *yearDiffers = "year_differs";
inline constexpr const char *titleDiffers = "title_differs";
inline constexpr const char *kindUnclear = "kind_unclear";     // may not be a film
inline constexpr const char *idContradicts = "id_contradicts"; // an id points to another film
inline constexpr const char *lowScore = "low_score";
inline constexpr const char *rejectedBefore = "rejected_before";
inline constexpr const char *lookupFailed = "lookup_failed";
// The page was good enough until it was read.
inline constexpr const char *pageMissing = "page_missing";
inline constexpr const char *pageAmbiguous = "page_ambiguous";  // a disambiguation page
inline constexpr const char *pageNoFilm = "page_no_film";       // its item is something else
inline constexpr const char *pageOfAnother = "page_of_another"; // it leads to another item
} // namespace reason

// The group in which it waits for a person: a reason, or a finer pattern that one rule may settle.
namespace doubt {
inline constexpr const char *yearOffByOne = "year_off_by_one";
inline constexpr const char *yearUnknown = "year_unknown";
inline constexpr const char *subtitle = "subtitle";
inline constexpr const char *noFilm = "no_film";
inline constexpr const char *otherYears = "other_years";
inline constexpr const char *otherTitles = "other_titles";
inline constexpr const char *yearDiffers = reason::yearDiffers;
inline constexpr const char *noYear = "no_year"; // in the gallery
inline constexpr const char *sameTitle = reason::sameTitle;
inline constexpr const char *idContradicts = reason::idContradicts;
inline constexpr const char *lookupFailed = reason::lookupFailed;
inline constexpr const char *noCandidate = reason::noCandidate;
inline constexpr const char *titleDiffers = reason::titleDiffers;
inline constexpr const char *pageUnfit = "page_unfit"; // one of the four that begin with "page"
inline constexpr const char *other = "other";
} // namespace doubt

} // namespace moviedb::match
