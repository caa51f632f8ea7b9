// The page on which a field was looked for in vain, kept with what was looked for, so that a person can see what has
// changed; and the words that name it.
// Thread: the crawl thread (writes a file).
// Failure: Io, with the file's name.
#pragma once

#include "core/crawl/yield/yieldwatch.h"
#include "core/ports/source.h"

namespace moviedb::crawl {

// What brings the page; nothing for a source whose pages are not kept by their own.
std::optional<Need> needOf(const FieldCollapse &what);
// Writes <folder>/<name>.json and answers the file's name. `document` null: without the page.
Result<QString> keepPage(const QString &folder, const QString &name, const FieldCollapse &what,
                         const Document *document);
// "Wikipedia no longer tells “runtime”: 3 of the last 20 films have it, where 48 of 48 had it. …"
QString collapseSentence(const FieldCollapse &what, const QString &sourceTitle, const Result<QString> &file);

} // namespace moviedb::crawl
