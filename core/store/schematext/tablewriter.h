// CREATE statements for an engine from what was reflected on either.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/table.h"
#include "core/store/engine/databaseurl.h"

namespace moviedb::store {

struct TableWriting
{
    Engine engine = Engine::Sqlite;
    // Reflected on Postgres and written for it: types and defaults are in its own words, and its checks, sets and
    // references come in full from elsewhere.
    bool ownWords = false;
    QString suffix; // behind the closing bracket: "PARTITION BY RANGE (year)"
};

// With keys, checks, and on SQLite references; ends with a semicolon and a line end.
QString createTableText(const TableInfo &table, const TableWriting &writing);
// What comes after all tables: references (Postgres), indexes, comments (Postgres).
QString createReferencesText(const TableInfo &table, const TableWriting &writing);
QString createIndexesText(const TableInfo &table, const TableWriting &writing);
QString createCommentsText(const TableInfo &table, const TableWriting &writing);

// 'it''s'
QString sqlText(const QString &text);

} // namespace moviedb::store
