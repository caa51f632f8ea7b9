// What of a rendered article tells its cast: tables, words in a paragraph, "Cast" above a list.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/sources/html/html.h"

#include <QStringList>

namespace moviedb::wikipedia {

// Of the table itself, not of tables in its cells.
QList<html::Element> tableRows(const html::Element &table);
// As the table would be written in wikitext, with a line for each cell. `hidden`: what readers do not see, as a selector.
QString tableAsWritten(const html::Element &table, const QString &hidden);
// Nothing but ";Cast" or bold "Cast:", as it stands above a list.
bool opensCastList(const html::Element &element);
// A paragraph that tells the cast: a piece for each who is named in it.
QStringList castInWords(const QString &paragraph);

} // namespace moviedb::wikipedia
