// What other programs commit into a Postgres database, heard on a connection of its own (LISTEN, tellingchanges.h).
// Where nothing is heard of a call of its own (PgBouncer in transaction mode, a standby), or triggers are missing, the
// server is asked once a second which transactions it has seen; which tables they changed is not known then, and this
// program's own count, too. A connection that is lost is made again, and then everything may have changed.
// https://www.postgresql.org/docs/15/sql-notify.html, https://www.postgresql.org/docs/15/functions-info.html
// (pg_current_snapshot)
// Thread: made and ended on any; `tell` is called on its own.
// Failure: none is told; while the server cannot be reached nothing is heard.
#pragma once

#include "core/store/engine/connection.h"

#include <QThread>

#include <functional>

namespace moviedb::store {

class ServerEar;

class ServerWatch
{
public:
    // `options`: what their session changes is not told. `tell`: no names = any table.
    ServerWatch(const ConnectionOptions &options, const QList<TableInfo> &tables,
                std::function<void(const QStringList &tables)> tell);
    ~ServerWatch();
    ServerWatch(const ServerWatch &) = delete;
    ServerWatch &operator=(const ServerWatch &) = delete;

private:
    std::shared_ptr<ServerWait> m_wait;
    QThread m_thread;
    ServerEar *m_ear; // lives on m_thread
};

} // namespace moviedb::store
