// A new SQLite file that is only written: tables, rows through statements that are kept, and indexes in the end. Nobody else
// opens it before it is whole, so that it needs no journal. https://www.sqlite.org/pragma.html#pragma_journal_mode
// Thread: one at a time; `isStopped` is asked on the same one.
// Failure: Io, naming the file, or Cancelled; after the first one nothing more is written.
#pragma once

#include "core/base/result.h"
#include "core/base/rowblock.h"

#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace moviedb {

class SqliteFile
{
public:
    SqliteFile(QString fileName, std::function<bool()> isStopped);
    ~SqliteFile();
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    static QByteArray quoted(const QString &name);

    // `columns` with their types, `keys` as table constraints. A row whose key is there already is left out.
    int addTable(const QString &name, const QList<QByteArray> &columns, const QList<QByteArray> &keys);
    void addIndex(const QString &table, const QString &column); // made in finish()

    // The values of the next row of a table, from its first column on; then the row.
    void bind(int table, int column, const RowBlock &block, const Cell &cell);
    void bind(int table, int column, qint64 number);
    void bindNull(int table, int column);
    void addRow(int table);

    Result<Done> outcome() const; // of everything so far
    Result<Done> finish();

private:
    void run(const QByteArray &sql);
    void note(int code);

    QString m_fileName;
    std::function<bool()> m_isStopped;
    sqlite3 *m_database = nullptr;
    std::vector<sqlite3_stmt *> m_inserts; // by table
    QList<QByteArray> m_indexes;
    int m_code = 0; // the first failure, https://www.sqlite.org/rescode.html
    QString m_problem;
};

} // namespace moviedb
