// The text of a list file, whatever program wrote it: UTF-8, UTF-16 with or without its mark, Windows-1252; line ends of
// every system become "\n".
// Thread: pure, any thread.
// Failure: Limit (over 64 MB), Parse (no text: a workbook, a picture, an archive).
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace moviedb::lists {

Result<QString> readListText(const QByteArray &bytes);

// Error that names a line.
Error lineError(int line, const QString &text, const QString &remedy = {});

} // namespace moviedb::lists
