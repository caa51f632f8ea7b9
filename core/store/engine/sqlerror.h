// What a driver's error means, in the program's own words.
#pragma once

#include "core/base/result.h"
#include "core/store/engine/databaseurl.h"

#include <QSqlError>

namespace moviedb::store {

namespace sqlitecode { // primary result codes, https://www.sqlite.org/rescode.html
inline constexpr int readOnly = 8;
inline constexpr int cannotOpen = 14;
} // namespace sqlitecode

// The number kept in Error::code: SQLite's extended result code, or an SQLSTATE read in base 36
// (sqlState("40001")).
int sqlState(QLatin1String fiveLetters);

// Unique, foreign-key, not-null, too-long and out-of-range violations become Fault::Constraint with `where`
// = table.column as far as the engine says it; everything else Fault::Database.
Error databaseError(const QSqlError &error, const QString &sql, Engine engine);

// "This database is read-only: its server is a standby."
Error readOnlyError(const QString &cause, const QString &place, const QString &remedy);
// What opening a file that may not be written to failed with: its changes would have to be put back first.
Error withoutWriting(const Error &error);
// SQLite cannot read or write its file, whatever was asked of it: the disk is full or broken, a right is missing, another program
// has it.
bool isOfTheFile(const Error &error);
// A file that cannot be read as SQLite wrote it, as one sentence with its way out; `detail` as the engine says it.
// A database that another program made is left alone.
Error foreignFile(const QString &file);
bool isForeign(const Error &error);
Error damagedFile(const QString &file, const QString &detail = {}, int code = 0);
bool isDamaged(const Error &error);

// The statement was ended before it was finished: it took longer than it might, or nobody wants its answer any more.
Error outOfTime(const QString &sql, int code);

// Another writer was in the way (busy, serialization failure, deadlock): trying again may work.
bool isRetryable(const Error &error);
// The server is gone; the transaction is lost.
bool isConnectionLost(const QSqlError &error, Engine engine);

} // namespace moviedb::store
