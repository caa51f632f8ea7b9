// Whether a row out of a file can be a row of its table: every value fits its column, and can be meant.
// Thread: pure.
// Failure: Constraint, one for each column; `where` = column.
#pragma once

#include "core/ports/rowimport.h"
#include "core/store/rowimporting/rowshape.h"

#include <QDate>

namespace moviedb::store {

// A text that is kept is kept as it stands. A reference may say the name instead of the number.
// Nothing where there is something wrong with it.
std::optional<CheckedRow> checkedRow(const RowShape &shape, const ImportedRow &row, const QDate &today,
                                     QList<Error> &wrong);

// As it is bound to a statement: what the file says, with all its digits.
QVariant boundCell(const ColumnInfo &column, const QVariant &value);

} // namespace moviedb::store
