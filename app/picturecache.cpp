#include "app/picturecache.h"

#include <QCryptographicHash>

namespace moviedb {

QString picturesFolder(const QString &cacheDir)
{
    return cacheDir + QStringLiteral("/posters");
}

QString keptPictureFile(const QString &cacheDir, const QString &url)
{
    return picturesFolder(cacheDir) + QLatin1Char('/') +
           QString::fromLatin1(QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace moviedb
