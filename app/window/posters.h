// Pictures for the window: memory, then disk, then the network, three at a time; decoded away from the main thread.
// Thread: main.
// Failure: a null pixmap (the page shows a typographic card).
#pragma once

#include "core/ports/httpclient.h"
#include "core/settings/settings.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QPointer>
#include <QQueue>

namespace moviedb {

class Posters : public QObject
{
    Q_OBJECT
public:
    Posters(std::unique_ptr<HttpClient> client, const Settings &settings, QObject *parent = nullptr);
    ~Posters() override;

    // `done` runs once, on the main thread, and never after `guard` is gone.
    void load(const QString &url, QObject *guard, std::function<void(QPixmap)> done);

private:
    struct Waiter
    {
        QPointer<QObject> guard;
        std::function<void(QPixmap)> done;
    };
    void startNext();
    void fetch(const QString &url);
    void decode(const QString &url, const QByteArray &bytes);
    void deliver(const QString &url, const QPixmap &picture);
    QString cacheFile(const QString &url) const;

    std::unique_ptr<HttpClient> m_client;
    QString m_folder;
    QCache<QString, QPixmap> m_memory;
    QHash<QString, QList<Waiter>> m_waiting;
    QQueue<QString> m_queue;
    int m_running = 0;
};

} // namespace moviedb
