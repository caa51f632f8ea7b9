// What an export of films says of itself, and what it holds: its header, the numbers of its films, and what is needed to
// notice a changed one.
// Thread: any; it reads the whole file.
// Failure: Io; Parse for a file that is no export of films, or is cut off; Cancelled by its watch.
#pragma once

#include "core/base/jsonread.h"
#include "core/base/workwatch.h"

#include <QMap>

namespace moviedb {

struct ExportReading
{
    QString fileName;
    qint64 bytes = 0;
    QString sha256;              // of the whole file
    OrderedJson header;          // "filter", "counts", "created_at", …
    QString contentSha256;       // over the films as they stand in the file; the header tells what it was
    QMap<qint64, QString> films; // movie_id → the first 16 digits of the SHA-256 of its text
    QStringList sources() const; // whose values alone are in it; none = of all
    qint64 count = 0;            // of films, those without a number among them
};

Result<ExportReading> readExport(const QString &fileName, const WorkWatch &watch = {});

// Of a whole file, in hexadecimal digits. Error: Io; Cancelled.
Result<QString> fileSha256(const QString &fileName, const WorkWatch &watch = {});

} // namespace moviedb
