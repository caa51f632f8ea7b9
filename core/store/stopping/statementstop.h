// Ends the statement that a connection is running, from another thread. SQLite looks for it by itself; a Postgres server is
// asked to (PQcancel, https://www.postgresql.org/docs/15/libpq-cancel.html), and asked again until goOn(): the first request
// may come before the statement. The last one may meet the statement behind the one that was meant: what is ended without
// having been asked for is to be run again.
// Thread: stop() any, while the connection is open; else the connection's.
// Failure: none: what cannot be stopped runs to its end.
#pragma once

#include <QSqlDatabase>

#include <atomic>
#include <memory>

namespace moviedb::store {

class SqliteStop;

class StatementStop
{
public:
    explicit StatementStop(const QSqlDatabase &database);
    ~StatementStop();
    StatementStop(const StatementStop &) = delete;
    StatementStop &operator=(const StatementStop &) = delete;

    void stop();
    void goOn(); // the statement has ended
    bool isStopped() const { return m_stopped; }
    // What is run from now on, together, ends when it takes longer; 0 = no limit any more. Gives the statement by which
    // Postgres is told so; "" = it is done.
    QString limitTime(int milliseconds);

private:
    std::atomic<bool> m_stopped = false;
    std::unique_ptr<SqliteStop> m_sqlite;
    struct Server;
    std::shared_ptr<Server> m_server; // with whoever asks it
};

} // namespace moviedb::store
