#include "core/store/crawls/runlocks.h"

#include "core/base/holder.h"

#include <QFileInfo>
#include <QThread>

namespace moviedb::store {

namespace {

constexpr int lockClass =
    0x6d6f7669; // of the two numbers of an advisory lock the first; the second is the run

constexpr int pauseForSessionMs = 50;

QString subjectOf(qint64 runId)
{
    return QStringLiteral("Run %1").arg(runId);
}

// The session's name is what other programs are told. A server that hears nothing of a machine any more (power or
// network gone) would keep the lock for two hours by the system's default; so it ends within a minute.
Result<Done> describeSession(Connection &connection)
{
    MOVIEDB_CHECK(connection.run(QStringLiteral("SELECT set_config('application_name', ?, FALSE), "
                                                "set_config('tcp_keepalives_idle', '30', FALSE), "
                                                "set_config('tcp_keepalives_interval', '10', FALSE), "
                                                "set_config('tcp_keepalives_count', '3', FALSE)"),
                                 {thisProgram()}));
    return Done{};
}

Result<QString> holderOf(Connection &connection, qint64 runId)
{
    MOVIEDB_TRY(
        name, connection.first(
                  QStringLiteral(
                      "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
                      "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = ? AND "
                      "l.objid = ? AND l.database = (SELECT oid FROM pg_database WHERE datname = "
                      "current_database())"),
                  {lockClass, runId}));
    return name.value_or(QVariant()).toString();
}

Error heldByAnother(Connection &connection, qint64 runId)
{
    const auto holder = holderOf(connection, runId);
    return holder ? heldElsewhere(subjectOf(runId), *holder, connection.place()) : holder.error();
}

Result<Done> lockSession(Connection &connection, qint64 runId)
{
    MOVIEDB_CHECK(describeSession(connection));
    MOVIEDB_TRY(locked,
                connection.first(QStringLiteral("SELECT pg_try_advisory_lock(?, ?)"), {lockClass, runId}));
    if (locked.value_or(QVariant()).toBool())
        return Done{};
    return heldByAnother(connection, runId);
}

// After an outage the server may not have noticed that one of this program's former sessions is gone, which has the lock.
Result<Done> lockAgain(Connection &connection, qint64 runId, const QList<qint64> &formerProcesses)
{
    constexpr int tries = 40;
    QStringList former;
    for (const qint64 process : formerProcesses)
        former << QString::number(process);
    auto locked = lockSession(connection, runId);
    for (int again = 0;
         again < tries && !former.isEmpty() && !locked && locked.error().fault == Fault::Conflict; ++again) {
        MOVIEDB_TRY(ended, connection.first(
                               QStringLiteral("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_locks WHERE "
                                              "locktype = 'advisory' AND granted AND objsubid = 2 AND "
                                              "classid = ? AND objid = ? AND pid IN (%1)")
                                   .arg(former.join(QLatin1Char(','))),
                               {lockClass, runId}));
        if (ended.value_or(0).toInt() == 0)
            return lockSession(connection, runId); // it is another program's, or has come free meanwhile
        QThread::msleep(pauseForSessionMs);
        locked = lockSession(connection, runId);
    }
    return locked;
}

Result<qint64> sessionProcess(Connection &connection)
{
    MOVIEDB_TRY(process, connection.first(QStringLiteral("SELECT pg_backend_pid()")));
    return process.value_or(0).toLongLong();
}

// The same file by whatever path a program names it.
QString lockFileName(const DatabaseUrl &url, qint64 runId)
{
    const QString canonical = QFileInfo(url.path).canonicalFilePath();
    return QStringLiteral("%1-run%2.lock").arg(canonical.isEmpty() ? url.path : canonical).arg(runId);
}

} // namespace

Result<Done> RunLocks::take(Connection &connection, qint64 runId)
{
    if (m_held.contains(runId))
        return keep(connection, runId);
    Held held;
    if (connection.isPooled()) {
        MOVIEDB_CHECK(lockApart(held, runId));
    } else if (!connection.isSqlite()) {
        MOVIEDB_CHECK(lockInSession(connection, runId));
        held.session = connection.name();
    } else if (!m_options.url.inMemory()) {
        MOVIEDB_TRY(file, FileLock::take(lockFileName(m_options.url, runId), subjectOf(runId)));
        held.file = std::move(file);
    }
    m_held.emplace(runId, std::move(held));
    return Done{};
}

Result<Done> RunLocks::takeIdle(Connection &connection, qint64 runId)
{
    if (m_held.contains(runId))
        return heldElsewhere(subjectOf(runId), thisProgram(), connection.place());
    return take(connection, runId);
}

Result<Done> RunLocks::keep(Connection &connection, qint64 runId)
{
    const auto held = m_held.find(runId);
    if (held == m_held.end() || connection.isSqlite())
        return Done{};
    if (connection.isPooled()) {
        const bool stands = held->second.own != nullptr && held->second.own->run(QStringLiteral("SELECT 1"));
        return stands ? Result<Done>(Done{}) : lockApart(held->second, runId);
    }
    if (held->second.session == connection.name())
        return Done{};
    MOVIEDB_CHECK(lockInSession(connection, runId));
    held->second.session = connection.name();
    return Done{};
}

// A session is noted before it asks: the answer that it has the lock may be what is lost.
Result<Done> RunLocks::lockInSession(Connection &connection, qint64 runId)
{
    MOVIEDB_TRY(process, sessionProcess(connection));
    QList<qint64> &processes = m_processes[runId];
    QList<qint64> former = processes;
    former.removeAll(process);
    processes = former;
    processes << process;
    MOVIEDB_CHECK(lockAgain(connection, runId, former));
    processes = {process};
    return Done{};
}

// The program's name holds as long as the transaction: the session goes to somebody else then.
Result<Done> RunLocks::lockApart(Held &held, qint64 runId)
{
    held.open.reset();
    m_hasConnections = true;
    ConnectionOptions options = m_options;
    options.takesTurns = false; // it stays open as long as the run: nobody else would get a turn
    MOVIEDB_TRY(own, Connection::open(options));
    MOVIEDB_TRY(transaction, own->begin());
    MOVIEDB_CHECK(own->run(QStringLiteral("SELECT set_config('application_name', ?, TRUE), "
                                          "set_config('idle_in_transaction_session_timeout', '0', TRUE)"),
                           {thisProgram()}));
    MOVIEDB_TRY(locked,
                own->first(QStringLiteral("SELECT pg_try_advisory_xact_lock(?, ?)"), {lockClass, runId}));
    if (!locked.value_or(QVariant()).toBool())
        return heldByAnother(*own, runId);
    held.own = std::move(own);
    held.open.emplace(std::move(transaction));
    return Done{};
}

void RunLocks::releaseAll(Connection &connection)
{
    while (!m_held.empty())
        release(connection, m_held.begin()->first);
    m_hasConnections = false;
}

void RunLocks::release(Connection &connection, qint64 runId)
{
    const auto held = m_held.find(runId);
    if (held == m_held.end())
        return;
    const bool inSession = !connection.isSqlite() && held->second.session == connection.name();
    m_held.erase(held);
    m_processes.erase(runId);
    // A session that cannot answer is lost, and its locks with it.
    if (inSession) [[maybe_unused]]
        const auto unlocked =
            connection.run(QStringLiteral("SELECT pg_advisory_unlock(?, ?)"), {lockClass, runId});
}

} // namespace moviedb::store
