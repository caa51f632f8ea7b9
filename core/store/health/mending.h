// What mends a database or a cache without a person.
// Thread: the one that may wait.
// Failure: Database, Io, Cancelled; Conflict where another program is in the way.
#pragma once

#include "core/base/workwatch.h"
#include "core/store/engine/connectionoptions.h"

namespace moviedb::store {

// The search index is made where there is none, and gets what waits for it; answers how many rows that were.
Result<qint64> indexTexts(const ConnectionOptions &options, WorkWatch &watch);
// SQLite: what its write-ahead log holds goes into the file; answers how many bytes the log has had.
Result<qint64> emptyLog(const ConnectionOptions &options);
// The store of answers in a cache folder; answers how many bytes it took less. One that cannot be read is thrown away.
Result<qint64> emptyAnswers(const QString &cacheDir);

} // namespace moviedb::store
