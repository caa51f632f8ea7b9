// Numbers in titles, whatever they are written with: digits, words, roman numerals.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/match/text/foldedwords.h"

#include <QLatin1String>

namespace moviedb::match {

enum class WordPlace { Inside, Last }; // of the title, or of a part of it

// Number words up to "fifty" and roman numerals up to "XX"; -1 for other words. "V" and "X" alone count in the last place
// only, "I" nowhere.
int titleNumber(quint32 hash, WordPlace place);

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
