#include "app/picturecache.h"

#include <QCryptographicHash>

namespace moviedb {

QString keptPictureFile(const QString &cacheDir, const QString &url)
{
    return cacheDir + QStringLiteral("/posters/") +
           QString::fromLatin1(QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace moviedb
