// Text of older programs: Windows-1252, and with it Latin-1.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QByteArray>
#include <QString>

namespace moviedb {

QString fromWindows1252(const QByteArray &bytes);
// Of bytes that are no UTF-8: the bytes 80…FF of a text in an older encoding are single letters among plain ones.
bool looksLikeWindows1252(const QByteArray &bytes);

} // namespace moviedb
