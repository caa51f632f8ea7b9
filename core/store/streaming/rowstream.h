// A table's rows of one moment, in the order of their keys and in blocks, each with what its references are called.
// Thread: the connection's.
// Failure: Usage (unknown table or column, bad filter value), Database, Cancelled, and whatever the reader answers.
#pragma once

#include "core/ports/reading.h"
#include "core/store/streaming/blockrows.h"

namespace moviedb::store {

Result<Done> streamRows(Connection &connection, const SchemaInfo &schema, const ReadQuery &query,
                        const RowReader &reader);

// The same rows, asked for one block after the other. In a transaction.
class TableRows
{
public:
    static Result<TableRows> open(Connection &connection, const SchemaInfo &schema, const ReadQuery &query,
                                  std::function<bool()> isStopped);

    // How many there are.
    Result<qint64> count();
    // Nothing when there are no more.
    Result<RowBlock> next(qsizetype mostRows);

private:
    TableRows(Connection &connection, const ReadQuery &query, std::function<bool()> isStopped)
        : m_connection(&connection), m_query(query), m_isStopped(std::move(isStopped))
    {
    }
    Result<Done> openPart();

    Connection *m_connection;
    ReadQuery m_query;
    std::function<bool()> m_isStopped;
    TableInfo m_table;
    BlockQuery m_blocks; // without the condition on the keys
    QString m_from, m_where, m_order;
    QList<QVariantList> m_left; // of a selection: the keys that are still to be read
    std::optional<BlockRows> m_rows;
    bool m_begun = false;
};

} // namespace moviedb::store
