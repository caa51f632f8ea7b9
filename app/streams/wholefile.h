// A file of some megabytes in one piece. What is no regular file (a pipe, a device) is written straight through.
// Thread: any.
// Failure: Io, naming the file; an old file stays as it was.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace moviedb {

// Says on standard error that a named pipe is waited for: nothing else shows why nothing happens until a program writes
// into it. What a shell opens by itself, as in <(…), is not told.
void sayWhatIsWaitedFor(const QString &path);

// A file that a person named is there, is one, may be read and holds something; told before anything is done with it.
Result<Done> checkInputFile(const QString &path);

Result<QByteArray> readWholeFile(const QString &path);
Result<Done> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace moviedb
