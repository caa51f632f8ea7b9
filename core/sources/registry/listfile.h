// A file of titles, whatever it is: a list, a saved gallery page, or a saved Wikipedia article about a film.
// Thread: pure, any thread.
// Failure: Parse naming the line, Limit.
#pragma once

#include "core/sources/lists/titlelists.h"

namespace moviedb::sources {

// Chooses by the file's name and first bytes.
Result<lists::ParsedList> readListFile(const QString &fileName, const QByteArray &bytes);

// A page of Wikipedia, as a browser saves it or Parsoid gives it.
bool isArticle(const QByteArray &bytes);

} // namespace moviedb::sources
