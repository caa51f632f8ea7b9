// The answer of a SELECT through SQLite's own interface, read in blocks: the driver makes a value of each cell, and its text
// UTF-16. Cells mean what Rows::value() (core/store/engine/rows.h) gives.
// Thread: that of the database it was made for.
// Failure: as SQLite says it, in code() and text().
#pragma once

#include "core/base/rowblock.h"
#include "core/domain/table.h"

#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace moviedb::store {

// What a stored value means in a column of a kind: asked for what is not of the column's own type.
using ReadCell = QVariant (*)(const QVariant &stored, ColumnKind kind);

class SqliteSelect
{
public:
    // `database` outlives it. While it reads, `isStopped` is asked every few thousand steps of SQLite; without one, what stops
    // the other statements of the database (SqliteStop) stops this one.
    SqliteSelect(sqlite3 *database, const QString &sql, const QVariantList &binds, QList<ColumnKind> kinds,
                 ReadCell readCell, std::function<bool()> isStopped);
    ~SqliteSelect();
    SqliteSelect(const SqliteSelect &) = delete;
    SqliteSelect &operator=(const SqliteSelect &) = delete;

    enum class State { More, End, Failed, Stopped };
    // Adds rows until there are `mostRows` in the block, or `mostBytes` were added.
    State read(RowBlock &block, qsizetype mostRows, qsizetype mostBytes);

    int code() const { return m_code; } // extended, https://www.sqlite.org/rescode.html
    QString text() const { return m_text; }

private:
    State failed();
    void addCell(RowBlock &block, int column) const;
    void addText(RowBlock &block, int column, ColumnKind kind) const;
    void addConverted(RowBlock &block, int column, ColumnKind kind) const;

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    QList<ColumnKind> m_kinds;
    ReadCell m_readCell;
    std::function<bool()> m_isStopped;
    int m_code = 0;
    QString m_text;
};

} // namespace moviedb::store
