// Titles from a table in text: comma, semicolon, tab or bar; the header may stand below a preamble, as in lists that
// Letterboxd exports.
// Thread: pure, any thread.
// Failure: Parse naming the line, Limit.
#pragma once

#include "core/base/result.h"
#include "core/sources/lists/parsedlist.h"

namespace moviedb::lists {

Result<ParsedList> parseCsv(const QByteArray &bytes);
// Names a title column and another column of films within its first lines.
bool looksLikeTable(const QString &text);

} // namespace moviedb::lists
