#include "core/sources/registry/imagehosts.h"

namespace moviedb::sources {

namespace {

QString originOf(const QUrl &url)
{
    return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool hasOwnPort(const QUrl &url)
{
    return url.port() < 0 || url.port() == (url.scheme() == QLatin1String("http") ? 80 : 443);
}

} // namespace

ImageHosts::ImageHosts(const QList<SourceInfo> &sources, const Settings &settings)
{
    for (const SourceInfo &source : sources) {
        for (const QString &host : source.imageHosts)
            m_hosts.insert(host);
        for (const EndpointInfo &endpoint : source.endpoints) {
            m_hosts.insert(Endpoints().of(endpoint, settings.language).host());
            if (const QUrl moved = settings.endpoints.moved(endpoint.name); !moved.isEmpty())
                m_moved.insert(originOf(moved));
        }
    }
}

QUrl ImageHosts::permitted(const QString &address) const
{
    QUrl url(address.startsWith(QLatin1String("//")) ? QStringLiteral("https:") + address : address);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || !url.userInfo().isEmpty())
        return {};
    if (m_moved.contains(originOf(url)))
        return url;
    if (!m_hosts.contains(url.host()) || !hasOwnPort(url))
        return {};
    url.setScheme(QStringLiteral("https"));
    url.setPort(-1);
    return url;
}

} // namespace moviedb::sources
