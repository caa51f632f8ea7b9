// Ends what SQLite is doing before it is finished: when somebody wants it, or when it has taken too long. What is ended fails
// with SQLITE_INTERRUPT. SQLite asks every few thousand instructions: a wish that comes just before a statement begins is not
// lost, as one told by sqlite3_interrupt() would be. https://www.sqlite.org/c3ref/progress_handler.html
// Thread: stop() any; else that of the database.
// Failure: none.
#pragma once

#include <QDeadlineTimer>
#include <atomic>

struct sqlite3;

namespace moviedb::store {

class SqliteStop
{
public:
    // `database` outlives it.
    explicit SqliteStop(sqlite3 *database);
    ~SqliteStop();
    SqliteStop(const SqliteStop &) = delete;
    SqliteStop &operator=(const SqliteStop &) = delete;

    void stop() { m_stopped = true; }
    void goOn() { m_stopped = false; }
    // From now on, all statements together; 0 = no limit any more.
    void limitTime(int milliseconds);
    bool shallEnd() const { return m_stopped || m_deadline.hasExpired(); }

private:
    sqlite3 *m_database;
    std::atomic<bool> m_stopped = false;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
};

} // namespace moviedb::store
