// A person of the cast with a role in one text, in the language of the window. Stored in English: "Ada Brink as Wanda".
// Thread: any.
// Failure: what names no role stays as it is.
#pragma once

#include <QString>

namespace moviedb::ui {

// "Ada Brink nel ruolo di Wanda" of "Ada Brink as Wanda", in Italian; of other lists than the cast nothing is turned, for a
// title may hold the word.
QString entryWords(const QString &list, const QString &entry);

} // namespace moviedb::ui
