// Filters as a person writes them on the command line, and back.
// Failure: Usage, naming the character; columns are checked against the table.
#pragma once

#include "core/base/result.h"
#include "core/domain/table.h"

namespace moviedb {

// "year >= 1990 and title ~ 'storm'", "genres = 'Drama' | 'Western' and directors != 'Ada Brink'". A quotation mark inside a
// value is written twice: 'It''s'.
Result<QList<Filter>> parseWhere(const QString &expression, const TableInfo &table);
// "runtime >= '90'", "plot is empty"
QString describeFilter(const Filter &filter);
// As parseWhere() takes them; "" = none.
QString describeFilters(const QList<Filter> &filters);

} // namespace moviedb
