// Rows of a table by their keys, a bit for each, for SQLite to collect and to ask for: "moviedb_collect(key)" adds those that a
// SELECT goes through, "moviedb_collected(key)" tells whether one is among them. Asking takes a small part of what looking a row up
// in its table does. https://www.sqlite.org/appfunc.html
// Thread: the database's.
// Failure: what cannot be collected is told by isWhole().
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

struct sqlite3;

namespace moviedb::store {

class SqliteRowSet
{
public:
    // Defines both functions; to be there as long as `database` is open.
    explicit SqliteRowSet(sqlite3 *database);
    SqliteRowSet(const SqliteRowSet &) = delete;
    SqliteRowSet &operator=(const SqliteRowSet &) = delete;

    void clear();
    void add(qint64 key);
    void addOther() { m_isWhole = false; } // a key that is no whole number
    bool holds(qint64 key) const
    {
        const auto word = size_t(key) / bitsOfWord;
        return key >= 0 && word < m_words.size() && (m_words[word] >> (size_t(key) % bitsOfWord) & 1) != 0;
    }
    qint64 size() const { return m_size; }
    QByteArray keysAsJson(qint64 step) const; // "[4,17]": each so-many-th of them
    // False when a key was met that there is no bit for, or SQLite does not take the functions.
    bool isWhole() const { return m_isDefined && m_isWhole; }

    // What it holds the rows of, in the words of whoever collected them; "" = of nothing that may be used.
    const QString &name() const { return m_name; }
    void setName(const QString &name) { m_name = name; }

private:
    static constexpr size_t bitsOfWord = 64;
    std::vector<quint64> m_words;
    qint64 m_size = 0;
    QString m_name;
    bool m_isDefined = false;
    bool m_isWhole = true;
};

} // namespace moviedb::store
