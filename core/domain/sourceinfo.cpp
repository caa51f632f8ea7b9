#include "core/domain/sourceinfo.h"

#include <QStringList>

#include <algorithm>

namespace moviedb {

QUrl Endpoints::of(const EndpointInfo &endpoint, const QString &language) const
{
    if (const QUrl url = moved(endpoint.name); !url.isEmpty())
        return url;
    return QUrl(endpoint.dependsOnLanguage() ? endpoint.url.arg(language) : endpoint.url);
}

void Endpoints::move(const QString &name, const QUrl &url)
{
    if (url.isEmpty())
        m_moved.remove(name);
    else
        m_moved.insert(name, url);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host == QLatin1String("localhost") || host == QLatin1String("::1") ||
        host.endsWith(QLatin1String(".invalid")))
        return true;
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts[0] == QLatin1String("127") &&
           std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               bool number = false;
               const int value = part.toInt(&number);
               return number && value >= 0 && value <= 255;
           });
}

const ServedKind *SourceInfo::served(const NeedKind &kind) const
{
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&kind](const ServedKind &one) { return one.kind == kind; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace moviedb
