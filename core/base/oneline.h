// Text from elsewhere, made fit for one line.
#pragma once

#include <QString>

namespace moviedb {

// Without control characters; space in and around it is folded.
QString oneLine(const QString &text);

} // namespace moviedb
