// What a step of the history did and who did it, in the language of the window. Both are stored in English.
// Thread: any.
// Failure: what is not known stays as it is stored.
#pragma once

#include <QString>

namespace moviedb::ui {

// "Film: Alien, durata 116 → 117" of "Movies: Alien, runtime 116 → 117", in Italian.
QString stepWords(const QString &description);
// "ada su granaio" of "ada on granaio", in Italian.
QString personWords(const QString &person);

} // namespace moviedb::ui
