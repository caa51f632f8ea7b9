// Titles from files and pasted text: tables, JSON, and "Title (1999)" lines.
// Thread: pure, any thread.
// Failure: Parse naming the line, Limit.
#pragma once

#include "core/sources/lists/jsonlist.h"
#include "core/sources/lists/tablelist.h"

namespace moviedb::lists {

// One title a line, its year in brackets or behind a dash if known; list marks and blank lines skipped.
Result<ParsedList> parseText(const QByteArray &bytes);
// Chooses by the file's name and its first characters (saved pages: see core/sources/registry/listfile.h).
Result<ParsedList> parseFile(const QString &fileName, const QByteArray &bytes);

} // namespace moviedb::lists
