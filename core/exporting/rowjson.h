// A table's row as JSON, for the formats that are made of it.
#pragma once

#include "core/domain/table.h"

#include <QByteArray>

namespace moviedb {

// One object with every column of the row, on one line.
QByteArray jsonRow(const TableInfo &table, const Row &row);

} // namespace moviedb
