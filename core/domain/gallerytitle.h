// What a person calls a gallery or a list, from the text that names it.
// Thread: pure, any thread.
// Failure: none; a text of no known form is its own title.
#pragma once

#include <QString>

namespace moviedb {

// "hbo-max" → "HBO Max": a readable guess where only the address is known.
QString providerName(const QString &slug);
// `provider`: its name, where it is known; else the guess.
// "provider:us/hbo-max" and "https://www.justwatch.com/us/provider/hbo-max/movies" → "HBO Max (us)",
// "list:/home/anna/films.csv" → "films.csv", "list:-" → "pasted titles".
QString galleryTitle(const QString &gallery, const QString &provider = {});

} // namespace moviedb
