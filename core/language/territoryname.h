// What a country is called in the language of the program, for lists and sentences of the window. What is stored keeps the
// name that its source has for it.
// Thread: any that may read texts.
// Failure: none; a code that nobody knows is its own name.
#pragma once

#include <QString>

namespace moviedb {

QString territoryName(const QString &code); // "US" → "Stati Uniti"

} // namespace moviedb
