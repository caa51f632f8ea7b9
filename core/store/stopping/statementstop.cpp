#include "core/store/stopping/statementstop.h"

#include "core/store/libpq/pqlibrary.h"
#include "core/store/sqlite/sqlitestop.h"

#include <QSqlDriver>
#include <QThread>
#include <QThreadPool>

#include <array>
#include <atomic>

namespace moviedb::store {

namespace {

constexpr int askAgainMs = 30;

std::shared_ptr<pg_cancel> cancelOf(const QSqlDriver &driver)
{
    const PqLibrary *libpq = pqLibrary();
    pg_conn *connection = pqConnection(driver);
    if (libpq == nullptr || connection == nullptr)
        return {};
    return {libpq->getCancel(connection), [libpq](pg_cancel *cancel) {
                if (cancel != nullptr)
                    libpq->freeCancel(cancel);
            }};
}

} // namespace

struct StatementStop::Server
{
    std::shared_ptr<pg_cancel> cancel;
    std::atomic<bool> asking = false; // one thread does
    std::atomic<bool> wanted = false;

    void ask()
    {
        std::array<char, 256> problem{};
        do {
            while (wanted && cancel != nullptr) {
                pqLibrary()->cancel(cancel.get(), problem.data(), int(problem.size()));
                QThread::msleep(askAgainMs);
            }
            asking = false;
        } while (wanted && cancel != nullptr && !asking.exchange(true));
    }
};

StatementStop::StatementStop(const QSqlDatabase &database)
{
    const QSqlDriver *driver = database.driver();
    const QVariant handle = driver != nullptr ? driver->handle() : QVariant();
    if (QByteArray(handle.typeName()) == "sqlite3*")
        m_sqlite = std::make_unique<SqliteStop>(*static_cast<sqlite3 *const *>(handle.constData()));
    else if (driver != nullptr) {
        m_server = std::make_shared<Server>();
        m_server->cancel = cancelOf(*driver);
    }
}

StatementStop::~StatementStop()
{
    goOn();
}

QString StatementStop::limitTime(int milliseconds)
{
    if (!m_sqlite)
        return QStringLiteral("SET LOCAL statement_timeout = %1").arg(milliseconds);
    m_sqlite->limitTime(milliseconds);
    return {};
}

// The server is asked over a connection of its own, which may take a while.
void StatementStop::stop()
{
    m_stopped = true;
    if (m_sqlite)
        m_sqlite->stop();
    if (!m_server)
        return;
    m_server->wanted = true;
    if (!m_server->asking.exchange(true))
        QThreadPool::globalInstance()->start([server = m_server] { server->ask(); });
}

void StatementStop::goOn()
{
    m_stopped = false;
    if (m_sqlite)
        m_sqlite->goOn();
    if (m_server)
        m_server->wanted = false;
}

} // namespace moviedb::store
