// The names that the page of a film may have, by its title and year: Wikipedia gives a film its title, and where
// something else has that name, "(film)" or "(1999 film)" behind it.
// https://en.wikipedia.org/wiki/Wikipedia:Naming_conventions_(films)
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/domain/film.h"

namespace moviedb::match {

// Page keys, the likeliest first, each once; none for a title without a year: what else has its name would stay open.
// `language` of the Wikipedia: only the English one is known to name films so, elsewhere it is the bare title.
QStringList likelyPages(const GalleryEntry &entry, const QString &language);

} // namespace moviedb::match
