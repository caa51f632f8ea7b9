#include "app/streams/wholefile.h"

#include "core/exporting/exportoutput.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cstdio>
#include <limits>
#include <sys/stat.h>

namespace moviedb {

void sayWhatIsWaitedFor(const QString &path)
{
    struct stat found = {};
    const QString whole = QFileInfo(path).absoluteFilePath();
    const bool ofShell =
        whole.startsWith(QLatin1String("/dev/")) || whole.startsWith(QLatin1String("/proc/"));
    if (!ofShell && ::stat(QFile::encodeName(path).constData(), &found) == 0 && S_ISFIFO(found.st_mode))
        std::fprintf(stderr, "Reads what a program writes into %s.\n", qUtf8Printable(path));
}

Result<Done> checkInputFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return makeError(Fault::Io, QStringLiteral("There is no such file."), path,
                         QStringLiteral("Look at its name and folder again."));
    if (file.isDir())
        return makeError(Fault::Io, QStringLiteral("This is a folder, not a file."), path,
                         QStringLiteral("Name a file in it."));
    if (!file.isReadable())
        return makeError(Fault::Io, QStringLiteral("The file may not be read."), path,
                         QStringLiteral("Give yourself the right to read it, or take a copy."));
    if (file.isFile() && file.size() == 0) // a pipe has no size
        return makeError(Fault::Parse, QStringLiteral("The file is empty."), path,
                         QStringLiteral("Write or fetch it again, or name another one."));
    return Done{};
}

Result<QByteArray> readWholeFile(const QString &path)
{
    sayWhatIsWaitedFor(path);
    QFile file(path);
    const auto refused = [&file, &path] {
        return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                         path, QStringLiteral("Look whether it is there and may be read, or take a copy."));
    };
    if (!file.open(QIODevice::ReadOnly))
        return refused();
    constexpr qint64 mostOfADevice = 256 << 20; // which may never end
    const qint64 most = QFileInfo(path).isFile() ? std::numeric_limits<qint64>::max() : mostOfADevice;
    QByteArray bytes;
    for (QByteArray piece = file.read(1 << 20); !piece.isEmpty(); piece = file.read(1 << 20)) {
        bytes += piece;
        if (bytes.size() > most)
            return makeError(
                Fault::Limit,
                QStringLiteral("The file is too large: %1.")
                    .arg(QLocale::c().formattedDataSize(bytes.size(), 1, QLocale::DataSizeSIFormat)),
                path);
    }
    if (file.error() != QFileDevice::NoError) // half a file is not the file
        return refused();
    return bytes;
}

Result<Done> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    MOVIEDB_TRY(output, ExportOutput::open(path));
    MOVIEDB_CHECK(output.write(bytes));
    return output.commit();
}

} // namespace moviedb
