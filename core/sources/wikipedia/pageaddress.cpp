#include "core/sources/wikipedia/pageaddress.h"

namespace moviedb::wikipedia {

QUrl pageUrl(const Endpoints &endpoints, const QString &language, const QString &key)
{
    // Encoded by hand: a "?" or "%" in a title belongs to the path.
    QUrl url = endpoints.of(articles, language);
    QString stem = url.path(QUrl::FullyEncoded);
    while (stem.endsWith(QLatin1Char('/')))
        stem.chop(1);
    const QByteArray name = QUrl::toPercentEncoding(key, "/:,()!'*;@&=+$~");
    url.setPath(stem + QStringLiteral("/wiki/") + QString::fromLatin1(name), QUrl::StrictMode);
    return url;
}

} // namespace moviedb::wikipedia
