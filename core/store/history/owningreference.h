// Which row a row belongs to: cast, ratings, offers and the entries of a film's lists belong to their film.
#pragma once

#include "core/domain/table.h"

namespace moviedb::store {

// The first not-null reference of the table; null when its rows stand on their own. Points into `table`.
const ColumnInfo *owningReference(const TableInfo &table);

} // namespace moviedb::store
