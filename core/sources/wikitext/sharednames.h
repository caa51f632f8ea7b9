// Names of two links that share the last word.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>

namespace moviedb::wikitext {

// "[[Ann Dell|Ann]] and [[Bo Dell]]": the first link shows the first name alone, because the second shows that of both. Gives
// "Ann Dell" then, else the words. `rest`: the text behind the link.
QString withSharedName(const QString &words, QStringView target, QStringView rest);

} // namespace moviedb::wikitext
