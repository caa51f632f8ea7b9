// CSV (RFC 4180, CRLF): films are rows of their table, and a reference is followed by the name it stands for.
#pragma once

#include "core/exporting/rowformat.h"

namespace moviedb {

RowFormat csvFormat();

// One line. Text that a spreadsheet would run as a formula gets a leading apostrophe.
QByteArray csvLine(const QVariantList &cells);
QVariantList csvHeader(const TableInfo &table);
QVariantList csvCells(const TableInfo &table, const Row &row);

} // namespace moviedb
