// The answer of a statement read in blocks, for many rows: through the engine's own interface where the driver's would take
// most of the time. Cells mean what Rows::value() gives.
// Thread: the connection's.
// Failure: Database; Cancelled once it was stopped.
#pragma once

#include "core/base/rowblock.h"
#include "core/store/engine/connection.h"

#include <functional>

namespace moviedb::store {

struct BlockQuery
{
    QString sql;
    QVariantList binds;
    QList<ColumnKind> kinds; // of every column of the answer
    bool large = false;      // Postgres: read through a cursor, of which a transaction can have one at a time
};

class ServerRows;
class SqliteSelect;

class BlockRows
{
public:
    // In a transaction. While it waits for the engine, it asks `isStopped`; without one, the connection's own way to be stopped
    // ends it.
    static Result<BlockRows> open(Connection &connection, const BlockQuery &query,
                                  const std::function<bool()> &isStopped);
    BlockRows(BlockRows &&other) noexcept;
    BlockRows &operator=(BlockRows &&other) noexcept;
    ~BlockRows();

    // Adds rows until there are `mostRows`, or some megabytes; false: there are no more.
    Result<bool> read(RowBlock &block, qsizetype mostRows);

private:
    BlockRows(Connection &connection, const QString &sql);

    Connection *m_connection;
    QString m_sql;
    std::unique_ptr<SqliteSelect> m_file; // one of the two
    std::unique_ptr<ServerRows> m_server;
};

// All rows of an answer that is known to be small; not only in a transaction.
Result<RowBlock> readBlock(Connection &connection, const BlockQuery &query,
                           const std::function<bool()> &isStopped);

} // namespace moviedb::store
