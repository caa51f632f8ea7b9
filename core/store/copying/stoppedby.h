// While it lives, whoever cancels a piece of work ends what a connection has the database do for it, too: a statement may wait
// for a table that somebody has locked. Afterwards the connection is as before.
// Thread: the connection's.
// Failure: none; the statement fails, and then its work is to ask WorkWatch::goOn().
#pragma once

#include "core/base/workwatch.h"
#include "core/store/engine/connection.h"

#include <optional>
#include <stop_token>

namespace moviedb::store {

class StoppedBy
{
public:
    StoppedBy(const WorkWatch &watch, Connection &connection);
    ~StoppedBy();
    StoppedBy(const StoppedBy &) = delete;
    StoppedBy &operator=(const StoppedBy &) = delete;

private:
    struct Interrupt
    {
        Connection *connection;
        void operator()() const { connection->interrupt(); }
    };

    Connection &m_connection;
    std::optional<std::stop_callback<Interrupt>> m_stopping;
};

} // namespace moviedb::store
