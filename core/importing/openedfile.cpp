#include "core/importing/openedfile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUrl>

namespace moviedb {

namespace {

struct Signature
{
    QByteArray begin;
    QString what;
    QString remedy;
};

QString asList()
{
    return QStringLiteral("Lists of films come as JSON, JSON Lines, CSV or .nfo.");
}

QString asCsv()
{
    return QStringLiteral("Open it there, save it as CSV and import that.");
}

// A workbook is an archive whose first entries tell it.
Signature archive(const QByteArray &head)
{
    if (head.contains("opendocument.spreadsheet"))
        return {{}, QStringLiteral("The file is a spreadsheet of LibreOffice."), asCsv()};
    if (head.contains("[Content_Types].xml") || head.contains("xl/"))
        return {{}, QStringLiteral("The file is an Excel workbook."), asCsv()};
    return {{},
            QStringLiteral("The file is a ZIP archive."),
            QStringLiteral("Unpack it, and import the files in it one by one.")};
}

QList<Signature> signatures()
{
    const QString picture = QStringLiteral("The file is a picture.");
    return {{QByteArray("\x1f\x8b"), QStringLiteral("The file is compressed."),
             QStringLiteral("Unpack it, and import what is in it.")},
            {QByteArray("\xD0\xCF\x11\xE0"), QStringLiteral("The file is an old Excel workbook."), asCsv()},
            {QByteArray("%PDF-"), QStringLiteral("The file is a PDF."), asList()},
            {QByteArray("\x89PNG"), picture, asList()},
            {QByteArray("\xFF\xD8\xFF"), picture, asList()},
            {QByteArray("GIF8"), picture, asList()}};
}

Error noText(const QString &path, const Signature &signature)
{
    return makeError(Fault::Parse, signature.what, path, signature.remedy);
}

} // namespace

Result<Done> checkIsText(const QString &path, const QByteArray &head)
{
    if (head.trimmed().isEmpty() || head == "\xEF\xBB\xBF")
        return makeError(Fault::Parse, QStringLiteral("The file is empty."), path,
                         QStringLiteral("Look whether it is the right one, or export it again."));
    if (head.startsWith("PK\x03\x04"))
        return noText(path, archive(head));
    for (const Signature &signature : signatures())
        if (head.startsWith(signature.begin))
            return noText(path, signature);
    if (head.contains(QByteArray(3, '\0'))) // which no text has, not even one in UTF-16
        return makeError(Fault::Parse, QStringLiteral("The file holds no text."), path, asList());
    return Done{};
}

Result<Done> openFromStart(QFile &file)
{
    if (file.isOpen() ? file.seek(0) : file.open(QIODevice::ReadOnly))
        return Done{};
    return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                     file.fileName(), QStringLiteral("Look whether it is there and may be read."));
}

Result<QByteArray> readPiece(QIODevice &device, qint64 most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    const qint64 read = device.read(bytes.data(), most);
    if (read < 0) {
        const auto *file = qobject_cast<QFileDevice *>(&device);
        return makeError(Fault::Io, QStringLiteral("The file breaks off: %1.").arg(device.errorString()),
                         file == nullptr ? QString() : file->fileName(),
                         QStringLiteral("Look at the disk or the network that it lies on, or take a copy."));
    }
    bytes.truncate(read);
    return bytes;
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
