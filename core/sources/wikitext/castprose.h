// Who plays whom, told in paragraphs instead of a list. Links stand between linkStart and linkEnd.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QStringList>

namespace moviedb::wikitext {

// "[[Ann Dell]] as Ida: She paints.", "Ann Dell – Ida", a line for each; "[[Ann Dell]], [[Bo Reed]]". Those of the lines that
// name somebody; empty = they tell other things.
QStringList paragraphsOfCast(const QStringList &lines);
// "The cast includes Ann Dell as Ida, Bo Reed as Ulf and [[Cy Poe]] as Tom." → a piece for each; empty = it names not
// several.
QStringList namesAndPartsOf(const QString &line);

} // namespace moviedb::wikitext
