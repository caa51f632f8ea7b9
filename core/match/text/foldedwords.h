// Splits text into folded words for the classifier and its rules: one pass, no allocation, no regex. A word is
// known by the hash of its folded letters (lower case, without diacritics and apostrophes), so rules can switch
// over words: `case wordHash("film")`.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <string_view>

namespace moviedb::match {

inline constexpr quint32 wordHashSeed = 2166136261u;
constexpr quint32 wordHashStep(quint32 hash, char16_t unit)
{
    return (hash ^ unit) * 16777619u; // FNV-1a over UTF-16 units
}
constexpr quint32 wordHash(std::string_view asciiLowerCase)
{
    quint32 hash = wordHashSeed;
    for (char c : asciiLowerCase)
        hash = wordHashStep(hash, char16_t(c));
    return hash;
}
// Hash of several words or of a name space and a word, in order.
constexpr quint32 joinHash(quint32 first, quint32 second)
{
    return (first * 0x9E3779B1u) ^ (second + 0x7F4A7C15u + (first >> 15));
}

// Lower case without diacritics; 0 for what is neither letter nor digit.
char16_t foldUnit(char16_t unit);

struct Word
{
    quint32 hash = 0;
    quint16 from = 0; // place in the text
    quint16 length = 0;
    quint16 year = 0;         // 1880…2039 when the word is such a number
    bool number = false;      // digits only
    bool breakBefore = false; // a comma, bracket, colon, dash or full stop stands before it
    bool hyphenBefore = false;
    bool germanFilm = false; // ends in "film" but is longer: Spielfilm
};

struct WordList
{
    static constexpr int capacity = 64;
    std::array<Word, capacity> words;
    int count = 0;
    const Word &operator[](int index) const { return words[size_t(index)]; }
};

// At most `limit` (≤ capacity) words of `text` from place `from` on.
void splitWords(QStringView text, WordList &out, int limit = WordList::capacity, qsizetype from = 0);

} // namespace moviedb::match
