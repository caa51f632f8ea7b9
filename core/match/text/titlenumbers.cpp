#include "core/match/text/titlenumbers.h"

#include <array>
#include <string_view>

namespace moviedb::match {

namespace {

constexpr std::array<std::string_view, 20> smallNumbers{
    "",         "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 21> romanNumbers{"",    "",     "ii",  "iii",  "iv",    "",    "vi",
                                                        "vii", "viii", "ix",  "",     "xi",    "xii", "xiii",
                                                        "xiv", "xv",   "xvi", "xvii", "xviii", "xix", "xx"};
constexpr std::array<std::string_view, 20> ordinals{
    "",           "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> tenthOrdinals{"",          "",         "twentieth", "thirtieth",
                                                         "fortieth",  "fiftieth", "sixtieth",  "seventieth",
                                                         "eightieth", "ninetieth"};

template <size_t Size>
constexpr std::array<quint32, Size> hashesOf(const std::array<std::string_view, Size> &names)
{
    std::array<quint32, Size> hashes{};
    for (size_t i = 0; i < Size; ++i)
        hashes[i] = names[i].empty() ? 0 : wordHash(names[i]);
    return hashes;
}

constexpr auto smallHashes = hashesOf(smallNumbers);
constexpr auto tenHashes = hashesOf(tens);
constexpr auto romanHashes = hashesOf(romanNumbers);
constexpr auto ordinalHashes = hashesOf(ordinals);
constexpr auto tenthHashes = hashesOf(tenthOrdinals);

template <size_t Size> int placeIn(const std::array<quint32, Size> &hashes, quint32 hash)
{
    for (size_t i = 1; i < Size; ++i)
        if (hashes[i] == hash)
            return int(i);
    return 0;
}

QLatin1String endingOf(int value)
{
    const int last = value % 100 / 10 == 1 ? 0 : value % 10;
    return last == 1   ? QLatin1String("st")
           : last == 2 ? QLatin1String("nd")
           : last == 3 ? QLatin1String("rd")
                       : QLatin1String("th");
}

// Whether the word at `at` goes on with what stands before it.
bool goesOn(const WordList &words, int at)
{
    return at < words.count && !words[at].breakBefore;
}

// "eight", "fifteen", "twenty", "twenty eight", "fifth", "forty second".
SpelledNumber belowHundred(const WordList &words, int from)
{
    if (const int small = placeIn(smallHashes, words[from].hash))
        return {1, small, {}};
    if (const int ordinal = placeIn(ordinalHashes, words[from].hash))
        return {1, ordinal, endingOf(ordinal)};
    if (const int ordinal = placeIn(tenthHashes, words[from].hash))
        return {1, ordinal * 10, endingOf(0)};
    const int ten = placeIn(tenHashes, words[from].hash) * 10;
    if (ten == 0)
        return {};
    if (goesOn(words, from + 1)) {
        if (const int unit = placeIn(smallHashes, words[from + 1].hash); unit > 0 && unit < 10)
            return {2, ten + unit, {}};
        if (const int unit = placeIn(ordinalHashes, words[from + 1].hash); unit > 0 && unit < 10)
            return {2, ten + unit, endingOf(unit)};
    }
    return {1, ten, {}};
}

// What stands behind "hundred" or "thousand": "one", "and one".
SpelledNumber withRest(SpelledNumber number, const WordList &words, int from)
{
    int next = from + number.words;
    const bool hasAnd = goesOn(words, next) && words[next].hash == wordHash("and");
    next += hasAnd ? 1 : 0;
    if (!goesOn(words, next))
        return number;
    const SpelledNumber rest = belowHundred(words, next);
    if (rest.words == 0)
        return number;
    return {next - from + rest.words, number.value + rest.value, rest.ending};
}

} // namespace

int titleNumber(quint32 hash, WordPlace place)
{
    constexpr int lastTen = 5; // "sixty" and more are spelledNumber()'s alone
    if (const int small = placeIn(smallHashes, hash))
        return small;
    if (const int ten = placeIn(tenHashes, hash); ten > 0 && ten <= lastTen)
        return ten * 10;
    if (const int roman = placeIn(romanHashes, hash))
        return roman;
    if (place != WordPlace::Last)
        return -1;
    return hash == wordHash("v") ? 5 : hash == wordHash("x") ? 10 : -1;
}

SpelledNumber spelledNumber(const WordList &words, int from)
{
    constexpr int thousand = 1000;
    constexpr int hundred = 100;
    const auto scaleAt = [&words](int at) {
        return at >= words.count                        ? 0
               : words[at].hash == wordHash("hundred")  ? hundred
               : words[at].hash == wordHash("thousand") ? thousand
                                                        : 0;
    };
    if (const int scale = scaleAt(from))
        return withRest({1, scale, {}}, words, from);
    SpelledNumber number = belowHundred(words, from);
    if (number.words == 0 || !number.ending.isEmpty())
        return number;
    const int next = from + number.words;
    if (const int scale = goesOn(words, next) ? scaleAt(next) : 0)
        return withRest({number.words + 1, number.value * scale, {}}, words, from);
    // "Nineteen Eighty-Four"
    if (number.value >= 16 && number.value <= 20 && goesOn(words, next))
        if (const SpelledNumber rest = belowHundred(words, next);
            rest.words > 0 && rest.ending.isEmpty() && rest.value >= 10)
            return {number.words + rest.words, number.value * hundred + rest.value, {}};
    return number;
}

} // namespace moviedb::match
