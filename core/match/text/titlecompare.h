// Compares two titles word by word. Sequels and plurals are other titles and are told apart from mere spellings: digits for
// letters ("Se7en"), an article more, a doubled letter, British and American forms. Any other letter mostly makes another
// title: "The Mark of …", "The Mask of …".
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/match/text/titletext.h"

namespace moviedb::match {

enum class TitleRelation {
    Same,     // equal after normalisation
    Article,  // equal but for a leading article
    Spelling, // digits for letters, a letter doubled, "colour"
    Brand,    // one has a possessive prefix: "Disney's The Kid"
    Numeral,  // "Twenty-Eight Days", "28 Days": both may be films
    Letter,   // one letter off: a slip, or another film
    Subtitle, // one has a subtitle or a series name more
    Plural,   // one letter s more: another film
    Sequel,   // a number more or another number: another film
    Extended, // one goes on: "Toy", "Toy Story"
    Different
};

struct TitleComparison
{
    TitleRelation relation = TitleRelation::Different;
    double likeness = 0.0; // 0…1, share of common words
};

TitleComparison compareTitles(const TitleText &gallery, const TitleText &page);

} // namespace moviedb::match
