// What a step of the history did, in the language of the window. Steps are stored in English.
// Thread: any.
// Failure: what is not known stays as it is stored.
#pragma once

#include <QString>

namespace moviedb::ui {

// "Film: Alien, durata 116 → 117" of "Movies: Alien, runtime 116 → 117", in Italian.
QString stepWords(const QString &description);

} // namespace moviedb::ui
