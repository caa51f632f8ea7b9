// Every export format of the program. A new one is a pair of files and one line in rowformats.cpp.
// Failure: Usage for a name that no format has, with the names as remedy.
#pragma once

#include "core/base/result.h"
#include "core/formats/rowformat.h"

namespace moviedb {

// The first one is the format of who names none.
const QList<RowFormat> &rowFormats();

Result<const RowFormat *> findRowFormat(const QString &name);
// "json|jsonl|csv"
QString rowFormatNames(const QString &separator);

} // namespace moviedb
