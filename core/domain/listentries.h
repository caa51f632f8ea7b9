// A film's list as a person edits it, out of the film as it is stored.
// Thread: pure, any thread.
// Failure: none; a list that there is not is empty.
#pragma once

#include "core/domain/listedit.h"
#include "core/domain/moviedocument.h"

namespace moviedb {

QList<ListEntry> entriesOf(const MovieDocument &film, const QString &list);

} // namespace moviedb
