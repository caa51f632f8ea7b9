// Values made fit for a column as the live database describes it, the same on both engines: SQLite would
// take anything.
// Failure: a value that does not fit is refused with the reason.
#pragma once

#include "core/base/result.h"
#include "core/domain/table.h"

namespace moviedb::store {

// In the house's kinds (see Row), decimals rounded to the column's scale, partial dates filled up to a day.
// Null for null and for empty text. Errors: Constraint, `where` = column.
Result<QVariant> fitted(const ColumnInfo &column, const QVariant &value);

bool sameStored(const ColumnInfo &column, const QVariant &left, const QVariant &right);

// As bound to a statement: decimals as text with their scale, so that no engine rounds in its own way.
QVariant boundValue(const ColumnInfo &column, const QVariant &value);

// Value of a claim as its text column keeps it: numbers without exponent.
QString claimText(const QVariant &value);

} // namespace moviedb::store
