// The films of a web page that somebody saved or wrote: the rows of its tables that have a column of titles, else the
// entries of its lists that name a year: "<li>Amber Tide (1999)</li>". What else stands on a page is no title.
// Thread: pure, any thread.
// Failure: Parse, Limit; an empty list where the page holds none.
#pragma once

#include "core/sources/lists/parsedlist.h"

#include "core/base/result.h"

namespace moviedb::sources {

Result<lists::ParsedList> readHtmlList(const QByteArray &page);

} // namespace moviedb::sources
