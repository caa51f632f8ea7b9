// Our own answers in the structure that JustWatch gives them.
#pragma once

#include "tests/support/bytesof.h"

#include <QString>

namespace moviedb::test {

inline QByteArray fixture(const char *name)
{
    return bytesOf(QStringLiteral(TEST_DATA_DIR "/fixtures/justwatch/") + QLatin1String(name));
}

} // namespace moviedb::test
