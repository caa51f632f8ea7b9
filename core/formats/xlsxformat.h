// An Excel workbook (.xlsx) with numbers and dates as such, the names of the columns kept in sight, and a further sheet where
// one is full. https://libxlsxwriter.github.io/working_with_memory.html
#pragma once

#include "core/formats/rowformat.h"

namespace moviedb {

RowFormat xlsxFormat();

} // namespace moviedb
