// The words that the readable rules know, in English, German, French, Italian and Spanish (folded: lower case,
// without diacritics).
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/match/text/foldedwords.h"

namespace moviedb::match {

// What a noun names when it is the head of a description.
enum class Noun : quint8 {
    None,
    Film,
    Short,  // a film when the phrase has a year: "2012 Pixar short", "1999 documentary"
    Genre,  // "comedy", "western": a film only together with "directed by"
    Series, // of what, the words around it say
    Tv,
    Book,
    Music,
    Game,
    Person,
    Franchise,
    List,
    Ambiguous,
    Other
};

struct WordSense
{
    quint32 hash = 0;
    Noun noun = Noun::None;
    Noun seriesOf = Noun::None; // what a "series" with this word beside it is
    bool endsPhrase = false;    // the head of a noun phrase stands complete before it
    bool directed = false;      // "directed", "starring"
    bool copula = false;
    bool article = false;
};

const WordSense &senseOf(quint32 hash); // an empty sense for unknown words

} // namespace moviedb::match
