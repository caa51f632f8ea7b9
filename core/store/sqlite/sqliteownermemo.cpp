#include "core/store/sqlite/sqliteownermemo.h"

#include <sqlite3.h>

namespace moviedb::store {

namespace {

SqliteOwnerMemo &ownerMemoOf(sqlite3_context *context)
{
    return *static_cast<SqliteOwnerMemo *>(sqlite3_user_data(context));
}

QByteArrayView textOf(sqlite3_value *value)
{
    const void *text = sqlite3_value_text(value); // before its length: it may be converted
    return {static_cast<const char *>(text), sqlite3_value_bytes(value)};
}

void tellWhetherAdded(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const bool isNoted = sqlite3_value_type(arguments[2]) != SQLITE_NULL;
    const bool isNumber = sqlite3_value_type(arguments[1]) == SQLITE_INTEGER;
    const bool isAdded =
        !isNoted ||
        (isNumber && ownerMemoOf(context).holds(textOf(arguments[0]), sqlite3_value_int64(arguments[1]),
                                                sqlite3_value_int64(arguments[2])));
    sqlite3_result_int(context, isAdded ? 1 : 0);
}

void rememberAdded(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const int added = sqlite3_value_int(arguments[3]);
    if (added != 0 && sqlite3_value_type(arguments[1]) == SQLITE_INTEGER)
        ownerMemoOf(context).remember(textOf(arguments[0]), sqlite3_value_int64(arguments[1]),
                                      sqlite3_value_int64(arguments[2]));
    sqlite3_result_int(context, added);
}

} // namespace

SqliteOwnerMemo::SqliteOwnerMemo(sqlite3 *database)
{
    // Not SQLITE_DIRECTONLY: it is triggers that call them, temporary ones of this connection.
    constexpr int kind = SQLITE_UTF8;
    m_isDefined = sqlite3_create_function(database, "moviedb_is_added", 3, kind, this, tellWhetherAdded,
                                          nullptr, nullptr) == SQLITE_OK &&
                  sqlite3_create_function(database, "moviedb_remember_added", 4, kind, this, rememberAdded,
                                          nullptr, nullptr) == SQLITE_OK;
}

void SqliteOwnerMemo::remember(QByteArrayView table, qint64 key, qint64 step)
{
    if (holds(table, key, step))
        return;
    m_table = table.toByteArray();
    m_key = key;
    m_step = step;
}

} // namespace moviedb::store
