// The runs that this program works on, locked where they live, so that no two programs work on one.
// SQLite: a file beside the database, "movies.db-run3.lock", locked by the system (filelock.h): all programs of one
// machine. Postgres: an advisory lock of the session: all programs of all machines. Behind a pooler a session is only
// lent: there a transaction of its own, on a connection of its own, has the lock for as long as it is open. All end with
// the program, however it ends. A database in memory has no second program.
// Thread: the writer's.
// Failure: Conflict, naming the program that has the run; Database; Io (the file beside the database).
// Source: https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
#pragma once

#include "core/base/filelock.h"
#include "core/store/engine/connection.h"

#include <atomic>
#include <map>

namespace moviedb::store {

class RunLocks
{
public:
    explicit RunLocks(ConnectionOptions options) : m_options(std::move(options)) {}

    // Does not wait. A run that is locked here already stays so.
    Result<Done> take(Connection &connection, qint64 runId);
    // Before each write of a run: on Postgres a lost connection takes the lock along, and the new one has to get it
    // again before anybody else did. A run that is not locked here needs no lock.
    Result<Done> keep(Connection &connection, qint64 runId);
    void release(Connection &connection, qint64 runId);
    // For a moment, for whom works on no run: Conflict also when it is this program that works on it. Give it back with
    // release().
    Result<Done> takeIdle(Connection &connection, qint64 runId);
    // Connections of its own end on the thread that made them: what is held is given back there before this goes.
    bool hasConnections() const { return m_hasConnections; } // from any thread
    void releaseAll(Connection &connection);

private:
    struct Held
    {
        QString session;                // Postgres: the connection that has it
        std::unique_ptr<FileLock> file; // SQLite
        // Postgres behind a pooler: the transaction goes before its connection.
        std::unique_ptr<Connection> own;
        std::optional<Transaction> open = {};
    };
    Result<Done> lockApart(Held &held, qint64 runId);
    Result<Done> lockInSession(Connection &connection, qint64 runId);

    const ConnectionOptions m_options;
    std::map<qint64, Held> m_held; // by run
    // Postgres: the server's processes of the sessions that have a run's lock, or may have it.
    std::map<qint64, QList<qint64>> m_processes;
    std::atomic<bool> m_hasConnections = false;
};

} // namespace moviedb::store
