// Where an export goes: standard output, a file that takes its place only when it is whole, or straight into what is
// no regular file (a pipe, a device).
// Thread: one at a time.
// Failure: Io, naming the file; an unfinished output leaves the old file as it was.
#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <memory>
#include <optional>

namespace moviedb {

// Every byte, or why not: a disk that fills up takes a part first, and gives its reason only when it is asked to take the rest.
std::optional<QString> writeWhole(QIODevice &device, QByteArrayView bytes); // nothing = all is written
QString whyNotWritten(QIODevice &device); // after a write or flush that failed

class ExportOutput
{
public:
    // `fileName` "" = standard output.
    static Result<ExportOutput> open(const QString &fileName);
    // Writes into `device`, which is open; for tests of devices that fail.
    ExportOutput(std::unique_ptr<QIODevice> device, QString fileName);

    Result<Done> write(QByteArrayView bytes);
    qint64 bytes() const { return m_bytes; }
    // Everything was written: the file is put in its place.
    Result<Done> commit();

private:
    std::unique_ptr<QIODevice> m_device;
    QString m_fileName;
    bool m_isNew = false; // a file of the usual rights, for it is made to be handed on
    qint64 m_bytes = 0;
};

} // namespace moviedb
