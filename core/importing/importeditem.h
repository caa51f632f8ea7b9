// What was read at a place of a file, a film or why it is none.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/ports/filmimport.h"

namespace moviedb {

ImportedItem importedItem(const QString &place, Result<MovieDocument> film);

} // namespace moviedb
