// Single values of a node: numbers that come as text, days that come as times, ids that come as addresses, words that
// say nothing. Whatever is no such value is none: it spoils neither the film nor its other values.
// Thread: pure, any thread.
// Failure: none; "" or nothing for what is no such value.
#pragma once

#include "core/base/jsonread.h"

namespace moviedb::justwatch {

QString
cleanText(const JsonPlace &place); // in one line, without marks of pages; "null" and "N/A" say nothing
QString cleanWord(const JsonPlace &place);  // the same, of what may be a number: 16
QString cleanTitle(const JsonPlace &place); // "N/A" may be one
QString cleanProse(const JsonPlace &place); // of several lines

std::optional<double> nodeNumber(const JsonPlace &place); // 7.3, "7.3", "7,3"
std::optional<qint64> nodeCount(const JsonPlace &place);  // 8580, 8580.0, "8580", "8,580"; none below 0
// 7.3, "7.3/10", "93%": of a score whose greatest is `scale`.
std::optional<double> nodeScore(const JsonPlace &place, double scale);
// 2.99, "2,99 €", "$1,299.00", to the hundredth; none for what costs nothing, or more than any film.
std::optional<double> nodePrice(const JsonPlace &place);
std::optional<int> filmYear(const JsonPlace &place); // 1998, "1998", "(1998)", "1998-03-05"
std::optional<int>
filmMinutes(const JsonPlace &place); // 101, "101", "101 min", "1h 41min", "1:41", "PT101M"; 0 stands for none
// ISO 8601, the day of a time; "" for a day before films and for a first of January that stands for another year.
QString filmDay(const JsonPlace &place, std::optional<int> year);

// "tt0114709", "TT0114709", 114709, an address.
QString imdbId(const JsonPlace &place);
QString tmdbId(const JsonPlace &place);
QString wikidataId(const JsonPlace &place);
QString personId(const JsonPlace &place); // "" also for 0 and -1, which stand for nobody

} // namespace moviedb::justwatch
