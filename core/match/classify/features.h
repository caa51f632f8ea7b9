// Numbers that the trained model weighs, from name, description and first sentence of a page: hashed words,
// neighbours, heads of phrases and what the readable rules say.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/match/classify/classifier.h"
#include "core/match/classify/phrase.h"

namespace moviedb::match {

struct FeatureList
{
    static constexpr int capacity = 255; // 255 × 127 fits the model's 16-bit sums
    std::array<quint32, capacity> hashes;
    int count = 0;
    void add(quint32 hash)
    {
        if (count < capacity)
            hashes[size_t(count++)] = hash;
    }
};

// What the rules say about each of the three texts; nothing where a text is missing or says nothing.
struct RuleReading
{
    std::optional<PageKind> name; // the disambiguator of the key, "List of …"
    std::optional<PageKind> description;
    std::optional<PageKind> extract;
    bool nameIsOfMaking = false;    // "Production of Harbour"
    bool hasNoText = false;         // neither description nor extract
    bool descriptionIsFilm = false; // "American biopic about …": by words that nothing else is called by
    bool extractByHead = false;     // "is a … film editor": the head of the phrase says so
    bool extractNamesFilm = false;  // … and the phrase has a word for films in it
    quint16 descriptionYear = 0;    // first year of the phrase, 0 = none
    quint16 extractYear = 0;        // "is a 1996 American film"
    quint16 laterYear = 0;          // first year anywhere behind the title: weaker
};

RuleReading extractFeatures(const PageText &page, FeatureList &out);

} // namespace moviedb::match
