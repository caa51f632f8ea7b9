// Text from elsewhere, made fit for one line.
#pragma once

#include <QString>

namespace moviedb {

// Without control characters, accents in one letter with their base (NFC); space in and around it is folded.
QString oneLine(const QString &text);

} // namespace moviedb
