// Single values of lists as other programs write them: numbers, ids, cells that say nothing.
// Thread: pure, any thread.
// Failure: none; "" or nothing for what is no such value.
#pragma once

#include <QString>

namespace moviedb::lists {

// "", "null", "\N", "n/a", "-": the cell says nothing.
bool isEmptyValue(const QString &text);
// Where a title is due: "Unknown", "?" and "0" may be one.
bool isEmptyTitle(const QString &text);

// A whole number that went through a spreadsheet: "1999.0", "1.999E3", "1,999" → "1999"; other text as it is, trimmed.
QString plainNumber(const QString &text);

QString imdbIdOf(const QString &text);     // "tt0114709", "TT0114709", "0114709", "114709.0", an address
QString tmdbIdOf(const QString &text);     // "664", "664.0", "tmdb://664", an address
QString wikidataIdOf(const QString &text); // "Q5", "q5", "wd:Q5", an address

// Without what programs put around a text: ="Amber Tide" of spreadsheets, "Tom &amp; Jerry" of pages.
QString withoutDress(const QString &text);
// The title in one line, without the invisible marks that copying brings along.
QString cleanTitle(const QString &text);
// "American President, The" → "The American President", as in MovieLens.
QString withArticleInFront(const QString &title);

} // namespace moviedb::lists
