// What PostgreSQL tells in statements of its own of what stands around the tables: types, sequences, constraints, indexes,
// partitions, functions, triggers and views. The triggers of the history are left out: they are made when the database is
// opened.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

struct PostgresText
{
    QString before;                       // types and sequences, which columns need
    QHash<QString, QString> partitioning; // by table: "PARTITION BY RANGE (year)"
    QString after;                        // all the rest, in an order in which it can be run
};

// `table` "" = all.
Result<PostgresText> readPostgresText(Connection &connection, const QString &table);

} // namespace moviedb::store
