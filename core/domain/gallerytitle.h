// What a person calls a gallery or a list, from the text that names it.
// Thread: pure, any thread.
// Failure: none; a text of no known form is its own title.
#pragma once

#include <QString>

namespace moviedb {

// "provider:us/hbo-max" and "https://www.justwatch.com/us/provider/hbo-max/movies" → "Hbo Max (us)",
// "list:/home/anna/films.csv" → "films.csv", "list:-" → "pasted titles".
QString galleryTitle(const QString &gallery);

} // namespace moviedb
