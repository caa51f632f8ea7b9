#include "core/importing/openedfile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUrl>

namespace moviedb {

Result<Done> openFromStart(QFile &file)
{
    if (file.isOpen() ? file.seek(0) : file.open(QIODevice::ReadOnly))
        return Done{};
    return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                     file.fileName(), QStringLiteral("Look whether it is there and may be read."));
}

QString fileAddress(const QString &path)
{
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded);
}

ImportOrigin originOf(const QString &address, const QString &kind, const QString &title)
{
    constexpr qsizetype mostOfName = 25; // with the mark, what fits into sources.source_id
    constexpr qsizetype mostOfTitle = 63;
    const QString name = QUrl(address).fileName();
    const QByteArray mark = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex();
    ImportOrigin origin;
    origin.source = name.left(mostOfName) + u'#' + QString::fromLatin1(mark.left(6));
    origin.title = QStringLiteral("%1, %2").arg(name.left(mostOfName), title).left(mostOfTitle);
    origin.extractor = kind + QStringLiteral("/1");
    origin.address = address;
    return origin;
}

} // namespace moviedb
