#include "core/exporting/exportoutput.h"

#include "core/base/privatefiles.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

namespace moviedb {

namespace {

Error cannotWrite(const QString &reason, const QString &fileName)
{
    return makeError(
        Fault::Io,
        (fileName.isEmpty() ? QStringLiteral("Standard output cannot be written: %1.")
                            : QStringLiteral("The file cannot be written: %1."))
            .arg(reason),
        fileName,
        fileName.isEmpty()
            ? QStringLiteral("Look whether what reads it is still there; --out writes into a file.")
            : QStringLiteral("Free some space or choose another folder."));
}

// A database of SQLite that a program works with, or was killed while it did: with it the films would be gone.
bool isDatabaseInUse(const QFileInfo &info)
{
    QFile file(info.canonicalFilePath());
    return info.isFile() && QFileInfo::exists(file.fileName() + QStringLiteral("-wal")) &&
           file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

} // namespace

QString whyNotWritten(QIODevice &device)
{
    if (auto *file = qobject_cast<QFileDevice *>(&device))
        file->flush();
    return device.errorString();
}

std::optional<QString> writeWhole(QIODevice &device, QByteArrayView bytes)
{
    for (qint64 written = 0; written < bytes.size();) {
        const qint64 some = device.write(bytes.data() + written, bytes.size() - written);
        if (some <= 0)
            return whyNotWritten(device);
        written += some;
    }
    return std::nullopt;
}

ExportOutput::ExportOutput(std::unique_ptr<QIODevice> device, QString fileName)
    : m_device(std::move(device)), m_fileName(std::move(fileName))
{
}

Result<ExportOutput> ExportOutput::open(const QString &fileName)
{
    if (fileName.isEmpty()) {
        auto file = std::make_unique<QFile>();
        if (!file->open(stdout, QIODevice::WriteOnly))
            return makeError(Fault::Io, QStringLiteral("Standard output cannot be written."));
        return ExportOutput(std::move(file), fileName);
    }
    const QFileInfo info(fileName);
    if (isDatabaseInUse(info))
        return makeError(Fault::Io, QStringLiteral("This is a database that a program works with."), fileName,
                         QStringLiteral("Name another file."));
    const bool isNew = !info.exists();
    std::unique_ptr<QFileDevice> file;
    if (info.exists() && !info.isFile() && !info.isDir())
        file = std::make_unique<QFile>(fileName);
    else
        file = std::make_unique<QSaveFile>(fileName);
    if (!file->open(QIODevice::WriteOnly))
        return makeError(Fault::Io,
                         QStringLiteral("The file cannot be written: %1.").arg(file->errorString()), fileName,
                         QStringLiteral("Choose another folder or free some space."));
    ExportOutput output(std::move(file), fileName);
    output.m_isNew = isNew;
    return output;
}

Result<Done> ExportOutput::write(QByteArrayView bytes)
{
    if (const auto failure = writeWhole(*m_device, bytes))
        return cannotWrite(*failure, m_fileName);
    m_bytes += bytes.size();
    return Done{};
}

// A QSaveFile that is not committed takes its temporary file away when it goes.
Result<Done> ExportOutput::commit()
{
    // What is left in the buffer may be what no longer fits.
    if (auto *file = qobject_cast<QFileDevice *>(m_device.get()); file != nullptr && !file->flush())
        return cannotWrite(whyNotWritten(*file), m_fileName);
    if (auto *file = qobject_cast<QSaveFile *>(m_device.get())) {
        if (!file->commit())
            return makeError(Fault::Io,
                             QStringLiteral("The file cannot be put in place: %1.").arg(file->errorString()),
                             m_fileName, QStringLiteral("Free some space or choose another folder."));
        if (m_isNew)
            makeUsual(m_fileName);
        return Done{};
    }
    m_device->close();
    return Done{};
}

} // namespace moviedb
