// Rows into one table of a Postgres server by COPY: no statement for each, and nothing to plan.
// https://www.postgresql.org/docs/15/sql-copy.html
// Thread: the connection's, which runs nothing else until the end.
// Failure: Constraint where the server refuses a value; Database; the transaction then takes no more.
#pragma once

#include "core/store/engine/connection.h"

struct pg_conn;
struct pg_result;

namespace moviedb::store {

struct PqLibrary;

class ServerCopy
{
public:
    // In a transaction.
    static Result<std::unique_ptr<ServerCopy>> begin(Connection &connection, const QString &table,
                                                     const QStringList &columns);
    // Without end() before it the rows are given up, and with them the transaction.
    ~ServerCopy();
    ServerCopy(const ServerCopy &) = delete;
    ServerCopy &operator=(const ServerCopy &) = delete;

    // A value for each column: texts, numbers, truth values, bytes, nothing. The server may refuse a row later than here, at
    // the latest in end().
    Result<Done> add(const QVariantList &row);
    Result<Done> end();

private:
    ServerCopy(Connection &connection, const PqLibrary &library, pg_conn *server, QString sql);
    Result<Done> ask();
    Result<Done> send();
    Error giveUp();
    // What the server answers to all of it; `first`: what it has answered already, or nullptr.
    Result<Done> outcome(pg_result *first);
    Error lost();

    Connection &m_connection;
    const PqLibrary &m_library;
    pg_conn *m_server;
    QString m_sql;
    QByteArray m_lines; // not sent yet
    bool m_open = false;
};

// The row as COPY's text format has it, with its line end.
void addCopyLine(QByteArray &lines, const QVariantList &row);

} // namespace moviedb::store
