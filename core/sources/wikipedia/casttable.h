// The cast where an article has it in a table: "Actor | Role" in any order, with other columns beside them.
// Thread: pure, any thread.
// Failure: none; tables without a column of actors and one of roles hold no cast.
#pragma once

#include <QStringList>

namespace moviedb::infobox {

// Of the wikitext of a section, a line for each row: "Ann Dell as Ida".
QStringList castTableLines(const QString &wikitext);

} // namespace moviedb::infobox
