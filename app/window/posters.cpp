#include "app/window/posters.h"

#include "app/picturecache.h"
#include "core/base/future.h"
#include "core/sample/samplegallery.h"
#include "core/sources/registry/sources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QSaveFile>
#include <QtConcurrent>

namespace moviedb {

namespace {

constexpr int postersAtOnce = 3;
constexpr int postersInMemory = 600;
constexpr qint64 posterMaxBytes = 8 << 20;
constexpr int posterMaxWidth = 600;

struct ReadPoster
{
    QImage image;
    QByteArray bytes; // as read from disk; empty when it has to be fetched
};

QImage decodePoster(const QByteArray &bytes)
{
    const QImage image = QImage::fromData(bytes);
    return image.width() > posterMaxWidth ? image.scaledToWidth(posterMaxWidth, Qt::SmoothTransformation)
                                          : image;
}

} // namespace

Posters::Posters(std::unique_ptr<HttpClient> client, const Settings &settings, QObject *parent)
    : QObject(parent), m_client(std::move(client)), m_hosts(sources::descriptions(), settings),
      m_cacheDir(settings.cacheDir), m_memory(postersInMemory)
{
    QDir().mkpath(QFileInfo(keptPictureFile(m_cacheDir, {})).path());
}

Posters::~Posters() = default;

QUrl Posters::permitted(const QString &url) const
{
    const QUrl sample(url);
    const bool isSample = sample.host() == QLatin1String(sampleHost) && sample.userInfo().isEmpty();
    return isSample ? sample : m_hosts.permitted(url); // the sample's pictures are drawn in the program
}

QString Posters::whyNot(const QString &url) const
{
    if (url.isEmpty() || permitted(url).isValid())
        return {};
    const QString host = QUrl(url).host();
    return host.isEmpty() ? tr("The poster has no web address.")
                          : tr("The poster is not loaded: %1 is none of the sources.").arg(host);
}

void Posters::load(const QString &url, QObject *guard, std::function<void(QPixmap)> done)
{
    if (!permitted(url).isValid())
        return done({});
    if (const QPixmap *picture = m_memory.object(url))
        return done(*picture);
    const bool asked = m_waiting.contains(url);
    m_waiting[url].append({guard, std::move(done)});
    if (asked)
        return;
    m_queue.enqueue(url);
    startNext();
}

void Posters::startNext()
{
    while (m_running < postersAtOnce && !m_queue.isEmpty()) {
        const QString url = m_queue.dequeue();
        ++m_running;
        onFinished(QtConcurrent::run([file = keptPictureFile(m_cacheDir, url)] {
                       QFile cached(file);
                       if (!cached.open(QIODevice::ReadOnly))
                           return ReadPoster{};
                       const QByteArray bytes = cached.readAll();
                       return ReadPoster{decodePoster(bytes), bytes};
                   }),
                   this, [this, url](const ReadPoster &poster) {
                       if (poster.image.isNull())
                           return fetch(url);
                       deliver(url, QPixmap::fromImage(poster.image));
                   });
    }
}

void Posters::fetch(const QString &url)
{
    HttpRequest request;
    request.service = QStringLiteral("images");
    request.url = permitted(url);
    request.accept = "image/*";
    request.maxBytes = posterMaxBytes;
    onFinished(m_client->send(request), this, [this, url](const Result<HttpResponse> &response) {
        if (!response || response->status != 200)
            return deliver(url, {});
        decode(url, response->body);
    });
}

void Posters::decode(const QString &url, const QByteArray &bytes)
{
    onFinished(QtConcurrent::run([bytes, file = keptPictureFile(m_cacheDir, url)] {
                   QImage image = decodePoster(bytes);
                   if (!image.isNull()) {
                       QSaveFile cached(file);
                       if (cached.open(QIODevice::WriteOnly) && cached.write(bytes) == bytes.size())
                           cached.commit();
                   }
                   return image;
               }),
               this, [this, url](const QImage &image) { deliver(url, QPixmap::fromImage(image)); });
}

void Posters::deliver(const QString &url, const QPixmap &picture)
{
    --m_running;
    m_memory.insert(url,
                    new QPixmap(picture)); // a null picture too: it is not asked for again in this session
    for (const Waiter &waiter : m_waiting.take(url))
        if (waiter.guard)
            waiter.done(picture);
    startNext();
}

} // namespace moviedb

#include "moc_posters.cpp"
