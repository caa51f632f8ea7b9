#include "core/store/sqlite/sqlitestop.h"

#include <sqlite3.h>

namespace moviedb::store {

namespace {

constexpr int instructionsBetweenLooks = 2000;

int looksForEnd(void *stop)
{
    return static_cast<const SqliteStop *>(stop)->shallEnd() ? 1 : 0;
}

} // namespace

SqliteStop::SqliteStop(sqlite3 *database) : m_database(database)
{
    sqlite3_progress_handler(m_database, instructionsBetweenLooks, looksForEnd, this);
}

SqliteStop::~SqliteStop()
{
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
}

void SqliteStop::limitTime(int milliseconds)
{
    m_deadline = milliseconds > 0 ? QDeadlineTimer(milliseconds) : QDeadlineTimer(QDeadlineTimer::Forever);
}

} // namespace moviedb::store
