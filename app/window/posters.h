// Pictures for the window: memory, then disk, then the network, three at a time; decoded away from the main thread. Only
// the sources' own hosts are asked.
// Thread: main.
// Failure: a null pixmap (the page shows a typographic card).
#pragma once

#include "core/ports/httpclient.h"
#include "core/sources/registry/imagehosts.h"

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

    // Why there is no picture though there is an address, in one sentence; "" = it is loaded, or may be.
    QString whyNot(const QString &url) const;
    // `done` runs once, on the main thread, and never after `guard` is gone.
    void load(const QString &url, QObject *guard, std::function<void(QPixmap)> done);

private:
    struct Waiter
    {
        QPointer<QObject> guard;
        std::function<void(QPixmap)> done;
    };
    void startNext();
    QUrl permitted(const QString &url) const;
    void fetch(const QString &url);
    void decode(const QString &url, const QByteArray &bytes);
    void deliver(const QString &url, const QPixmap &picture);

    std::unique_ptr<HttpClient> m_client;
    sources::ImageHosts m_hosts;
    QString m_cacheDir;
    QCache<QString, QPixmap> m_memory;
    QHash<QString, QList<Waiter>> m_waiting;
    QQueue<QString> m_queue;
    int m_running = 0;
};

} // namespace moviedb
