// Postgres: how many of some rows, at even distances of their keys, hold a text. The index of texts tells that of a row at once.
// Thread: the connection's, outside of transactions.
// Failure: Database.
#pragma once

#include "core/store/browsing/question.h"
#include "core/store/browsing/shorterway.h"

namespace moviedb::store {

Result<qint64> lastKeyOf(Connection &connection, const TableInfo &table);
// Of a question whose candidates tell what a row holds; nothing when that took too long.
Result<std::optional<SampledRows>> sampled(Connection &connection, const Question &question, qint64 lastKey);

} // namespace moviedb::store
