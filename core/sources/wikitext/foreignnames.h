// Countries and languages as people of other languages call them, in English.
// Thread: pure, any thread.
// Failure: none; "" for what is no such name.
#pragma once

#include <QString>

namespace moviedb::wikitext {

// "Frankreich", "日本" → "France", "Japan"
QString countryInEnglish(const QString &name);
// "tedesco", "日本語" → "German", "Japanese"
QString languageInEnglish(const QString &name);

} // namespace moviedb::wikitext
