// People and running time as evidence: the gallery's director and cast against what is known of the page.
// Thread: pure, any thread.
// Failure: none (0 points where either side is unknown).
#pragma once

#include "core/domain/film.h"

namespace moviedb::match {

double peoplePoints(const GalleryEntry &entry, const Candidate &candidate);
double runtimePoints(const GalleryEntry &entry, const Candidate &candidate);

// Whether two names mean one person: equal after folding and without spaces, in either order, the same but for middle
// names, or with initials for first names.
bool samePerson(const QString &a, const QString &b);

} // namespace moviedb::match
