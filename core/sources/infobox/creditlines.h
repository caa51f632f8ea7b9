// The lines of a credit row as they go together.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QStringList>

namespace moviedb::infobox {

// "(based on the novel by Bo Reed" and "and Cy Poe)" below it are one line: brackets are not cut.
QStringList withBracketsWhole(const QStringList &entries);

// A line that is only a note in brackets belongs to the line above it. A line that is only a role stands above the
// names it is for, or, where the row ends with one, below them.
QStringList withRolesJoined(const QStringList &entries);

// "Ann Dell (live action)" beside "Bo Reed (animation)": each of them directed a part.
bool nameLiveAction(const QStringList &entries);
// Without the words for a part or a version of the film, where they stand alone: "(animation)", "Animation:", "(English
// version)".
QStringList withoutParts(const QStringList &entries);
// "Ann Dell (animation director)" → "Ann Dell", beside a director of the live action.
QStringList withDirectorsOfParts(QStringList entries);

} // namespace moviedb::infobox
