// The runs that this program works on, locked where they live, so that no two programs work on one.
// SQLite: a file beside the database, "movies.db-run3.lock", locked by the system (filelock.h): all programs of one
// machine. Postgres: an advisory lock of the session: all programs of all machines. Both end with the program, however
// it ends. A database in memory has no second program.
// Thread: the writer's.
// Failure: Conflict, naming the program that has the run; Database; Io (the file beside the database).
// Source: https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
#pragma once

#include "core/base/filelock.h"
#include "core/store/engine/connection.h"

#include <map>

namespace moviedb::store {

class RunLocks
{
public:
    explicit RunLocks(DatabaseUrl url) : m_url(std::move(url)) {}

    // Does not wait. A run that is locked here already stays so.
    Result<Done> take(Connection &connection, qint64 runId);
    // Before each write of a run: on Postgres a lost connection takes the lock along, and the new one has to get it
    // again before anybody else did. A run that is not locked here needs no lock.
    Result<Done> keep(Connection &connection, qint64 runId);
    void release(Connection &connection, qint64 runId);
    // For a moment, for whom works on no run: Conflict also when it is this program that works on it. Give it back with
    // release().
    Result<Done> takeIdle(Connection &connection, qint64 runId);

private:
    struct Held
    {
        QString session;                // Postgres: the connection that has it
        std::unique_ptr<FileLock> file; // SQLite
    };

    const DatabaseUrl m_url;
    std::map<qint64, Held> m_held; // by run
};

} // namespace moviedb::store
