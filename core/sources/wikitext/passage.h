// The piece of a source's own words that says something: what a receipt quotes.
// Thread: pure, any thread.
// Failure: none; where the words do not stand as they are, the beginning is quoted.
#pragma once

#include <QString>

namespace moviedb::wikitext {

// A piece of `raw`, word for word: the part of one line around `words`, or around the longest of them that stands there;
// else the beginning of `raw`. At most 240 characters and the words.
QString passage(const QString &raw, const QString &words);

// The beginning of `raw`, at most `longest` characters, never half a surrogate pair.
QString opening(const QString &raw, qsizetype longest = 240);

} // namespace moviedb::wikitext
