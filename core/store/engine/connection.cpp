#include "core/store/engine/connection.h"

#include "core/store/engine/connectfailure.h"
#include "core/store/engine/driverconnection.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/engine/storabletext.h"
#include "core/store/engine/writersturn.h"
#include "core/store/sqlite/sqliteinsert.h"

#include <QDeadlineTimer>
#include <QSqlDriver>
#include <QThread>
#include <atomic>

namespace moviedb::store {

namespace {

constexpr qsizetype keptStatements = 300;
constexpr int busyPauseMs = 20;
constexpr int mostRollbacks = 10;
constexpr int writerCacheKb = 8000;
constexpr int pagesOfLog = 4000; // of 4 KB, before they are copied into the file

QString connectionName()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("moviedb-%1").arg(++counter);
}

} // namespace

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_depth(other.m_depth)
{
}

Transaction::~Transaction()
{
    if (m_connection != nullptr)
        m_connection->rollback(m_depth);
}

Result<Done> Transaction::commit()
{
    Connection *connection = std::exchange(m_connection, nullptr);
    if (connection == nullptr)
        return makeError(Fault::Database, QStringLiteral("The transaction has ended already."));
    return connection->commit(m_depth);
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionOptions &options)
{
    const DatabaseUrl &url = options.url;
    const bool isFile = url.engine == Engine::Sqlite && !url.inMemory();
    const SqliteAccess access = !isFile            ? SqliteAccess()
                                : options.lookOnly ? accessForLooking(url.path)
                                                   : sqliteAccess(url.path);
    const QString place = url.engine == Engine::Sqlite ? url.path : url.database;
    std::unique_ptr<Connection> connection(new Connection(url.engine, connectionName(), place));
    connection->m_author = options.author;
    connection->m_options = options;
    MOVIEDB_CHECK(openDriverConnection(connection->m_name, options, access));
    connection->m_stop = std::make_unique<StatementStop>(connection->database());
    if (access.readOnly())
        connection->m_whyReadOnly = readOnlyError(
            access.readOnlyCause, place,
            QStringLiteral("Give yourself write permission for the file and its folder, or work "
                           "on a copy."));
    if (auto ready = connection->prepareSession(options); !ready) {
        Error error = access.readOnly() ? withoutWriting(ready.error()) : ready.error();
        if (connection->isLost()) // a pooler takes everybody, and says only then that its server is away
            return connectError(QStringLiteral("server login has been failing"), url);
        error.where = place;
        return error;
    }
    return connection;
}

