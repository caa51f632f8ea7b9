#include "core/crawl/service/providercache.h"

#include "core/sources/justwatch/endpoints.h"
#include "core/sources/justwatch/packages.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace moviedb::crawl {

namespace {

constexpr qint64 freshSeconds = qint64(24) * 3600;

} // namespace

ProviderCache::ProviderCache(const Settings &settings, const QString &country)
    : m_fileName(QStringLiteral("%1/providers/%2-%3.json")
                     .arg(settings.cacheDir, settings.endpoints.of(justwatch::graphql).host(), country))
{
}

std::optional<QList<Provider>> ProviderCache::fresh() const
{
    QFile file(m_fileName);
    const QFileInfo info(file);
    if (!info.exists() || info.lastModified().secsTo(QDateTime::currentDateTime()) > freshSeconds ||
        !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto providers = justwatch::parsePackages(file.readAll());
    return providers ? std::optional(*providers) : std::nullopt;
}

void ProviderCache::keep(const QByteArray &body) const
{
    QDir().mkpath(QFileInfo(m_fileName).path());
    QSaveFile file(m_fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(body) == body.size())
        file.commit();
}

} // namespace moviedb::crawl
