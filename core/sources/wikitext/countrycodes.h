// Countries by the codes that flag templates go by: ISO 3166-1 alpha-3, the codes of the Olympic committee, and codes of
// countries that are no more. https://en.wikipedia.org/wiki/Template:Country_code
// Thread: pure, any thread.
// Failure: none; "" for an unknown code.
#pragma once

#include <QString>

namespace moviedb::wikitext {

// "FRA", "fra" → "France"
QString countryOfCode(const QString &code);
// "British", "Great Britain" → "United Kingdom"; "" where the name is no other one.
QString countryOfOtherName(const QString &name);
bool isCountry(const QString &name); // "France"

} // namespace moviedb::wikitext
