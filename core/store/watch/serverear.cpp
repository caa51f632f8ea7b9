#include "core/store/watch/serverear.h"

#include "core/store/engine/serverwait.h"
#include "core/store/watch/tellingchanges.h"

#include <QSqlDriver>
#include <QUuid>

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int watchEveryMs = 1000;
constexpr int gatherChangesMs = 60; // what is committed together is told together
constexpr int tellEveryMs = 300;    // at most

} // namespace

ServerEar::ServerEar(ConnectionOptions options, QList<TableInfo> tables,
                     std::function<void(const QStringList &)> tell)
    : m_options(std::move(options)), m_tables(std::move(tables)), m_tell(std::move(tell))
{
    m_lookTimer.setInterval(watchEveryMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &ServerEar::look);
    m_tellTimer.setSingleShot(true);
    connect(&m_tellTimer, &QTimer::timeout, this, &ServerEar::tellNow);
    m_sinceTold.start();
}

// A server that cannot be reached is tried again with the next look.
void ServerEar::open()
{
    m_lookTimer.start();
    m_connection.reset();
    m_hears = false;
    m_stamp.clear();
    auto opened = m_options.wait ? m_options.wait->connect(m_options) : Connection::open(m_options);
    if (!opened)
        return;
    m_connection = std::move(*opened);
    if (!listen()) {
        m_connection.reset();
        return;
    }
    if (std::exchange(m_wasOpen, true))
        note({}); // nobody knows what happened meanwhile
}

Result<Done> ServerEar::listen()
{
    QSqlDriver *driver = QSqlDatabase::database(m_connection->name(), false).driver();
    connect(driver, &QSqlDriver::notification, this,
            [this](const QString &channel, QSqlDriver::NotificationSource, const QVariant &payload) {
                hear(channel, payload.toString());
            });
    MOVIEDB_TRY(told, isTold(*m_connection, m_tables));
    m_isTold = told;
    if (m_isTold && !m_connection->isPooled() &&
        driver->subscribeToNotification(QLatin1String(changeChannel)))
        return call();
    return Done{};
}

// From another connection, and heard while this one is idle: a pooler gives neither.
Result<Done> ServerEar::call()
{
    m_call = QUuid::createUuid().toString(QUuid::WithoutBraces) + QLatin1Char(':');
    MOVIEDB_TRY(other, Connection::open(m_options));
    if (const auto called =
            other->first(QStringLiteral("SELECT pg_notify(?, ?)"), {QLatin1String(changeChannel), m_call});
        !called && other->isLost())
        return called.error();
    return Done{};
}

void ServerEar::hear(const QString &channel, const QString &payload)
{
    if (channel != QLatin1String(changeChannel))
        return;
    if (payload == m_call)
        m_hears = true;
    else if (payload.section(QLatin1Char(':'), 0, 0) != m_options.author.session)
        note(payload.section(QLatin1Char(':'), 1));
}

// Does the server still answer? And where nothing is heard: has it seen other transactions?
void ServerEar::look()
{
    if (m_connection == nullptr)
        return open();
    const auto now = m_connection->first(m_hears && m_isTold
                                             ? QStringLiteral("SELECT ''")
                                             : QStringLiteral("SELECT CAST(pg_current_snapshot() AS text)"));
    if (!now)
        return open();
    const QString stamp = now->value_or(QVariant()).toString();
    const QString before = std::exchange(m_stamp, stamp);
    if (!before.isEmpty() && !stamp.isEmpty() && before != stamp)
        note({});
}

void ServerEar::note(const QString &table)
{
    m_changed.insert(table);
    if (!m_tellTimer.isActive())
        m_tellTimer.start(int(std::max<qint64>(gatherChangesMs, tellEveryMs - m_sinceTold.elapsed())));
}

void ServerEar::tellNow()
{
    m_sinceTold.restart();
    const QSet<QString> changed = std::exchange(m_changed, {});
    m_tell(changed.contains(QString()) ? QStringList() : QStringList(changed.cbegin(), changed.cend()));
}

} // namespace moviedb::store

#include "moc_serverear.cpp"
