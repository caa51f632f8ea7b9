// What a change of a film's list is called in the history: "Director of “Alda Hill”: A instead of B".
// Thread: pure.
#pragma once

#include "core/store/tables/filmlists.h"

namespace moviedb::store {

// `film`: the film's title.
QString listChangeWords(const FilmList &list, const QString &film, const QList<ListEntry> &before,
                        const QList<ListEntry> &after);
// "A, B and 3 more", "nothing".
QString entriesText(const QList<ListEntry> &entries);

} // namespace moviedb::store
