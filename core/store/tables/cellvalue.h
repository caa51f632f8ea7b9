// What a person typed, checked against the column it is for. Stricter than what sources get (columnfit.h):
// nothing is rounded or cut, everything odd is refused with a sentence.
// Failure: Constraint, `where` = table.column.
#pragma once

#include "core/base/result.h"
#include "core/domain/table.h"

#include <QDate>

namespace moviedb::store {

struct CheckedValue
{
    QVariant value;    // house kind; dates filled up to a day
    QString precision; // of a date: "day", "month", "year"; else ""
};

// Null and empty text mean "unknown" and are refused where the column may not be empty. Dates as "YYYY" and
// "YYYY-MM" only when the table has a column <name>_precision.
Result<CheckedValue> checkedCell(const TableInfo &table, const ColumnInfo &column, const QVariant &value);

// What a column means beyond its type: a runtime is more than nothing, an address can be opened, nobody is born tomorrow.
// What is wrong with a value that fits the column (house kinds), as one sentence; nothing when it can be meant.
std::optional<QString> contradictedMeaning(const ColumnInfo &column, const QVariant &value,
                                           const QDate &today);

// The <name>_precision column of a date column, if there is one.
const ColumnInfo *precisionColumn(const TableInfo &table, const ColumnInfo &column);

Error refusedCell(const TableInfo &table, const ColumnInfo &column, const QString &text,
                  const QString &remedy = {});

} // namespace moviedb::store
