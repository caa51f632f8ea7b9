// Cells as JSON and as CSV writes them: the same bytes as contract::value() gives, without a value in between.
// https://www.rfc-editor.org/rfc/rfc8259, https://www.rfc-editor.org/rfc/rfc4180
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/rowblock.h"
#include "core/formats/bytewriter.h"

namespace moviedb {

void addJsonText(ByteWriter &to, QByteArrayView utf8);
void addJsonCell(ByteWriter &to, const RowBlock &block, const Cell &cell);
void addNumber(ByteWriter &to, qint64 number);
void addNumber(ByteWriter &to, double number); // whole ones without a fraction

// Text that a spreadsheet would run as a formula gets a leading apostrophe.
void addCsvText(ByteWriter &to, QByteArrayView utf8);
void addCsvCell(ByteWriter &to, const RowBlock &block, const Cell &cell);

} // namespace moviedb
