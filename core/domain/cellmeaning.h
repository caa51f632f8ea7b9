// What a column means beyond its type: a runtime is more than nothing, an address can be opened, nobody is born tomorrow.
// Only for what a person says: what sources say is judged where it is read.
#pragma once

#include "core/domain/table.h"

#include <QDate>

namespace moviedb {

// What is wrong with a value that fits the column (house kinds, see Row), as one sentence; nothing when it can be meant.
std::optional<QString> contradictedMeaning(const ColumnInfo &column, const QVariant &value,
                                           const QDate &today);

} // namespace moviedb
