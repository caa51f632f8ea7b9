// Our own answers in the structure that JustWatch gives them.
#pragma once

#include <QFile>
#include <QString>

namespace moviedb::test {

inline QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/fixtures/justwatch/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace moviedb::test
