#include "core/store/engine/driverconnection.h"

#include "core/store/engine/connectfailure.h"
#include "core/store/libpq/pqlibrary.h"
#include "core/store/sqlite/sqliteinsert.h"

#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QSqlDriver>
#include <QSqlError>

namespace moviedb::store {

namespace {

// Qt locks its list of connections, but not the making of a driver: two threads that open their first one at
// the same time leave a broken list behind (Qt 6.4: the program then spins in Qt's clean-up at its end).
QSqlDatabase addConnection(const QString &driver, const QString &name)
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    takeMemoryWithoutAccount();
    return QSqlDatabase::addDatabase(driver, name);
}

// libpq's own quoting for "key='value'".
QString conninfoItem(const QString &key, const QString &value)
{
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('\''), QLatin1String("\\'"));
    return key + QLatin1String("='") + escaped + QLatin1Char('\'');
}

void setUpPostgres(QSqlDatabase &database, const ConnectionOptions &options)
{
    database.setHostName(options.url.host);
    database.setPort(options.url.port);
    database.setDatabaseName(options.url.database);
    database.setUserName(options.url.user);
    database.setPassword(options.password.isEmpty() ? options.url.password : options.password);
    // A server whose machine or network is gone says nothing: without these an answer is waited for some two hours, and what
    // was sent for a quarter of one. After a minute it counts as lost.
    QStringList items = {QStringLiteral("application_name=moviedb"), QStringLiteral("keepalives_idle=30"),
                         QStringLiteral("keepalives_interval=10"), QStringLiteral("keepalives_count=3"),
                         QStringLiteral("tcp_user_timeout=60000")};
    if (!options.url.options.contains(QStringLiteral("connect_timeout")))
        items << QStringLiteral("connect_timeout=5");
    for (auto option = options.url.options.begin(); option != options.url.options.end(); ++option)
        if (option.key() != QLatin1String("pgbouncer"))
            items << conninfoItem(option.key(), option.value());
    database.setConnectOptions(items.join(QLatin1Char(';')));
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
}

Error cannotConnect(const QSqlError &error, const DatabaseUrl &url)
{
    QString reason = error.databaseText().simplified();
    if (reason.isEmpty())
        reason = error.driverText().simplified();
    if (url.engine == Engine::Sqlite && QFileInfo(url.path).isDir())
        return makeError(Fault::Database, QStringLiteral("This is a folder, not a file."), url.path,
                         QStringLiteral("Name a file in it."));
    if (url.engine == Engine::Sqlite)
        return makeError(Fault::Database,
                         QStringLiteral("The database file cannot be opened: %1.").arg(reason), url.path,
                         QStringLiteral("Check that the file and its folder may be read and written."),
                         error.nativeErrorCode().toInt());
    return connectError(reason, url);
}

void setUpSqlite(QSqlDatabase &database, const ConnectionOptions &options, const SqliteAccess &access)
{
    const QString &path = options.url.path;
    QStringList items = {QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(sqliteBusyTimeoutMs),
                         QStringLiteral("QSQLITE_ENABLE_REGEXP=1")};
    if (access.readOnly() || options.lookOnly)
        items << QStringLiteral("QSQLITE_OPEN_READONLY");
    else if (!options.url.inMemory() && !options.readOnly)
        QDir().mkpath(QFileInfo(path).absolutePath());
    if (access.immutable)
        items << QStringLiteral("QSQLITE_OPEN_URI");
    database.setDatabaseName(access.immutable ? immutableAddress(path) : path);
    database.setConnectOptions(items.join(QLatin1Char(';')));
}

// libpq prints them on standard error ("terminating connection due to …"). What a statement comes to is told in a sentence.
void silenceNotices(const QSqlDatabase &database)
{
    const PqLibrary *library = pqLibrary();
    pg_conn *connection = pqConnection(*database.driver());
    if (library != nullptr && connection != nullptr)
        library->setNoticeProcessor(
            connection, [](void *, const char *) {}, nullptr);
}

} // namespace

Result<Done> openDriverConnection(const QString &name, const ConnectionOptions &options,
                                  const SqliteAccess &access)
{
    const bool isSqlite = options.url.engine == Engine::Sqlite;
    const QString driver = isSqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
    QSqlDatabase database = addConnection(driver, name);
    if (!database.isValid())
        return makeError(Fault::Database,
                         QStringLiteral("The database driver %1 is not installed.").arg(driver), {},
                         QStringLiteral("Install the package libqt6sql6-%1.")
                             .arg(isSqlite ? QStringLiteral("sqlite") : QStringLiteral("psql")));
    if (isSqlite)
        setUpSqlite(database, options, access);
    else
        setUpPostgres(database, options);
    if (!database.open())
        return cannotConnect(database.lastError(), options.url);
    silenceNotices(database);
    return Done{};
}

std::optional<int> serverProcess(const QSqlDatabase &database)
{
    const PqLibrary *library = pqLibrary();
    pg_conn *connection = database.driver() != nullptr ? pqConnection(*database.driver()) : nullptr;
    if (library == nullptr || connection == nullptr)
        return std::nullopt;
    return library->backendPID(connection);
}

} // namespace moviedb::store