Connection::~Connection()
{
    if (!m_lost) // else the driver would complain of every single one
        m_statements.clear();
    m_inserts.clear();
    m_stop.reset();
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<Done> Connection::prepareSession(const ConnectionOptions &options)
{
    const bool readOnly = options.readOnly || options.lookOnly;
    QStringList statements;
    if (isSqlite()) {
        MOVIEDB_TRY(foreign, isForeign());
        if (!foreign && !m_whyReadOnly && !options.lookOnly)
            MOVIEDB_CHECK(useWriteAheadLog());
        statements = {QStringLiteral("PRAGMA synchronous = normal"),
                      QStringLiteral("PRAGMA foreign_keys = on")};
        if (readOnly || m_whyReadOnly)
            statements << QStringLiteral("PRAGMA query_only = on");
        else // a burst fits into memory, and what many bursts change is copied once
            statements << QStringLiteral("PRAGMA temp_store = memory") // what a statement may have to undo
                       << QStringLiteral("PRAGMA cache_size = -%1").arg(writerCacheKb)
                       << QStringLiteral("PRAGMA wal_autocheckpoint = %1").arg(pagesOfLog);
    } else {
        MOVIEDB_CHECK(findPooler(options.url));
        MOVIEDB_CHECK(askServer());
        // A pooler knows these two, and sets them in whatever session it gives.
        statements = {QStringLiteral("SET TIME ZONE 'UTC'"), QStringLiteral("SET DateStyle = 'ISO, YMD'")};
        if (!m_pooled) // our questions are short: making machine code of them takes longer than it saves
            statements << QStringLiteral("SET client_min_messages = warning")
                       << QStringLiteral("SET jit = off");
        // In a pooler's session it would meet the next one that writes. How frequent a text is decides about the way to its
        // rows: a plan for any text can take ten times as long.
        if (readOnly && !m_pooled)
            statements << QStringLiteral("SET default_transaction_read_only = on")
                       << QStringLiteral("SET plan_cache_mode = force_custom_plan"); // as of Postgres 12
    }
    for (const QString &statement : std::as_const(statements))
        MOVIEDB_CHECK(executeRaw(statement));
    return Done{};
}

// A pooler makes up the number of the process that it tells its clients at the beginning.
Result<Done> Connection::findPooler(const DatabaseUrl &url)
{
    const QString said = url.options.value(QStringLiteral("pgbouncer"));
    m_pooled = said == QLatin1String("transaction");
    const std::optional<int> told = said.isEmpty() ? serverProcess(database()) : std::nullopt;
    if (!told)
        return Done{};
    QSqlQuery query(database()); // unprepared, whatever it is
    if (!query.exec(QStringLiteral("SELECT pg_backend_pid()")) || !query.next())
        return failed(query.lastError(), QStringLiteral("SELECT pg_backend_pid()"));
    m_pooled = query.value(0).toInt() != *told;
    return Done{};
}

// Another program's file stays as it is: the switch to a write-ahead log would be written into it.
Result<bool> Connection::isForeign()
{
    if (!isSqlite())
        return false;
    MOVIEDB_TRY(tables, first(QStringLiteral("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND "
                                             "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")));
    if (tables.value_or(0).toInt() == 0)
        return false;
    MOVIEDB_TRY(ours,
                first(QStringLiteral("SELECT COUNT(*) FROM pragma_table_info('schema_migrations') WHERE name "
                                     "IN ('version', 'name', 'checksum', 'applied_at')")));
    return ours.value_or(0).toInt() < 4;
}

// What the server says of itself: whether it can keep the films, and whether this user can change anything.
// has_table_privilege() answers NULL for a table that is not there, and true for any one of the rights.
Result<Done> Connection::askServer()
{
    MOVIEDB_TRY(
        rows, run(QStringLiteral(
                  "SELECT current_setting('server_version_num'), current_setting('server_encoding'), "
                  "CAST(current_schema() AS text), CAST(current_user AS text), pg_is_in_recovery(), "
                  "current_setting('transaction_read_only') = 'on', "
                  "has_table_privilege(CAST(to_regclass(quote_ident(current_schema()) || '.movies') AS oid), "
                  "'INSERT, UPDATE, DELETE'), "
                  "has_schema_privilege(CAST(current_schema() AS text), 'CREATE')")));
    if (!rows.next())
        return makeError(Fault::Database, QStringLiteral("The database server does not say what it is."));
    const ServerTraits traits{rows.text(0).toInt(), rows.text(1), rows.text(2), rows.text(3)};
    MOVIEDB_CHECK(checkTraits(traits, m_place));
    const bool isSetUp = !rows.isNull(6);
    if (rows.boolean(4))
        m_whyReadOnly = readOnlyError(QStringLiteral("its server is a standby that only answers"), m_place,
                                      QStringLiteral("Connect to the primary server to change something."));
    else if (rows.boolean(5))
        m_whyReadOnly =
            readOnlyError(QStringLiteral("its server has it set to read-only"), m_place,
                          QStringLiteral("Ask the server's owner about default_transaction_read_only."));
    else if (isSetUp && !rows.boolean(6))
        m_whyReadOnly = readOnlyError(
            QStringLiteral("the user %1 may only read it").arg(traits.user), m_place,
            QStringLiteral("Ask the server's owner for INSERT, UPDATE and DELETE on its tables, "
                           "or connect as another user."));
    else if (!isSetUp && !rows.boolean(7))
        m_whyReadOnly = readOnlyError(
            QStringLiteral("the user %1 may not create tables in it").arg(traits.user), m_place,
            QStringLiteral(
                "Ask the server's owner: GRANT CREATE ON SCHEMA %1 TO %2, or connect as another user.")
                .arg(traits.schema, traits.user));
    return Done{};
}

// When two programs switch a new file at the same time, SQLite tells one of them "busy" at once, whatever its
// timeout: waiting inside the switch could be a deadlock (https://www.sqlite.org/wal.html, 7).
Result<Done> Connection::useWriteAheadLog()
{
    const QDeadlineTimer patience(sqliteBusyTimeoutMs);
    for (;;) {
        const auto done = executeRaw(QStringLiteral("PRAGMA journal_mode = wal"));
        if (done || !isRetryable(done.error()) || patience.hasExpired())
            return done;
        QThread::msleep(busyPauseMs);
    }
}

Result<std::shared_ptr<QSqlQuery>> Connection::prepared(const QString &sql)
{
    const auto kept = m_statements.constFind(sql);
    // A kept statement that somebody is still reading is left alone.
    if (kept != m_statements.constEnd() && !(*kept)->isActive())
        return *kept;
    auto query = std::make_shared<QSqlQuery>(database());
    // Not forward-only on Postgres: a second query on the connection would cut the first one's answer short.
    query->setForwardOnly(isSqlite());
    query->setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!query->prepare(withPlaceholders(sql)))
        return failed(query->lastError(), sql);
    if (kept == m_statements.constEnd()) {
        if (m_statements.size() >= keptStatements)
            m_statements.clear();
        m_statements.insert(sql, query);
    }
    return query;
}

