// How many rows a question is about. What many rows hold is counted on Postgres in the index of texts alone: to look for the row of
// each entry takes as long again. Entries of rows that are deleted stay in the index, and are taken off.
// Thread: the connection's.
// Failure: as in question.h.
#pragma once

#include "core/store/browsing/question.h"

namespace moviedb::store {

Result<qint64> countQuestion(Connection &connection, const Question &question);
// How many rows match, whatever window is asked for.
Result<qint64> countMatches(Connection &connection, const SchemaInfo &schema, const TableQuery &query);

} // namespace moviedb::store
