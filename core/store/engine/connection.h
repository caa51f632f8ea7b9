// One database connection and the few ways to use it. Knows what differs between the engines so that the
// rest of the store does not.
// After a failed statement Postgres refuses everything until the transaction (or the innermost nested one) is
// rolled back; SQLite does not: to go on after a refused value, wrap the statement in a nested Transaction on
// both.
// Thread: everything here stays on the thread that opened the connection (see DbThread).
// Failure: see sqlerror.h.
#pragma once

#include "core/base/result.h"
#include "core/domain/table.h"
#include "core/store/engine/connectionoptions.h"
#include "core/store/engine/rows.h"
#include "core/store/engine/storabletext.h"
#include "core/store/stopping/statementstop.h"

#include <QHash>
#include <QSqlDatabase>
#include <QVariant>

#include <any>

namespace moviedb::store {

class Connection;
class SqliteInsert;
class SqliteOwnerMemo;
class SqliteRowSet;

// BEGIN IMMEDIATE on SQLite, BEGIN and the writers' turn on Postgres (ConnectionOptions::takesTurns); inside another one a
// savepoint. Rolled back when it goes without commit(), and when a reading meanwhile broke off unnoticed. The outermost
// commit() is what others see; when the server goes away while it is asked for, it is asked afterwards whether the
// transaction was stored.
class Transaction
{
public:
    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();
    Result<Done> commit();

private:
    friend class Connection;
    Transaction(Connection *connection, int depth) : m_connection(connection), m_depth(depth) {}
    Connection *m_connection;
    int m_depth;
};

class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const ConnectionOptions &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // True for an SQLite file with tables of another program and none of ours. Such a file is not written to here;
    // whoever opens it to write has to ask.
    Result<bool> isForeign();

    const Author &author() const { return m_author; }
    void setAuthor(const Author &author) { m_author = author; }
    Engine engine() const { return m_engine; }
    bool isSqlite() const { return m_engine == Engine::Sqlite; }
    const QString &name() const { return m_name; } // another one for every connection of this program
    QString place() const { return m_place; }      // the file, or the database's name
    // Why nothing can be written to this database, with the remedy: a file or folder without write permission, a
    // standby, a user who may only read. Nothing for a connection that only chose to read (ConnectionOptions).
    const std::optional<Error> &whyReadOnly() const { return m_whyReadOnly; }

    // Postgres behind a pooler that hands every transaction to another session of the server: nothing may be left in a
    // session (prepared statements, settings, advisory locks, LISTEN, temporary tables).
    // Source: https://www.pgbouncer.org/features.html
    bool isPooled() const { return m_pooled; }

    // Positional `?`. Prepared and kept by text. The same text may be run again while an earlier answer is
    // being read. On Postgres every `?` must stand where its type is clear: write CAST(? AS INTEGER) for
    // `? IS NULL`; avoid the jsonb operator `?`.
    Result<Rows> run(const QString &sql, const QVariantList &binds = {});
    // SQLite: an INSERT of `count` rows from `from` on, prepared and kept by text, without the driver's detours. Gives the
    // id of the last one.
    Result<qint64> addRows(const QString &sql, const QList<QVariantList> &rows, qsizetype from,
                           qsizetype count);
    // For statements without an answer: rows affected.
    Result<qint64> execute(const QString &sql, const QVariantList &binds = {});
    // One row's first column, or nothing when there is no row.
    Result<std::optional<QVariant>> first(const QString &sql, const QVariantList &binds = {});
    // "INSERT … RETURNING key" (both engines): the generated key. Fault::Database when no row came back.
    Result<qint64> insert(const QString &sql, const QVariantList &binds = {});
    // Unprepared, for statements of migrations and pragmas.
    Result<Done> executeRaw(const QString &sql);

    // For who reads past the driver (BlockRows): its handle of the engine, and what an error of the engine means.
    const QSqlDriver &driver() const { return *database().driver(); }
    Error failed(const QSqlError &error, const QString &sql);

    Result<Transaction> begin();
    bool inTransaction() const { return m_depth > 0; }

    // A house value made fit for binding: timestamps to "YYYY-MM-DD HH:MM:SS", so that text order is time
    // order on SQLite and equal to what CURRENT_TIMESTAMP writes. Everything else as it is.
    static QVariant toStored(const QVariant &value, ColumnKind kind);
    // "?, ?, ?": for IN lists. Keep lists under 1,000 entries.
    static QString placeholders(qsizetype count);

