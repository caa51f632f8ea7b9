// Numbers in titles, whatever they are written with: digits, words, roman numerals.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/match/text/foldedwords.h"

#include <QLatin1String>

namespace moviedb::match {

// Number words and roman numerals; -1 for other words. "I", "V" and "X" alone count at the end of a title only.
int titleNumber(quint32 hash, bool isLast);

// A number of several words, or of one that has no roman form: "Twenty-Eight", "One Hundred and One", "Eighty",
// "Nineteen Eighty-Four", "Fifth", "Forty-Second".
struct SpelledNumber
{
    int words = 0; // how many it takes; 0 = there is none
    int value = 0;
    QLatin1String ending; // "th" of "fifth"
};
SpelledNumber spelledNumber(const WordList &words, int from);

} // namespace moviedb::match
