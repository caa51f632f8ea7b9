// The first page of a damaged SQLite file: its header, and the root of the list of its tables. Both can be made again. What
// the header says is known; the list is as long as several pages, which are found by what they look like.
// Source: https://www.sqlite.org/fileformat2.html, 1.3 (header), 1.6 (pages), 2.1 (records), 2.6 (the list).
// Thread: any.
// Failure: Io, Database (a file that is too short).
#pragma once

#include "core/base/result.h"

namespace moviedb::store {

// Writes to the file at `path`, a copy of the damaged one, when its first page is not sound; one that is stays as it is.
// `hasLog`: there is a write-ahead log beside it.
Result<Done> mendFirstPage(const QString &path, bool hasLog);

} // namespace moviedb::store
