// A file of titles, whatever it is: a list, or a saved gallery page.
// Thread: pure. Failure: Parse naming the line, Limit.
#pragma once

#include "core/sources/lists/titlelists.h"

namespace moviedb::sources {

// Chooses by the file's name and first bytes.
Result<lists::ParsedList> readListFile(const QString &fileName, const QByteArray &bytes);

} // namespace moviedb::sources
