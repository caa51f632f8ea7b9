// The part of ServerWatch that lives on its thread: one connection that listens.
// Thread: its own, with an event loop.
// Failure: none is told. A connection that is lost is made again, and until then nothing is heard.
#pragma once

#include "core/store/engine/connection.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace moviedb::store {

class ServerEar : public QObject
{
    Q_OBJECT
public:
    ServerEar(ConnectionOptions options, QList<TableInfo> tables,
              std::function<void(const QStringList &tables)> tell);
    void open();

private:
    Result<Done> listen();
    Result<Done> call();
    void hear(const QString &channel, const QString &payload);
    void look();
    void note(const QString &table); // "" = any
    void tellNow();

    const ConnectionOptions m_options;
    const QList<TableInfo> m_tables;
    const std::function<void(const QStringList &)> m_tell;
    std::unique_ptr<Connection> m_connection;
    QTimer m_lookTimer{this};
    QTimer m_tellTimer{this};
    QElapsedTimer m_sinceTold;
    QSet<QString> m_changed;
    QString m_call;        // what is listened for to know that anything is heard
    QString m_stamp;       // of the transactions the server has seen
    bool m_isTold = false; // every table has its trigger
    bool m_hears = false;  // m_call was heard
    bool m_wasOpen = false;
};

} // namespace moviedb::store
