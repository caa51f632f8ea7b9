#include "core/store/sqlite/sqliterowset.h"

#include <bit>
#include <sqlite3.h>

namespace moviedb::store {

namespace {

constexpr qint64 mostKey = qint64(1) << 26; // 8 MB of bits

SqliteRowSet &rowSetOf(sqlite3_context *context)
{
    return *static_cast<SqliteRowSet *>(sqlite3_user_data(context));
}

void collectRow(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_INTEGER)
        rowSetOf(context).add(sqlite3_value_int64(arguments[0]));
    else
        rowSetOf(context).addOther();
}

void tellNothing(sqlite3_context *context)
{
    sqlite3_result_null(context);
}

void askForRow(sqlite3_context *context, int, sqlite3_value **arguments)
{
    sqlite3_result_int(context, rowSetOf(context).holds(sqlite3_value_int64(arguments[0])) ? 1 : 0);
}

} // namespace

SqliteRowSet::SqliteRowSet(sqlite3 *database)
{
    constexpr int kind = SQLITE_UTF8 | SQLITE_DIRECTONLY; // no view or trigger of a file calls them
    m_isDefined = sqlite3_create_function(database, "moviedb_collect", 1, kind, this, nullptr, collectRow,
                                          tellNothing) == SQLITE_OK &&
                  sqlite3_create_function(database, "moviedb_collected", 1, kind, this, askForRow, nullptr,
                                          nullptr) == SQLITE_OK;
}

void SqliteRowSet::clear()
{
    m_words.clear();
    m_name.clear();
    m_size = 0;
    m_isWhole = true;
}

void SqliteRowSet::add(qint64 key)
{
    if (key < 0 || key > mostKey)
        return addOther();
    const auto word = size_t(key) / bitsOfWord;
    if (word >= m_words.size())
        m_words.resize(word + 1);
    const quint64 bit = quint64(1) << (size_t(key) % bitsOfWord);
    m_size += (m_words[word] & bit) == 0 ? 1 : 0;
    m_words[word] |= bit;
}

QByteArray SqliteRowSet::keysAsJson(qint64 step) const
{
    QByteArray keys("[");
    qint64 place = 0;
    for (size_t word = 0; word < m_words.size(); ++word)
        for (quint64 left = m_words[word]; left != 0; left &= left - 1) {
            if (place++ % step != 0)
                continue;
            if (keys.size() > 1)
                keys += ',';
            keys += QByteArray::number(quint64(word * bitsOfWord) + quint64(std::countr_zero(left)));
        }
    return keys + ']';
}

} // namespace moviedb::store
