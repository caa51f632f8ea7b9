// Standard output that tells when it cannot be written: the disk behind it is full, or it was never open.
// Thread: any, one at a time.
// Failure: Io.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace moviedb {

// Puts something in the place of standard descriptors that are closed, so that no file is opened as one of them and
// printed into. What takes the place of standard output refuses to be written. Before anything is opened.
void guardStandardDescriptors();

// A file that outgrows what a session may write (ulimit -f, a batch queue) is an error of that write, as a full disk is, and
// no longer a signal that ends the program without a word.
void letFileLimitsFail();

// Written to the end when it returns.
Result<Done> writeStandardOutput(const QByteArray &bytes);

Error standardOutputFailed(const QString &reason);

} // namespace moviedb
