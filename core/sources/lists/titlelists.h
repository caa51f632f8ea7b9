// Titles from files and pasted text: .jsonl lists, CSV with a header, "Title (1999)" lines.
// Thread: pure. Failure: Parse naming the line; Limit.
#pragma once

#include "core/base/result.h"
#include "core/domain/film.h"

namespace moviedb::lists {

struct ParsedList
{
    QList<GalleryEntry> entries; // repeats by listId left out
    QStringList warnings;        // "line 12: no title"
};

Result<ParsedList> parseJsonLines(const QByteArray &text);
Result<ParsedList>
parseCsv(const QByteArray &text); // RFC 4180; comma, semicolon or tab; header names title, year, imdb_id, …
Result<ParsedList> parseText(const QByteArray &text); // one title a line, year in brackets if known; list
                                                      // marks and blank lines skipped
// Chooses by the file's name and first byte (saved gallery pages: see core/sources/registry/listfile.h).
Result<ParsedList> parseFile(const QString &fileName, const QByteArray &bytes);

} // namespace moviedb::lists
