// A run's titles as they stand today: what a person decided in review afterwards, and whose facts were read, is part of
// the run that had left it open. The rows themselves stay as the run wrote them, so a decision that is taken back is
// open again.
// Thread: any; texts of statements only.
#pragma once

#include <QString>

namespace moviedb::store {

// "FROM crawl_entries e …": e is the run's row, d that of the later reading of the same title, or all NULL.
QString settledEntriesFrom();
// The settled value of one of state, reason, wikipedia_key and movie_id.
QString settledColumn(const QString &column);

} // namespace moviedb::store
