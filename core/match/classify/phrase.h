// Readable rules: what a short description, a first sentence or a disambiguator says a page is, by the head of its
// noun phrase ("American film director" is a person, "film series by …" no film). English first, with the words of
// German, French, Italian and Spanish descriptions. The trained model weighs these rules.
// Thread: pure, any thread.
// Failure: none (no opinion).
#pragma once

#include "core/domain/film.h"
#include "core/match/text/foldedwords.h"

#include <optional>

namespace moviedb::match {

// What a phrase says. `head` is the index of its head noun, -1 when there is none.
struct PhraseReading
{
    std::optional<PageKind> kind;
    int head = -1;
    bool byHead = false;         // the head itself says so, no other word of the phrase
    bool filmByItsWords = false; // "biopic", "1943 Western", "second instalment of … films"
    bool namesFilm = false;      // "film essay": the phrase has a word for films in it
    bool directed = false;       // "directed by", "starring": said of films and series only
    quint16 year = 0;            // first year of the phrase
};

// Reads the noun phrase that begins at word `from`.
PhraseReading readPhrase(const WordList &words, int from);

// "Salt Road may refer to …", near the beginning.
bool isDisambiguating(const WordList &words);

// Where the predicate of a first sentence or an excerpt begins: after the page's own title and the copula
// ("Twister is a 1996 …"). 0 when neither is found.
int predicateStart(const WordList &extract, const WordList &title);

} // namespace moviedb::match
