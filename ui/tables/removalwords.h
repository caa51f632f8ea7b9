// What is asked before rows are deleted: which rows, and what goes with them, in words.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/table.h"

namespace moviedb::ui {

// "Delete “Low Sun”?", "Delete 3 rows?". `names`: of the rows, as many as are at hand.
QString removalQuestion(const QStringList &names, qsizetype rows);
// The names of several rows, at most five, with how many more there are; then what goes with them, and that it can be
// taken back.
QString removalDetails(const QStringList &names, qsizetype rows, const RemovalPreview &preview);
// "3 movies", one on each line.
QString rowCounts(const QList<std::pair<QString, qint64>> &tables);
QString removedWords(qsizetype rows); // "Row deleted", "3 rows deleted"

} // namespace moviedb::ui
