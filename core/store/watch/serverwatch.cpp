#include "core/store/watch/serverwatch.h"

#include "core/store/engine/serverwait.h"
#include "core/store/watch/serverear.h"

namespace moviedb::store {

ServerWatch::ServerWatch(const ConnectionOptions &options, const QList<TableInfo> &tables,
                         std::function<void(const QStringList &)> tell)
    : m_wait(options.wait), m_ear(new ServerEar(options, tables, std::move(tell)))
{
    m_ear->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_ear, &ServerEar::open);
    QObject::connect(&m_thread, &QThread::finished, m_ear, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("database watch"));
    m_thread.start();
}

ServerWatch::~ServerWatch()
{
    if (m_wait)
        m_wait->giveUp();
    m_thread.quit();
    m_thread.wait();
}

} // namespace moviedb::store
