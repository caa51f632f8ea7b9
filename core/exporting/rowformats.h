// How one row or film becomes bytes. Formats never touch files or the store.
// Thread: pure. Failure: none.
#pragma once

#include "core/domain/table.h"

#include <QByteArray>

namespace moviedb {

// One CSV line (RFC 4180, CRLF). Text that a spreadsheet would run as a formula gets a leading apostrophe.
QByteArray csvLine(const QVariantList &cells);

// Header and cells of a table row; a reference column is followed by a column with the name it stands for.
QVariantList csvHeader(const TableInfo &table);
QVariantList csvCells(const TableInfo &table, const Row &row);

// One JSON object with every column of the row.
QByteArray jsonRow(const TableInfo &table, const Row &row);

} // namespace moviedb
