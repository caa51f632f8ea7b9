#include "core/match/text/titlenumbers.h"

#include <array>
#include <string_view>

namespace moviedb::match {

int titleNumber(quint32 hash, bool isLast)
{
    switch (hash) {
    case wordHash("one"):
        return 1;
    case wordHash("two"):
    case wordHash("ii"):
        return 2;
    case wordHash("three"):
    case wordHash("iii"):
        return 3;
    case wordHash("four"):
    case wordHash("iv"):
        return 4;
    case wordHash("five"):
        return 5;
    case wordHash("six"):
    case wordHash("vi"):
        return 6;
    case wordHash("seven"):
    case wordHash("vii"):
        return 7;
    case wordHash("eight"):
    case wordHash("viii"):
        return 8;
    case wordHash("nine"):
    case wordHash("ix"):
        return 9;
    case wordHash("ten"):
        return 10;
    case wordHash("eleven"):
    case wordHash("xi"):
        return 11;
    case wordHash("twelve"):
    case wordHash("xii"):
        return 12;
    case wordHash("thirteen"):
    case wordHash("xiii"):
        return 13;
    case wordHash("fourteen"):
    case wordHash("xiv"):
        return 14;
    case wordHash("fifteen"):
    case wordHash("xv"):
        return 15;
    case wordHash("sixteen"):
    case wordHash("xvi"):
        return 16;
    case wordHash("seventeen"):
    case wordHash("xvii"):
        return 17;
    case wordHash("eighteen"):
    case wordHash("xviii"):
        return 18;
    case wordHash("nineteen"):
    case wordHash("xix"):
        return 19;
    case wordHash("twenty"):
    case wordHash("xx"):
        return 20;
    case wordHash("thirty"):
        return 30;
    case wordHash("forty"):
        return 40;
    case wordHash("fifty"):
        return 50;
    case wordHash("v"):
        return isLast ? 5 : -1;
    case wordHash("x"):
        return isLast ? 10 : -1;
    default:
        return -1;
    }
}

namespace {

constexpr std::array<std::string_view, 20> smallNumbers{
    "",         "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};
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
