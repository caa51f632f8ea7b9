#include "app/streams/wholefile.h"

#include "core/exporting/exportoutput.h"

#include <QFile>

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
    MOVIEDB_TRY(output, ExportOutput::open(path));
    MOVIEDB_CHECK(output.write(bytes));
    return output.commit();
}

} // namespace moviedb
