// An INSERT of one or more rows through SQLite's own interface: the driver makes a named value of each that is bound, and copies
// its text twice. https://www.sqlite.org/c3ref/bind_blob.html
// Thread: that of the database it was made for.
// Failure: as SQLite says it, in code() and text().
#pragma once

#include <QByteArray>
#include <QVariant>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace moviedb::store {

class SqliteInsert
{
public:
    // `database` outlives it; SQLite does not close while there is one of these.
    SqliteInsert(sqlite3 *database, const QString &sql);
    ~SqliteInsert();
    SqliteInsert(const SqliteInsert &) = delete;
    SqliteInsert &operator=(const SqliteInsert &) = delete;

    // As many rows as the statement has place for, from there on: numbers, truth values, bytes, nothing, and the text of
    // everything else. Gives the rowid of the last one; nothing: they were refused.
    std::optional<qint64> add(const QList<QVariantList> &rows, qsizetype from, qsizetype count);
    int code() const { return m_code; } // extended, https://www.sqlite.org/rescode.html
    QString text() const { return m_text; }

private:
    std::optional<qint64> refused();
    int bind(int place, const QVariant &value);
    int bindText(int place, const QString &text);

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    QByteArray m_texts; // of the rows in UTF-8, where SQLite reads them
    char *m_textsEnd = nullptr;
    int m_code = 0;
    QString m_text;
};

// To be called before the first database is opened: SQLite then keeps no account of the memory it takes, for which it locks
// each time it takes some. Later it has no effect. https://www.sqlite.org/c3ref/c_config_covering_index_scan.html
void takeMemoryWithoutAccount();

} // namespace moviedb::store
