// The store of answers in one file of the cache folder, with a thread of its own that writes.
// Thread: any, see AnswerStore.
// Failure: see AnswerStore.
#pragma once

#include "core/ports/answerstore.h"

namespace moviedb::store {

// `capBytes`: what it may take; the least recently used answers go. 0 = nothing is kept.
std::shared_ptr<AnswerStore> makeAnswerStore(const QString &file, qint64 capBytes);

// Where a cache folder has it: for every database that uses the folder.
QString answerFileIn(const QString &cacheDir);

} // namespace moviedb::store
