// Who plays whom, told in paragraphs instead of a list. Links stand between linkStart and linkEnd.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QStringList>

namespace moviedb::wikitext {

// "[[Ann Dell]] as Ida: She paints.", a paragraph for each.
bool beginsWithNameAndPart(const QString &line);
// "The cast includes Ann Dell as Ida, Bo Reed as Ulf and [[Cy Poe]] as Tom." → a piece for each; empty = it names not
// several.
QStringList namesAndPartsOf(const QString &line);

} // namespace moviedb::wikitext
