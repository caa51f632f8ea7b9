// One state of a database for as long as it is read, whatever others write meanwhile.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

class Snapshot
{
public:
    // Inside a transaction of the connection that is the state, and nothing is begun.
    // Nobody is kept from writing: a deferred transaction on SQLite, REPEATABLE READ on Postgres.
    static Result<Snapshot> read(Connection &connection);
    Snapshot(Snapshot &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Connection *connection) : m_connection(connection) {}
    Connection *m_connection; // nullptr = not ours to end
};

} // namespace moviedb::store