// Qt makes a name for each value that is bound by its place, every time: the names are made here, once.
QString Connection::placeholder(qsizetype place)
{
    while (m_placeholders.size() <= place)
        m_placeholders << QStringLiteral(":v%1").arg(m_placeholders.size());
    return m_placeholders.at(place);
}

QString Connection::withPlaceholders(const QString &sql)
{
    QString named;
    named.reserve(sql.size() * 2);
    QChar quote;
    qsizetype place = 0;
    for (const QChar character : sql) {
        if (character == u'?' && quote.isNull()) {
            named += placeholder(place++);
            continue;
        }
        if (quote.isNull() && (character == u'\'' || character == u'"'))
            quote = character;
        else if (character == quote)
            quote = QChar();
        named += character;
    }
    return named;
}

Result<Rows> Connection::runUnprepared(const QString &sql, const QVariantList &binds)
{
    const QSqlDatabase database = this->database();
    auto query = std::make_shared<QSqlQuery>(database);
    query->setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!query->exec(withLiterals(*database.driver(), sql, binds))) {
        const Error error = failed(query->lastError(), sql);
        query->finish();
        return error;
    }
    if (m_depth == 0 && !query->isSelect())
        m_committed = true;
    return Rows(std::move(query), m_brokenReading);
}

void Connection::bind(QSqlQuery &query, qsizetype place, const QVariant &value)
{
    query.bindValue(placeholder(place), storable(value));
}

Result<Rows> Connection::executed(std::shared_ptr<QSqlQuery> query, const QString &sql)
{
    if (!query->exec()) {
        const Error error = failed(query->lastError(), sql);
        query->finish();
        return error;
    }
    if (m_depth == 0 && !query->isSelect())
        m_committed = true;
    return Rows(std::move(query), m_brokenReading);
}

Result<Rows> Connection::run(const QString &sql, const QVariantList &binds)
{
    if (m_stop->isStopped())
        return outOfTime(sql, 0);
    if (m_pooled)
        return runUnprepared(sql, binds);
    MOVIEDB_TRY(statement, prepared(sql));
    for (qsizetype place = 0; place < binds.size(); ++place)
        bind(*statement, place, binds.at(place));
    return executed(std::move(statement), sql);
}

Result<qint64> Connection::addRows(const QString &sql, const QList<QVariantList> &rows, qsizetype from,
                                   qsizetype count)
{
    if (m_inserts.size() >= keptStatements)
        m_inserts.clear();
    std::shared_ptr<SqliteInsert> &kept = m_inserts[sql];
    if (!kept)
        kept = std::make_shared<SqliteInsert>(
            *static_cast<sqlite3 *const *>(database().driver()->handle().constData()), sql);
    const auto id = kept->add(rows, from, count);
    if (!id)
        return failed({{}, kept->text(), QSqlError::StatementError, QString::number(kept->code())}, sql);
    if (m_depth == 0)
        m_committed = true;
    return *id;
}

Result<qint64> Connection::execute(const QString &sql, const QVariantList &binds)
{
    MOVIEDB_TRY(rows, run(sql, binds));
    return rows.affected();
}

Result<std::optional<QVariant>> Connection::first(const QString &sql, const QVariantList &binds)
{
    MOVIEDB_TRY(rows, run(sql, binds));
    if (!rows.next())
        return std::optional<QVariant>();
    return std::optional<QVariant>(rows.m_query->value(0));
}

Result<qint64> Connection::insert(const QString &sql, const QVariantList &binds)
{
    MOVIEDB_TRY(rows, run(sql, binds));
    if (m_depth == 0)
        m_committed = true;
    if (!rows.next())
        return makeError(Fault::Database, QStringLiteral("The database did not say which row it added."),
                         sql.left(40));
    return rows.integer(0);
}

Result<Done> Connection::executeRaw(const QString &sql)
{
    QSqlQuery query(database());
    query.setForwardOnly(isSqlite());
    if (!query.exec(sql))
        return failed(query.lastError(), sql);
    if (m_depth == 0)
        m_committed = true;
    return Done{};
}