    // Counts that hold as long as the data does (keptcounts.h): by statement and binds.
    struct Counts
    {
        QString stamp;
        QHash<QString, qint64> totals;
        QHash<QString, FacetCounts> facets;
        QHash<QString, std::any> charts; // of a kind that only the room of charts knows
        QHash<QString, QMap<qint64, QVariantList>>
            landmarks; // of orders (landmarks.h): rows before it → its place
        // Postgres: rows that are counted among (collectedrows.h): by statement and binds, a bit for each key.
        QString collectedName;
        QByteArray collected;
    };
    Counts &counts() { return m_counts; }
    // SQLite: rows that are counted among (collectedrows.h).
    std::shared_ptr<SqliteRowSet> &rowSet() { return m_rowSet; }
    const std::shared_ptr<SqliteRowSet> &rowSet() const { return m_rowSet; }
    std::shared_ptr<SqliteOwnerMemo> &ownerMemo() { return m_ownerMemo; }
    // Postgres: what the columns of a table hold, as asked before: table → column → type.
    QHash<QString, QHash<QString, QString>> &columnTypes() { return m_columnTypes; }

    // Postgres: the writer before this transaction lost its own (killed, refused), and numbers it took with it. True once.
    bool followsLostTurn() { return std::exchange(m_followsLostTurn, false); }

    // What runs on this connection ends with Fault::Timeout, and so does all that is asked of it until it shall go on
    // again. Any thread, while the connection is there.
    void interrupt() { m_stop->stop(); }
    void goOn() { m_stop->goOn(); }
    // All that is asked from now on, together, ends with Fault::Timeout when it takes longer than that; 0 = no limit any
    // more. Postgres: inside a transaction, and until its end.
    Result<Done> limitTime(int milliseconds);

    // After ALTER TABLE: prepared statements of the old shape must not be used again.
    void forgetStatements();

    // Postgres: the server went away; this connection is of no more use.
    bool isLost() const { return m_lost; }
    // False once something was committed since the last call of startJob(): running the job again could do
    // it twice.
    bool mayRepeatJob() const { return !m_committed; }
    void startJob()
    {
        m_committed = false;
        m_brokenReading->reset();
        goOn();
    }
    // Why a reading broke off before its last row, unless its reader was told (Rows::end()). Once.
    std::optional<Error> takeBrokenReading() { return std::exchange(*m_brokenReading, std::nullopt); }

private:
    friend class Transaction;
    Connection(Engine engine, QString name, QString place)
        : m_engine(engine), m_name(std::move(name)), m_place(std::move(place))
    {
    }
    Result<Done> beginOnServer();
    Result<Done> takeTurn();
    Result<Done> fateOfCommit(const Error &lost, bool committedBefore);
    Result<Done> prepareSession(const ConnectionOptions &options);
    Result<Done> findPooler(const DatabaseUrl &url);
    Result<Done> useWriteAheadLog();
    Result<Done> askServer();
    Result<std::shared_ptr<QSqlQuery>> prepared(const QString &sql);
    Result<Rows> runUnprepared(const QString &sql, const QVariantList &binds);
    QString placeholder(qsizetype place);
    QString withPlaceholders(const QString &sql);
    void bind(QSqlQuery &query, qsizetype place, const QVariant &value);
    Result<Rows> executed(std::shared_ptr<QSqlQuery> query, const QString &sql);
    Result<Done> commit(int depth);
    void rollback(int depth);
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

    Engine m_engine;
    QString m_name;
    QString m_place;
    ConnectionOptions m_options;
    QString m_transaction; // Postgres: the number of the one that writes
    Author m_author;
    std::optional<Error> m_whyReadOnly;
    const std::shared_ptr<std::optional<Error>> m_brokenReading = std::make_shared<std::optional<Error>>();
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QHash<QString, std::shared_ptr<SqliteInsert>> m_inserts;
    std::unique_ptr<StatementStop> m_stop;
    QStringList m_placeholders;
    Counts m_counts;
    std::shared_ptr<SqliteRowSet> m_rowSet;       // goes after the database is closed
    std::shared_ptr<SqliteOwnerMemo> m_ownerMemo; // so does this
    QHash<QString, QHash<QString, QString>> m_columnTypes;
    int m_depth = 0;
    bool m_pooled = false;
    bool m_followsLostTurn = false;
    bool m_lost = false;
    bool m_committed = false;
};

} // namespace moviedb::store
