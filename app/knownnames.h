// Names that a person may type: disputed fields of films, and sources. What is none is refused before anything is read, with
// the nearest name and all there are.
// Thread: pure.
// Failure: Usage for a name that is none of the known.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace moviedb {

// Fields of a film that sources can say differently.
QStringList disputedFields();
QStringList sourceNames();

// What a person typed, then the same letters in other forms: a keyboard or a copied file name may have accents apart (NFD) or
// letters of full width (NFKC), while what is stored has neither.
QStringList spellingsOf(const QString &typed);

// A file that was imported is a source, too ("films.csv#1f09ab"): only the database knows which, and it is let pass.
Result<Done> checkSourceName(const QString &source);

} // namespace moviedb
