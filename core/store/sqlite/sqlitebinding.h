// Values of the house bound to a statement of SQLite's own interface. https://www.sqlite.org/c3ref/bind_blob.html
// Thread: the statement's.
// Failure: SQLite's result code.
#pragma once

#include <QVariant>

struct sqlite3_stmt;

namespace moviedb::store {

// Copies texts; bytes stay where they are until the statement has run.
int bindSqliteValue(sqlite3_stmt *statement, int place, const QVariant &value);

} // namespace moviedb::store
