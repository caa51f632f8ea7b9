#include "app/commands/wholefile.h"

#include <QFile>
#include <QSaveFile>

namespace moviedb {

Result<QByteArray> readWholeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(Fault::Io, QStringLiteral("The file cannot be read."), path, file.errorString());
    return file.readAll();
}

Result<Done> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return makeError(Fault::Io, QStringLiteral("The file cannot be written."), path, file.errorString());
    return Done{};
}

} // namespace moviedb
