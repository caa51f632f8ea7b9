// The answer of a Postgres server through libpq, in which Qt's driver keeps its connection: texts as the server writes them,
// without a value for each cell. https://www.postgresql.org/docs/15/libpq-async.html
// Thread: the connection's.
// Failure: Database; Cancelled once it was stopped: the server is told, and the transaction then takes no more.
#pragma once

#include "core/store/libpq/pqlibrary.h"
#include "core/store/streaming/blockrows.h"

namespace moviedb::store {

class ServerRows
{
public:
    static Result<std::unique_ptr<ServerRows>> open(Connection &connection, const BlockQuery &query,
                                                    const std::function<bool()> &isStopped);
    ~ServerRows();
    ServerRows(const ServerRows &) = delete;
    ServerRows &operator=(const ServerRows &) = delete;

    // As BlockRows::read().
    Result<bool> read(RowBlock &block, qsizetype mostRows);

private:
    using PqResult = std::unique_ptr<pg_result, void (*)(pg_result *)>;

    ServerRows(Connection &connection, const BlockQuery &query, std::function<bool()> isStopped);
    Result<Done> begin();
    Result<Done> fetch();
    // Keeps the answer to read from it.
    Result<Done> ask(const QString &sql, int expected);
    // Until the answer is there; true: it was stopped.
    Result<bool> wait(const QString &sql);
    Error lost(const QString &sql);
    void addCell(RowBlock &block, int column) const;

    Connection &m_connection;
    const PqLibrary &m_pq;
    pg_conn *m_server;
    BlockQuery m_query;
    std::function<bool()> m_isStopped;
    PqResult m_result;
    QList<unsigned> m_types;
    int m_row = 0;
    int m_rows = 0;
    bool m_declared = false;
};

} // namespace moviedb::store
