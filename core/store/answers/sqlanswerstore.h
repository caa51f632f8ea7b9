// The store of answers in one file of the cache folder, with a thread of its own that writes.
// Thread: any, see AnswerStore.
// Failure: see AnswerStore.
#pragma once

#include "core/ports/answerstore.h"

#include <chrono>

namespace moviedb::store {

// `capBytes`: what it may take; the least recently used answers go. 0 = nothing is kept.
// A crawl gives a few answers sixty times a second: those that are given within `gathering` of the first one share a commit,
// and the pages that it writes.
std::shared_ptr<AnswerStore>
makeAnswerStore(const QString &file, qint64 capBytes,
                std::chrono::milliseconds gathering = std::chrono::milliseconds(100));

// Where a cache folder has it: for every database that uses the folder.
QString answerFileIn(const QString &cacheDir);

} // namespace moviedb::store
