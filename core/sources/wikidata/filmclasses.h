// Which Wikidata classes (values of "instance of") are films, and which say that an item is something else
// although a film class stands beside them. The film classes are those met below "film" (Q11424) in a 2021
// extract of the "subclass of" tree; ids are facts, the notes are ours.
// Thread: any.
// Failure: none.
#pragma once

#include <QStringView>

namespace moviedb::wikidata {

bool isFilmClass(QStringView item);
// Series, film series, lists, disambiguation pages, …: an item of such a class is not one film.
bool isExcludingClass(QStringView item);

} // namespace moviedb::wikidata