Error Connection::failed(const QSqlError &error, const QString &sql)
{
    if (isConnectionLost(error, m_engine) || (m_engine == Engine::Postgres && !database().isOpen()))
        m_lost = true;
    Error plain = databaseError(error, sql, m_engine);
    if (isSqlite() && isOfTheFile(plain))
        plain.where = m_options.url.path;
    if (m_lost)
        plain =
            makeError(Fault::Database, QStringLiteral("The connection to the database server was lost."),
                      plain.where, QStringLiteral("Check that the server runs, then try again."), plain.code);
    return plain;
}

Result<Transaction> Connection::begin()
{
    Result<Done> begun;
    if (m_depth > 0)
        begun = executeRaw(QStringLiteral("SAVEPOINT nested_%1").arg(m_depth));
    else if (isSqlite())
        begun = executeRaw(QStringLiteral("BEGIN IMMEDIATE"));
    else
        begun = beginOnServer();
    if (!begun)
        return begun.error();
    return Transaction(this, ++m_depth);
}

// What comes behind the wait for the turn sees what was stored meanwhile, whatever the server's own habit is.
Result<Done> Connection::beginOnServer()
{
    QSqlQuery query(database());
    if (!query.exec(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED")))
        return failed(query.lastError(), QStringLiteral("BEGIN"));
    return takeTurn();
}

Result<Done> Connection::takeTurn()
{
    m_transaction.clear();
    m_followsLostTurn = false;
    if (!m_options.takesTurns || m_options.readOnly || m_options.lookOnly || m_whyReadOnly)
        return Done{};
    const auto turn = takeWritersTurn(*this);
    if (!turn) {
        if (!m_lost)
            database().rollback();
        return turn.error();
    }
    m_transaction = turn->transaction;
    m_followsLostTurn = turn->followsLost;
    return Done{};
}

Result<Done> Connection::commit(int depth)
{
    if (depth != m_depth) {
        rollback(depth);
        return makeError(Fault::Database, QStringLiteral("Transactions were not ended in order."));
    }
    if (const auto broken = takeBrokenReading()) { // what was written may rest on a part of the rows
        rollback(depth);
        return *broken;
    }
    if (depth > 1) {
        auto released = executeRaw(QStringLiteral("RELEASE SAVEPOINT nested_%1").arg(depth - 1));
        if (!released)
            rollback(depth);
        else
            m_depth = depth - 1;
        return released;
    }
    // From here on only the server knows whether a lost connection lost the transaction.
    const bool committedBefore = std::exchange(m_committed, true);
    Result<Done> ended;
    if (isSqlite())
        ended = executeRaw(QStringLiteral("COMMIT"));
    else if (QSqlDatabase database = this->database(); !database.commit()) // also false for an aborted one
        ended = failed(database.lastError(), QStringLiteral("COMMIT"));
    if (!ended && m_lost)
        ended = fateOfCommit(ended.error(), committedBefore);
    if (!ended)
        rollback(depth);
    else
        m_depth = 0;
    return ended;
}

Result<Done> Connection::fateOfCommit(const Error &lost, bool committedBefore)
{
    const Fate fate = m_transaction.isEmpty() ? Fate::Unknown : fateOf(m_transaction, m_options);
    if (fate == Fate::Stored)
        return Done{};
    if (fate == Fate::Unknown)
        return fateUnknown(lost);
    m_committed = committedBefore;
    return lost;
}

void Connection::rollback(int depth)
{
    if (m_depth < depth)
        return;
    m_depth = depth - 1;
    if (m_lost)
        return;
    QSqlQuery query(database());
    if (depth > 1) {
        query.exec(QStringLiteral("ROLLBACK TO SAVEPOINT nested_%1").arg(depth - 1));
        query.exec(QStringLiteral("RELEASE SAVEPOINT nested_%1").arg(depth - 1));
        return;
    }
    // What ends a statement, a limit of time or a person who does not wait, may come late and end this one.
    bool ended = false;
    for (int time = 0; time < mostRollbacks && !ended; ++time)
        ended = query.exec(QStringLiteral("ROLLBACK"));
    m_lost = m_lost || (!ended && !isSqlite()); // SQLite has ended some by itself
}

QVariant Connection::toStored(const QVariant &value, ColumnKind kind)
{
    if (kind != ColumnKind::Timestamp || value.isNull())
        return value;
    QString text = value.toString().left(19);
    if (text.size() > 10)
        text[10] = QLatin1Char(' ');
    return text;
}

QString Connection::placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1String(", "));
}

Result<Done> Connection::limitTime(int milliseconds)
{
    const QString statement = m_stop->limitTime(milliseconds);
    return statement.isEmpty() ? Result<Done>(Done{}) : executeRaw(statement);
}

void Connection::forgetStatements()
{
    m_statements.clear();
    m_inserts.clear();
    m_columnTypes.clear();
}

} // namespace moviedb::store
