// A table's rows as JSON objects, for the formats that are made of them.
#pragma once

#include "core/formats/rowformat.h"

namespace moviedb {

// `{"name":`, `,"year":` and so on: what stands before the value of each column.
QList<QByteArray> jsonNames(const TableInfo &table);
// One object with every column of the row, on one line.
void addJsonRow(ByteWriter &to, const QList<QByteArray> &names, const RowBlock &block, qsizetype row);

} // namespace moviedb
