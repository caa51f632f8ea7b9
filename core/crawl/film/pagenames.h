// Names of pages: those under which the encyclopedia is likely to have a film, so that it can be asked for instead of searched
// for, and whether a page bears the name of a listed title.
// https://en.wikipedia.org/wiki/Wikipedia:Naming_conventions_(films)
// Thread: pure. Failure: none.
#pragma once

#include "core/domain/film.h"

namespace moviedb::crawl {

// Page keys, the surest first: "Twister_(1996_film)", "Twister_(film)", "Twister". None without a year: then nothing would
// tell a film from its remake. In other languages than English only the bare name.
QStringList likelyPages(const GalleryEntry &entry, const QString &language);

// Whatever stands in brackets behind either. As the matcher compares them: widths, cases and accents of letters are none of
// the difference.
bool haveSameWords(const QString &page, const QString &listed);

} // namespace moviedb::crawl
