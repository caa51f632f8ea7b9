// The names in an infobox row. Every link is one name; what stands between links, or without any, is cut where a reader
// would: at "and", "&", "/", commas and lines, but not in "Sammy Example, Jr." or "Quay, Pier & Sons".
// Thread: pure, any thread.
// Failure: none; roles, notes and headings are no names, and who wrote only the novel wrote no film.
#pragma once

#include "core/sources/infobox/creditroles.h"

#include <QStringList>

namespace moviedb::infobox {

// `entries` of the row; links may be marked with wikitext::linkStart and linkEnd.
QStringList names(const QStringList &entries, Credit credit);

} // namespace moviedb::infobox
